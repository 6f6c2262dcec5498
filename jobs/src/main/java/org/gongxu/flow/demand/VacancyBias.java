package org.gongxu.flow.demand;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue;

/**
 * What counted vacancies miss or count twice, as found by a survey: the correction factors of SBB's
 * Kans op werk and BA's rule on agencies, here with intervals.
 *
 * @param year the year of the survey
 * @param neverAdvertised share of openings filled without an advertisement, below 1
 * @param agencyDoubles share of agency openings that an employer advertises too
 * @param openToLeavers share of openings a school leaver may fill
 */
public record VacancyBias(
    int year,
    UncertainValue neverAdvertised,
    UncertainValue agencyDoubles,
    UncertainValue openToLeavers)
    implements Serializable {

  /** How much wider an interval gets for each year without a new survey. */
  public static final double WIDENING_PER_YEAR = 1.1;

  /**
   * Openings in every joint world.
   *
   * @param all openings, advertised or not
   * @param entry of those, open to school leavers
   */
  public record Corrected(double[] all, double[] entry) {}

  /**
   * The survey that holds in a year: the latest up to it, carried forward with a flag and wider
   * intervals when it is older.
   *
   * @throws IllegalArgumentException when every survey is later
   */
  public static VacancyBias in(int year, List<VacancyBias> surveys) {
    VacancyBias latest =
        surveys.stream()
            .filter(survey -> survey.year <= year)
            .max(Comparator.comparingInt(VacancyBias::year))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot correct vacancies of " + year + ": no survey up to that year"));
    if (latest.year == year) {
      return latest;
    }
    double widening = StrictMath.pow(WIDENING_PER_YEAR, year - latest.year);
    return new VacancyBias(
        latest.year,
        latest.neverAdvertised.carryForward(widening),
        latest.agencyDoubles.carryForward(widening),
        latest.openToLeavers.carryForward(widening));
  }

  /** Whether any factor was carried forward from an older survey. */
  public boolean carriedForward() {
    return neverAdvertised.carriedForward()
        || agencyDoubles.carriedForward()
        || openToLeavers.carriedForward();
  }

  /**
   * (direct + agency × (1 − doubles)) ÷ (1 − never advertised), and times the share open to
   * leavers.
   *
   * @param direct openings advertised by employers, one per draw
   * @param agency openings advertised by agencies, one per draw
   * @param seed the run's seed: the factors are the same in all cells of a world
   */
  public Corrected correct(double[] direct, double[] agency, Seed seed) {
    int draws = direct.length;
    double[] never = neverAdvertised.draws(seed, draws);
    double[] doubles = agencyDoubles.draws(seed, draws);
    double[] open = openToLeavers.draws(seed, draws);
    double[] all = new double[draws];
    double[] entry = new double[draws];
    for (int d = 0; d < draws; d++) {
      all[d] = (direct[d] + agency[d] * (1 - doubles[d])) / (1 - never[d]);
      entry[d] = all[d] * open[d];
    }
    return new Corrected(all, entry);
  }
}
