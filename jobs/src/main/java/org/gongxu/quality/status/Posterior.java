package org.gongxu.quality.status;

/**
 * What is believed of a rate after shrinkage and case-mix adjustment.
 *
 * @param beta posterior of the unadjusted rate
 * @param shift added on the logit scale to adjust it: logit(overall) - logit(expected); 0 for none
 */
public record Posterior(Beta beta, double shift) {

  /** P(adjusted rate &lt;= x): the threshold is moved, not the posterior. */
  public double below(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return beta.below(Logit.inverse(Logit.of(x) - shift));
  }

  /** The quantile of the adjusted rate. */
  public double quantile(double p) {
    return Logit.inverse(Logit.of(beta.quantile(p)) + shift);
  }

  /** The central 95 % of the adjusted rate. */
  public Interval interval() {
    return new Interval(quantile(0.025), quantile(0.975));
  }

  /** The same answers without the adjustment. */
  public Posterior unadjusted() {
    return new Posterior(beta, 0);
  }
}
