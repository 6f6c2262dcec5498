package org.gongxu.flow.rate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much less an older cohort counts: its trials and successes times δ to the power of its age, a
 * power prior (Ibrahim and Chen 2000, Statistical Science 15:46).
 *
 * @param perYear δ, above 0 and at most 1; 1 is no drift
 */
public record Discount(double perYear) implements Serializable {

  /** No drift. */
  public static final Discount NONE = new Discount(1);

  private static final double[] CANDIDATES = {1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2};

  /** Checks the factor. */
  public Discount {
    if (!(perYear > 0 && perYear <= 1)) {
      throw new IllegalArgumentException("Invalid discount: " + perYear + " (above 0, at most 1)");
    }
  }

  /**
   * The candidate that best predicts each cohort from those before it: the largest sum of
   * beta-binomial log likelihoods one cohort ahead, the mean of all cells as a prior worth {@value
   * #PRIOR_TRIALS} persons. The gentler of two that tie.
   */
  public static Discount fit(List<RateCell> cells) {
    Tally all = new Tally(0.5, 1);
    for (RateCell cell : cells) {
      for (RateCell.Cohort cohort : cell.cohorts()) {
        all = all.plus(cohort.tally());
      }
    }
    double best = CANDIDATES[0];
    double bestScore = Double.NEGATIVE_INFINITY;
    for (double candidate : CANDIDATES) {
      double score = 0;
      for (RateCell cell : cells) {
        score += oneAhead(cell, candidate, all.rate());
      }
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = candidate;
      }
    }
    return new Discount(best);
  }

  private static final double PRIOR_TRIALS = 2;

  private static double oneAhead(RateCell cell, double factor, double prior) {
    List<RateCell.Cohort> cohorts = new ArrayList<>(cell.cohorts());
    cohorts.sort(Comparator.comparingInt(RateCell.Cohort::year));
    double score = 0;
    Tally past = Tally.NONE;
    for (int i = 0; i < cohorts.size(); i++) {
      Tally now = cohorts.get(i).tally();
      if (i > 0) {
        int gap = cohorts.get(i).year() - cohorts.get(i - 1).year();
        past = past.times(StrictMath.pow(factor, gap));
        Tally known = past.plus(new Tally(prior * PRIOR_TRIALS, PRIOR_TRIALS));
        score += Concentration.logLikelihood(now, known.trials(), known.rate());
      }
      past = past.plus(now);
    }
    return score;
  }

  /** A cohort's tally as it counts for {@code year}. */
  Tally discounted(RateCell.Cohort cohort, int year) {
    return cohort.tally().times(StrictMath.pow(perYear, Math.max(0, year - cohort.year())));
  }
}
