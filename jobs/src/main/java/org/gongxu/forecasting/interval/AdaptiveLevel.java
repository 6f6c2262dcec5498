package org.gongxu.forecasting.interval;

import java.io.Serializable;

/**
 * The miss rates that intervals aim at, moved by what the intervals released before missed:
 * adaptive conformal inference (Gibbs and Candès 2021, equation 2), one step a release.
 *
 * <p>αₜ₊₁ = αₜ + γ (α − missed), with α the nominal rate: intervals that missed too much are asked
 * for at a lower miss rate next time, and so become wider. A rate stays between a fifth and four
 * times its nominal one; what the quantiles kept do not reach is not made up.
 *
 * @param miss80 miss rate the 80 % interval is cut at; 0.2 until something has arrived
 * @param miss95 miss rate the 95 % interval is cut at; 0.05 until something has arrived
 */
public record AdaptiveLevel(double miss80, double miss95) implements Serializable {

  /** The nominal rates. */
  public static final AdaptiveLevel NOMINAL = new AdaptiveLevel(0.20, 0.05);

  private static final double LEAST = 0.2;
  private static final double MOST = 4;

  /**
   * The level after a release's intervals met what arrived since.
   *
   * @param step γ, 0 to 1
   * @param missed80 share of values outside the 80 % intervals
   * @param missed95 share outside the 95 % intervals
   */
  public AdaptiveLevel next(double step, double missed80, double missed95) {
    double next80 = moved(miss80, step, NOMINAL.miss80, missed80);
    double next95 = moved(miss95, step, NOMINAL.miss95, missed95);
    return new AdaptiveLevel(Math.max(next80, next95), next95);
  }

  private static double moved(double rate, double step, double nominal, double missed) {
    double next = rate + step * (nominal - missed);
    return Math.max(LEAST * nominal, Math.min(Math.min(MOST * nominal, 0.9), next));
  }

  /**
   * A distribution whose 80 and 95 % intervals are cut at this level; between and beyond them
   * probabilities move along.
   */
  public PredictiveDistribution of(PredictiveDistribution nominal) {
    if (equals(NOMINAL)) {
      return nominal;
    }
    double[][] moved = new double[nominal.horizon()][Probabilities.count()];
    for (int h = 0; h < moved.length; h++) {
      for (int i = 0; i < moved[h].length; i++) {
        moved[h][i] = nominal.quantile(h + 1, moved(Probabilities.at(i)));
      }
    }
    return new PredictiveDistribution(moved, nominal.persistence());
  }

  /** Where the quantile of probability {@code p} is read. */
  private double moved(double p) {
    return p <= 0.5 ? rate(2 * p) / 2 : 1 - rate(2 * (1 - p)) / 2;
  }

  /** The miss rate read for a nominal one, on the line through 0, both levels and 1. */
  private double rate(double nominal) {
    if (nominal <= NOMINAL.miss95) {
      return nominal / NOMINAL.miss95 * miss95;
    }
    if (nominal <= NOMINAL.miss80) {
      double share = (nominal - NOMINAL.miss95) / (NOMINAL.miss80 - NOMINAL.miss95);
      return miss95 + share * (miss80 - miss95);
    }
    return miss80 + (nominal - NOMINAL.miss80) / (1 - NOMINAL.miss80) * (1 - miss80);
  }
}
