package org.gongxu.flow.supply;

import java.util.List;

/**
 * What a scenario changes. Every number is re-drawn from the shifted rates with the same random
 * numbers, so that only the lever moves.
 *
 * @param id the scenario
 * @param furtherStudyPoints added to the further-study rate, such as 0.05
 * @param localPoints added to local retention
 * @param demandGrowth added growth of demand over the horizon, such as 0.1
 */
public record RateShift(
    String id, double furtherStudyPoints, double localPoints, double demandGrowth) {

  /** Nothing changed. */
  public static final RateShift NONE = new RateShift("base", 0, 0, 0);

  /** Further study five points higher. */
  public static final RateShift MORE_STUDY = new RateShift("further_study_up", 0.05, 0, 0);

  /** Further study five points lower. */
  public static final RateShift LESS_STUDY = new RateShift("further_study_down", -0.05, 0, 0);

  /** Five points more of those at work stay in the region. */
  public static final RateShift MORE_LOCAL = new RateShift("local_up", 0, 0.05, 0);

  /** Five points fewer stay. */
  public static final RateShift LESS_LOCAL = new RateShift("local_down", 0, -0.05, 0);

  /** A tenth more openings. */
  public static final RateShift MORE_DEMAND = new RateShift("demand_up", 0, 0, 0.1);

  /** A tenth fewer openings. */
  public static final RateShift LESS_DEMAND = new RateShift("demand_down", 0, 0, -0.1);

  /** The scenarios published; further study first, the largest source of error. */
  public static final List<RateShift> PUBLISHED =
      List.of(MORE_STUDY, LESS_STUDY, MORE_LOCAL, LESS_LOCAL, MORE_DEMAND, LESS_DEMAND);

  /** Whether it changes entrants, who are then redrawn; else openings alone. */
  public boolean movesSupply() {
    return furtherStudyPoints != 0 || localPoints != 0;
  }

  double furtherStudy(double rate) {
    return clamp(rate + furtherStudyPoints);
  }

  double local(double rate) {
    return clamp(rate + localPoints);
  }

  /** Openings with the scenario's growth, one per draw. */
  public double[] demand(double[] openings) {
    double[] grown = new double[openings.length];
    for (int d = 0; d < grown.length; d++) {
      grown[d] = openings[d] * Math.max(0, 1 + demandGrowth);
    }
    return grown;
  }

  private static double clamp(double rate) {
    return Math.min(1, Math.max(0, rate));
  }
}
