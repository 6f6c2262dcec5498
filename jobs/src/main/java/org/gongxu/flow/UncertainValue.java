package org.gongxu.flow;

import java.io.Serializable;
import org.gongxu.domain.random.Seed;

/**
 * A parameter known by survey or judgement rather than from the pipeline's own data: versioned,
 * with an interval, drawn with everything else.
 *
 * @param name what it is, such as {@code never_advertised}; the key of its random numbers
 * @param scale how it is drawn
 * @param low the 10 % quantile
 * @param high the 90 % quantile, not below {@code low}
 * @param version which survey or statement it rests on
 * @param carriedForward whether no new survey came and the last one is used again
 */
public record UncertainValue(
    String name, Scale scale, double low, double high, String version, boolean carriedForward)
    implements Serializable {

  /** The 90 % quantile of the standard normal. */
  private static final double Z90 = 1.2815515655446004;

  /** How a value is drawn between its quantiles. */
  public enum Scale {
    /** A share strictly between 0 and 1: normal on the logit. */
    SHARE,
    /** A ratio above 0: normal on the logarithm. */
    RATIO
  }

  /** Checks the interval. */
  public UncertainValue {
    double top = scale == Scale.SHARE ? 1 : Double.POSITIVE_INFINITY;
    boolean fixed = low == high && low >= 0 && low <= top && !Double.isInfinite(low);
    if (!fixed && !(low > 0 && low < high && high < top)) {
      throw new IllegalArgumentException(
          "Invalid interval of " + name + ": " + low + " to " + high + " as a " + scale);
    }
  }

  /** A share known exactly. */
  public static UncertainValue fixed(String name, Scale scale, double value, String version) {
    return new UncertainValue(name, scale, value, value, version, false);
  }

  /** The same value for a later year without a new survey, flagged, its interval wider. */
  public UncertainValue carryForward(double widening) {
    if (!(widening >= 1)) {
      throw new IllegalArgumentException("Invalid widening: " + widening + " (1 or more)");
    }
    if (low == high) {
      return new UncertainValue(name, scale, low, high, version, true);
    }
    double centre = 0.5 * (link(low) + link(high));
    double half = 0.5 * (link(high) - link(low)) * widening;
    return new UncertainValue(
        name, scale, inverse(centre - half), inverse(centre + half), version, true);
  }

  /** The median. */
  public double median() {
    return low == high ? low : inverse(0.5 * (link(low) + link(high)));
  }

  /**
   * Draws.
   *
   * @param seed the run's seed; the name is added here
   * @param draws the number of joint worlds
   */
  public double[] draws(Seed seed, int draws) {
    Seed own = seed.child("parameter").child(name);
    double[] values = new double[draws];
    for (int d = 0; d < draws; d++) {
      values[d] = low == high ? low : at(own.stream(d).normal());
    }
    return values;
  }

  private double at(double normal) {
    double centre = 0.5 * (link(low) + link(high));
    return inverse(centre + normal * (link(high) - link(low)) / (2 * Z90));
  }

  private double link(double value) {
    return scale == Scale.SHARE ? StrictMath.log(value / (1 - value)) : StrictMath.log(value);
  }

  private double inverse(double value) {
    return scale == Scale.SHARE ? 1 / (1 + StrictMath.exp(-value)) : StrictMath.exp(value);
  }
}
