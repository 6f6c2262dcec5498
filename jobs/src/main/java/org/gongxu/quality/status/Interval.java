package org.gongxu.quality.status;

/**
 * Lower and upper limit of a share or an amount.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double low, double high) {

  private static final double Z95 = 1.959963984540054;

  /** Whether the value lies inside or on the limits. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /**
   * Wilson's 95 % score interval of a share (Wilson 1927, eq. 4).
   *
   * @param share observed share in [0, 1]
   * @param n answers, or their effective number when they are weighted
   */
  public static Interval wilson(double share, double n) {
    if (!(n > 0)) {
      return new Interval(0, 1);
    }
    double z2 = Z95 * Z95;
    double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z95 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** The central 95 % of a beta distribution. */
  static Interval central(Beta beta) {
    return new Interval(beta.quantile(0.025), beta.quantile(0.975));
  }
}
