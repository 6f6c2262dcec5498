package org.gongxu.quality.status;

import org.ojalgo.function.special.GammaFunction;

/**
 * A beta distribution of a rate.
 *
 * @param alpha first shape, above 0 (yes + prior yes)
 * @param beta second shape, above 0 (no + prior no)
 */
public record Beta(double alpha, double beta) {

  private static final int MAX_TERMS = 20_000;

  /** From then on only halvings, which cannot stall. */
  private static final int NEWTON_STEPS = 30;

  private static final double TINY = 1e-300;

  /** Refuses shapes that are not positive. */
  public Beta {
    if (!(alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException("Invalid beta shapes: " + alpha + ", " + beta);
    }
  }

  /** The mean alpha / (alpha + beta). */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** The variance. */
  public double variance() {
    return mean() * (1 - mean()) / (alpha + beta + 1);
  }

  /** ln B(alpha, beta), by log gamma. */
  public static double logBeta(double alpha, double beta) {
    return GammaFunction.Logarithmic.gamma(alpha)
        + GammaFunction.Logarithmic.gamma(beta)
        - GammaFunction.Logarithmic.gamma(alpha + beta);
  }

  /** P(rate &lt;= x): the regularised incomplete beta function (DLMF 8.17.22). */
  public double below(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front = alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta);
    if (x < (alpha + 1) / (alpha + beta + 2)) {
      return Math.exp(front) * fraction(x, alpha, beta) / alpha;
    }
    return 1 - Math.exp(front) * fraction(1 - x, beta, alpha) / beta;
  }

  /**
   * The rate with probability {@code p} below it, to 1e-12: Newton's steps on the distribution,
   * each replaced by a halving when it would leave the bracket.
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Invalid probability: " + p + "; expected 0 to 1");
    }
    if (p == 0 || p == 1) {
      return p;
    }
    double constant = logBeta(alpha, beta);
    double low = 0;
    double high = 1;
    double at = mean();
    for (int step = 0; high - low > 1e-12; step++) {
      double miss = below(at) - p;
      if (miss < 0) {
        low = at;
      } else {
        high = at;
      }
      double slope = (alpha - 1) * Math.log(at) + (beta - 1) * Math.log1p(-at) - constant;
      double next = at - miss / Math.exp(slope);
      boolean inside = step < NEWTON_STEPS && next > low && next < high;
      if (inside && Math.abs(next - at) <= 1e-13) {
        return next;
      }
      at = inside ? next : (low + high) / 2;
    }
    return (low + high) / 2;
  }

  /** Lentz's evaluation of the continued fraction (Lentz 1976; Thompson and Barnett 1986). */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MAX_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-15) {
        return value;
      }
    }
    return value;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
