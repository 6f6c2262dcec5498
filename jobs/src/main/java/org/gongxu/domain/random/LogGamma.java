package org.gongxu.domain.random;

/**
 * The logarithm of the gamma function: Stirling's series above 10 (Abramowitz and Stegun 6.1.41),
 * recurrence below; about 14 digits.
 */
public final class LogGamma {

  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  private LogGamma() {}

  /**
   * ln Γ(x).
   *
   * @param x above 0
   */
  public static double of(double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("Invalid argument of log gamma: " + x + " (above 0)");
    }
    double product = 1;
    double shifted = x;
    while (shifted < 10) {
      product *= shifted;
      shifted++;
    }
    double inverse = 1 / (shifted * shifted);
    double series =
        (1.0 / 12
                - inverse
                    * (1.0 / 360
                        - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
            / shifted;
    double logProduct = product == 1 ? 0 : StrictMath.log(product);
    return (shifted - 0.5) * StrictMath.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - logProduct;
  }
}
