package org.gongxu.forecasting.interval;

/** The standard normal distribution. */
final class NormalDistribution {

  private NormalDistribution() {}

  /** P(Z &le; z), to 1.2e-7 (Numerical Recipes, Chebyshev fit of erfc). */
  static double cumulative(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    double t = 1 / (1 + 0.5 * x);
    double poly =
        -1.26551223
            + t
                * (1.00002368
                    + t
                        * (0.37409196
                            + t
                                * (0.09678418
                                    + t
                                        * (-0.18628806
                                            + t
                                                * (0.27886807
                                                    + t
                                                        * (-1.13520398
                                                            + t
                                                                * (1.48851587
                                                                    + t
                                                                        * (-0.82215223
                                                                            + t
                                                                                * 0.17087277))))))));
    double tail = 0.5 * t * StrictMath.exp(-x * x + poly);
    return z > 0 ? 1 - tail : tail;
  }
}
