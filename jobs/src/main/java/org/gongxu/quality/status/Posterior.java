package org.gongxu.quality.status;

/**
 * What is believed of a rate after shrinkage and case-mix adjustment: a mixture of two beta
 * distributions, moved on the logit scale.
 *
 * @param usual posterior if the cell is like its peers
 * @param outlying posterior if it follows a rate of its own
 * @param weight probability that it does, in [0, 1]
 * @param shift added on the logit scale to adjust it: logit(overall) - logit(expected); 0 for none
 */
public record Posterior(Beta usual, Beta outlying, double weight, double shift) {

  /** P(adjusted rate &lt;= x): the threshold is moved, not the posterior. */
  public double below(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return rawBelow(Logit.inverse(Logit.of(x) - shift));
  }

  /** The quantile of the adjusted rate, by bisection to 1e-10. */
  public double quantile(double p) {
    double low = 0;
    double high = 1;
    while (high - low > 1e-10) {
      double middle = (low + high) / 2;
      if (rawBelow(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Logit.inverse(Logit.of((low + high) / 2) + shift);
  }

  /** The central 95 % of the adjusted rate. */
  public Interval interval() {
    return new Interval(quantile(0.025), quantile(0.975));
  }

  /** The same answers without the adjustment. */
  public Posterior unadjusted() {
    return new Posterior(usual, outlying, weight, 0);
  }

  /** The mean of the unadjusted rate. */
  public double mean() {
    return (1 - weight) * usual.mean() + weight * outlying.mean();
  }

  /** The variance of the unadjusted rate: within the two parts and between them. */
  public double variance() {
    double apart = usual.mean() - outlying.mean();
    return (1 - weight) * usual.variance()
        + weight * outlying.variance()
        + weight * (1 - weight) * apart * apart;
  }

  private double rawBelow(double x) {
    return (1 - weight) * usual.below(x) + weight * outlying.below(x);
  }
}
