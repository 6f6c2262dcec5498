package org.gongxu.flow.demand;

import java.io.Serializable;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;

/**
 * Openings that school leavers may fill, where only their expected number is known in each world:
 * which of a year's openings are open to them is chance, and the share itself was learnt from a
 * sample. Openings of one vacancy are open or not together, so counts scatter φ times as much as a
 * binomial. In each world b ~ Beta(κ p, κ (1 − p)) with κ = openings known ÷ φ, and the count is φ
 * × Binomial(expected ÷ (p φ), b); its mean is the expected number.
 *
 * @param share p, the share open to leavers, 0 to 1
 * @param known openings the share was learnt from, above 0
 * @param dispersion φ, 1 or more
 */
public record EntryOpenings(double share, double known, double dispersion) implements Serializable {

  /** Checks the figures. */
  public EntryOpenings {
    if (!(share >= 0 && share <= 1 && known > 0 && dispersion >= 1)) {
      throw new IllegalArgumentException(
          "Invalid entry share: "
              + share
              + " (0 to 1) known from "
              + known
              + " openings (above 0), dispersion "
              + dispersion
              + " (1 or more)");
    }
  }

  /**
   * Draws a period's count.
   *
   * @param expected entry openings expected, one per draw, 0 or more
   * @param place the seed of the region and occupation: the share is the same in all its years
   * @param period the year or a part of it
   * @return entry openings, one per draw; as expected where all openings or none are open
   */
  public double[] draws(double[] expected, Seed place, String period) {
    if (share <= 0 || share >= 1) {
      return expected.clone();
    }
    double kappa = known / dispersion;
    Seed shares = place.child("share");
    Seed counts = place.child("count").child(period);
    double[] counted = new double[expected.length];
    for (int d = 0; d < counted.length; d++) {
      double open = shares.stream(d).beta(kappa * share, kappa * (1 - share));
      RandomStream stream = counts.stream(d);
      double vacancies = expected[d] / (share * dispersion);
      int whole = (int) Math.floor(vacancies);
      // Rounded by chance, so that small cells keep their mean.
      int trials = whole + (stream.uniform() < vacancies - whole ? 1 : 0);
      counted[d] = dispersion * stream.binomial(trials, open);
    }
    return counted;
  }

  /**
   * How much more counts scatter around their cell's share than a binomial: Pearson's statistic ÷
   * its degrees of freedom, 1 at least.
   *
   * @param openings cells by years; years without openings count nothing
   * @param entry of those, open to leavers
   */
  public static double dispersion(double[][] openings, double[][] entry) {
    double pearson = 0;
    int freedom = 0;
    for (int i = 0; i < openings.length; i++) {
      double all = 0;
      double open = 0;
      int years = 0;
      for (int t = 0; t < openings[i].length; t++) {
        all += openings[i][t];
        open += entry[i][t];
        years += openings[i][t] > 0 ? 1 : 0;
      }
      double p = open / all;
      if (years < 2 || !(p > 0 && p < 1)) {
        continue;
      }
      for (int t = 0; t < openings[i].length; t++) {
        double expected = openings[i][t] * p;
        double off = entry[i][t] - expected;
        pearson += openings[i][t] > 0 ? off * off / (expected * (1 - p)) : 0;
      }
      freedom += years - 1;
    }
    return freedom == 0 ? 1 : Math.max(1, pearson / freedom);
  }
}
