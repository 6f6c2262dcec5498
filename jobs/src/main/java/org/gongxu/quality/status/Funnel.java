package org.gongxu.quality.status;

import java.util.Arrays;

/**
 * Funnel limits around what is expected of a cell (Spiegelhalter 2005, Statistics in Medicine 24):
 * chance alone, widened for overdispersion.
 *
 * @param overdispersion variance over binomial variance among the cells, at least 1
 */
public record Funnel(double overdispersion) {

  private static final double Z95 = 1.959963984540054;
  private static final double Z998 = 3.090232306167813;
  private static final double WINSORISED = 0.1;

  /** Where a cell lies against the limits. */
  public enum Zone {
    /** Below the 99.8 % limits. */
    FAR_BELOW,
    /** Below the 95 % limits. */
    BELOW,
    /** Inside the 95 % limits. */
    INSIDE,
    /** Above the 95 % limits. */
    ABOVE,
    /** Above the 99.8 % limits. */
    FAR_ABOVE
  }

  /**
   * Estimates the overdispersion from the cells' z scores, the outer tenth on each side drawn in
   * (Spiegelhalter 2005, section 5.2). Non-finite scores are left out.
   */
  public static Funnel of(double[] scores) {
    double[] z = Arrays.stream(scores).filter(Double::isFinite).sorted().toArray();
    if (z.length < 5) {
      return new Funnel(1);
    }
    int edge = (int) (WINSORISED * z.length);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double held = z[Math.min(z.length - 1 - edge, Math.max(edge, i))];
      sum += held * held;
    }
    return new Funnel(Math.max(1, sum / z.length));
  }

  /** (share - expected) over its binomial standard error; NaN without answers. */
  public static double score(double share, double expected, double n) {
    return (share - expected) / Math.sqrt(expected * (1 - expected) / n);
  }

  /** The 95 % limits for a cell with n answers, cut to [0, 1]. */
  public Interval limits95(double expected, double n) {
    return limits(expected, n, Z95);
  }

  /** The 99.8 % limits for a cell with n answers, cut to [0, 1]. */
  public Interval limits998(double expected, double n) {
    return limits(expected, n, Z998);
  }

  /** The zone of an observed share. */
  public Zone zone(double share, double expected, double n) {
    double z = score(share, expected, n) / Math.sqrt(overdispersion);
    if (z < -Z95) {
      return z < -Z998 ? Zone.FAR_BELOW : Zone.BELOW;
    }
    if (z > Z95) {
      return z > Z998 ? Zone.FAR_ABOVE : Zone.ABOVE;
    }
    return Zone.INSIDE;
  }

  private Interval limits(double expected, double n, double z) {
    double half = z * Math.sqrt(overdispersion * expected * (1 - expected) / n);
    return new Interval(Math.max(0, expected - half), Math.min(1, expected + half));
  }
}
