package org.gongxu.quality.intake;

/**
 * The market one major's graduates meet in the year this intake is ready, as joint draws.
 *
 * @param major major code
 * @param demand openings for its graduates, one per draw
 * @param elsewhere entrants from other sources (other regions, those returning from study)
 * @param yieldFactor what the entrants per place come to in each draw, relative to expected; > 0
 * @param costUnder loss per opening left unfilled, 0 or more
 * @param costOver loss per entrant without opening, 0 or more
 */
public record Market(
    String major,
    double[] demand,
    double[] elsewhere,
    double[] yieldFactor,
    double costUnder,
    double costOver) {

  /** Copies the draws and checks that they pair. */
  public Market {
    boolean paired = demand.length == elsewhere.length && demand.length == yieldFactor.length;
    if (!paired || demand.length == 0 || costUnder < 0 || costOver < 0) {
      throw new IllegalArgumentException(
          "Invalid market "
              + major
              + ": draws "
              + demand.length
              + ", "
              + elsewhere.length
              + ", "
              + yieldFactor.length
              + "; costs "
              + costUnder
              + ", "
              + costOver);
    }
    demand = demand.clone();
    elsewhere = elsewhere.clone();
    yieldFactor = yieldFactor.clone();
  }
}
