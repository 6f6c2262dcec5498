package org.gongxu.flow.balance;

import java.io.Serializable;
import java.util.Arrays;
import org.gongxu.flow.DrawSummary;

/**
 * Demand less supply of one cell over all joint worlds.
 *
 * @param demand openings
 * @param supply entrants
 * @param gap openings less entrants, persons
 * @param shortage P(shortage): share of draws with demand above supply by more than friction ×
 *     demand
 * @param surplus P(surplus): share of draws with supply above demand by more than friction × demand
 * @param verdict what is called, if anything
 */
public record Gap(
    DrawSummary demand,
    DrawSummary supply,
    DrawSummary gap,
    double shortage,
    double surplus,
    Verdict verdict)
    implements Serializable {

  /**
   * How likely either side is short, and what may be called.
   *
   * @param shortage P(shortage)
   * @param surplus P(surplus)
   * @param verdict what is called, if anything
   */
  public record Odds(double shortage, double surplus, Verdict verdict) {

    /**
     * Counts worlds.
     *
     * @param demand openings, one per draw
     * @param supply entrants, one per draw, the same worlds
     * @param threshold when something is called
     */
    public static Odds of(double[] demand, double[] supply, Threshold threshold) {
      if (demand.length != supply.length) {
        throw new IllegalArgumentException(
            "Cannot set demand against supply: "
                + demand.length
                + " and "
                + supply.length
                + " draws");
      }
      int shortages = 0;
      int surpluses = 0;
      for (int d = 0; d < demand.length; d++) {
        double gap = demand[d] - supply[d];
        double friction = threshold.friction() * demand[d];
        shortages += gap > friction ? 1 : 0;
        surpluses += -gap > friction ? 1 : 0;
      }
      double shortage = (double) shortages / demand.length;
      double surplus = (double) surpluses / demand.length;
      return new Odds(shortage, surplus, Gap.verdict(shortage, surplus, threshold.likely()));
    }
  }

  /** What the probabilities allow to say. */
  public enum Verdict {
    /** P(shortage) reaches the threshold. */
    SHORTAGE,
    /** P(surplus) reaches the threshold. */
    SURPLUS,
    /** The rest of the probability reaches the threshold. */
    BALANCE,
    /** None does: no colour. */
    UNCERTAIN
  }

  /**
   * When something is called.
   *
   * @param friction share of demand that is friction, not shortage; 0 to 1
   * @param likely the probability from which a verdict is called; above 0.5, at most 1
   */
  public record Threshold(double friction, double likely) implements Serializable {

    /** Checks the thresholds. */
    public Threshold {
      if (!(friction >= 0 && friction < 1 && likely > 0.5 && likely <= 1)) {
        throw new IllegalArgumentException(
            "Invalid threshold: friction "
                + friction
                + " (0 to 1), likely "
                + likely
                + " (above 0.5, at most 1)");
      }
    }
  }

  /**
   * Sets demand against supply.
   *
   * @param demand openings, one per draw
   * @param supply entrants, one per draw, the same worlds
   * @param threshold when something is called
   */
  public static Gap of(double[] demand, double[] supply, Threshold threshold) {
    Odds odds = Odds.of(demand, supply, threshold);
    double[] gap = new double[demand.length];
    Arrays.setAll(gap, d -> demand[d] - supply[d]);
    return new Gap(
        DrawSummary.of(demand),
        DrawSummary.of(supply),
        DrawSummary.of(gap),
        odds.shortage(),
        odds.surplus(),
        odds.verdict());
  }

  private static Verdict verdict(double shortage, double surplus, double likely) {
    if (shortage >= likely) {
      return Verdict.SHORTAGE;
    }
    if (surplus >= likely) {
      return Verdict.SURPLUS;
    }
    return 1 - shortage - surplus >= likely ? Verdict.BALANCE : Verdict.UNCERTAIN;
  }
}
