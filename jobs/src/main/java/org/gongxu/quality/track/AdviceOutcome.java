package org.gongxu.quality.track;

/**
 * Past intake advice and the market its cohort met.
 *
 * @param before places before the advice
 * @param recommended places advised
 * @param taken places the school then had
 * @param entrantsPerPlace entrants per place that came of it
 * @param demand openings left for this programme's entrants in the year they were ready
 * @param costUnder loss per opening unfilled
 * @param costOver loss per entrant without opening
 */
public record AdviceOutcome(
    int before,
    int recommended,
    int taken,
    double entrantsPerPlace,
    double demand,
    double costUnder,
    double costOver) {

  /** Realised cost had the intake been so many places. */
  public double cost(int places) {
    double miss = demand - places * entrantsPerPlace;
    return miss > 0 ? costUnder * miss : -costOver * miss;
  }

  /** Whether the school came nearer to the advice than to leaving things alone. */
  public boolean followed() {
    return recommended != before && Math.abs(taken - recommended) <= Math.abs(taken - before);
  }

  /**
   * What the advice was worth, followed or not: realised cost of leaving the intake alone less that
   * of the advised intake. The path actually taken does not enter.
   */
  public double worth() {
    return cost(before) - cost(recommended);
  }

  /** What the school gained or lost by what it did, against leaving the intake alone. */
  public double gained() {
    return cost(before) - cost(taken);
  }
}
