package org.gongxu.forecasting.interval;

/**
 * What to expect of errors before any is seen: those of a seasonal random walk.
 *
 * <p>Its error h steps ahead adds up as many yearly changes as h reaches into years; in units of
 * their mean absolute value a change has standard deviation sqrt(pi/2). Tails are those of
 * Student's t with 4 degrees of freedom, whose quantile has a closed form (Shaw 2006, equation 37).
 */
final class RandomWalkPrior {

  private RandomWalkPrior() {}

  static double quantile(double p, int step, int period) {
    double years = Math.ceil((double) step / period);
    return Math.sqrt(years * Math.PI / 2) * student4(p) / Math.sqrt(2);
  }

  /** Quantile of Student's t with 4 degrees of freedom (variance 2). */
  static double student4(double p) {
    double alpha = 4 * p * (1 - p);
    double root = Math.sqrt(alpha);
    double q = Math.cos(Math.acos(root) / 3) / root;
    return Math.signum(p - 0.5) * 2 * Math.sqrt(Math.max(0, q - 1));
  }
}
