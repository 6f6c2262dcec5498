package org.gongxu.quality.status;

import java.util.List;

/**
 * One measure of one cohort at one wave.
 *
 * @param key school, major, graduation year, wave
 * @param measure the measure
 * @param observed the share, weighted for non-response, with n and response rate
 * @param expected the share its intake mix and year would lead to
 * @param prior the shrinkage prior of the wave
 * @param posterior the shrunken, adjusted posterior
 * @param wilson Wilson's interval of the weighted share, the alternative without a prior
 * @param zone where it lies in the funnel around what is expected
 * @param limits95 the funnel's 95 % limits
 * @param rankFromBottom share of the wave's and year's cohorts with a lower raw share, in [0, 1);
 *     ties share the lowest rank; NaN without answers
 */
public record QualityRow(
    CohortKey key,
    Measure measure,
    WeightedShare observed,
    double expected,
    Shrinkage.Prior prior,
    Posterior posterior,
    Interval wilson,
    Funnel.Zone zone,
    Interval limits95,
    double rankFromBottom) {

  /** The case-mix adjusted share, shrunken: the posterior's median. */
  public double adjusted() {
    return posterior.quantile(0.5);
  }

  /** The prior in yes answers: what the shrinkage adds to the counts. */
  public double priorYes() {
    return prior.strength() * expected;
  }

  /** The overall share of the wave, to which the adjustment refers. */
  public double overall() {
    return Logit.inverse(Logit.of(expected) + posterior.shift());
  }

  /** The (effective) yes answers without the prior. */
  public double yes() {
    return observed.asked() == 0 ? 0 : observed.share() * observed.effective();
  }

  /** The same cohort had its share been {@code points} higher (or lower), cut to [0, 1]. */
  public QualityRow movedBy(double points) {
    if (observed.asked() == 0) {
      return this;
    }
    double share = Math.min(1, Math.max(0, observed.share() + points));
    double raw = Math.min(1, Math.max(0, observed.raw() + points));
    WeightedShare moved =
        new WeightedShare(
            raw, share, observed.asked(), observed.base(), observed.effective(), observed.bounds());
    Shrinkage.Cell cell =
        new Shrinkage.Cell(share * observed.effective(), observed.effective(), expected);
    Posterior after = prior.posterior(cell, posterior.shift());
    return new QualityRow(
        key, measure, moved, expected, prior, after, wilson, zone, limits95, rankFromBottom);
  }

  /**
   * The posterior of several cohorts taken as one rate: one prior and all their answers; expected
   * share and adjustment are the means weighted by answers.
   *
   * @param rows at least one row with answers, of one measure
   */
  public static Posterior pooled(List<QualityRow> rows) {
    double yes = 0;
    double asked = 0;
    double expected = 0;
    double shift = 0;
    for (QualityRow row : rows) {
      double n = row.observed.effective();
      yes += row.yes();
      asked += n;
      expected += n * row.expected;
      shift += n * row.posterior.shift();
    }
    Shrinkage.Cell cell = new Shrinkage.Cell(yes, asked, expected / asked);
    return rows.get(0).prior.posterior(cell, shift / asked);
  }
}
