package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.ArrayList;
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
    String id, double furtherStudyPoints, double localPoints, double demandGrowth)
    implements Serializable {

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

  /** The base figures that the scenarios of a site move. */
  public record Steps(double furtherStudyPoints, double localPoints, double demandGrowth)
      implements Serializable {}

  /**
   * The scenarios published, each up and down, further study first, the largest source of error; a
   * step of 0 is left out.
   *
   * @param steps what they move, each 0 or more
   */
  public static List<RateShift> published(Steps steps) {
    List<RateShift> shifts = new ArrayList<>();
    double study = steps.furtherStudyPoints();
    double local = steps.localPoints();
    double demand = steps.demandGrowth();
    if (study > 0) {
      shifts.add(new RateShift(MORE_STUDY.id, study, 0, 0));
      shifts.add(new RateShift(LESS_STUDY.id, -study, 0, 0));
    }
    if (local > 0) {
      shifts.add(new RateShift(MORE_LOCAL.id, 0, local, 0));
      shifts.add(new RateShift(LESS_LOCAL.id, 0, -local, 0));
    }
    if (demand > 0) {
      shifts.add(new RateShift(MORE_DEMAND.id, 0, 0, demand));
      shifts.add(new RateShift(LESS_DEMAND.id, 0, 0, -demand));
    }
    return List.copyOf(shifts);
  }

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
