package org.gongxu.flow.supply;

import org.gongxu.flow.rate.RateTree;

/**
 * Entrants that came: completions counted, split as that year's own graduates answered. Where they
 * did not answer, the expected rates stand in.
 *
 * @param rates the destination rates as known now
 */
public record RealisedEntrants(DestinationRates rates) {

  /**
   * Local entrants of one programme and graduation year, persons: completions × share who seek work
   * × share of those who stay.
   *
   * @param programme what is taught where
   * @param completions left with the certificate, persons
   * @param answers what became of them; null when nobody was asked
   */
  public double of(Cohort.Programme programme, long completions, Placement answers) {
    return completions * seeking(programme, answers) * staying(programme, answers);
  }

  private double seeking(Cohort.Programme programme, Placement answers) {
    int asked =
        answers == null ? 0 : answers.furtherStudy() + answers.unavailable() + answers.active();
    if (asked > 0) {
      return (double) answers.active() / asked;
    }
    return (1 - mean(rates.furtherStudy(), programme)) * (1 - mean(rates.unavailable(), programme));
  }

  private double staying(Cohort.Programme programme, Placement answers) {
    int placed = answers == null ? 0 : answers.local() + answers.elsewhere();
    if (placed > 0) {
      return (double) answers.local() / placed;
    }
    return rates.local() == null
        ? rates.localFallback().median()
        : rates.local().mean(programme.path());
  }

  private static double mean(RateTree tree, Cohort.Programme programme) {
    return tree == null ? 0 : tree.mean(programme.path());
  }
}
