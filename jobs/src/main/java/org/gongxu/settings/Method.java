package org.gongxu.settings;

import java.util.List;
import java.util.Set;
import org.gongxu.domain.Frequency;

/**
 * How the pipeline works, as {@code reference.conf} explains key by key.
 *
 * @param seed the one seed of every random number
 * @param draws joint worlds drawn
 * @param ingest limits of ingest
 * @param demand what counts as an opening, and for whom
 * @param forecast tournament and horizon
 * @param balance thresholds of the balance
 * @param advise cards, intake advice and order classes
 * @param release what a release tells about itself
 */
public record Method(
    long seed,
    int draws,
    Ingest ingest,
    Demand demand,
    Forecast forecast,
    Balance balance,
    Advise advise,
    Release release) {

  /**
   * Limits of ingest.
   *
   * @param allowedViolationShare share of a table's rows that may be in violation, 0 to 1
   */
  public record Ingest(double allowedViolationShare) {}

  /**
   * What counts as an opening.
   *
   * @param frequency period of the demand panel
   * @param repostWindowDays days within which the same employer, occupation and region is a repost
   * @param entryEducation education asked that a school leaver meets
   * @param entryExperienceYears most experience a school leaver may be asked for, years
   * @param entryShareUnknown share of openings open to school leavers where nothing is asked on
   *     record, 0 to 1
   */
  public record Demand(
      Frequency frequency,
      int repostWindowDays,
      Set<String> entryEducation,
      int entryExperienceYears,
      double entryShareUnknown) {}

  /**
   * Tournament and horizon.
   *
   * @param origins rolling origins
   * @param publish the combination published: {@code weighted}, {@code mean} or {@code median}
   * @param tramo whether TRAMO is a member where it applies
   * @param movingHoliday holiday that moves in the calendar: {@code none} or {@code
   *     spring-festival}
   * @param challengers optional MLlib challengers: {@code glm}, {@code gbt}
   * @param learning what is learnt from, besides openings
   */
  public record Forecast(
      int origins,
      String publish,
      boolean tramo,
      String movingHoliday,
      Set<String> challengers,
      Learning learning) {}

  /**
   * What is learnt from, besides openings.
   *
   * @param regressors what the regression of a key industry sees: indicators of {@code
   *     macro_indicator} by name, and {@code employment}
   * @param challengersJoin whether challengers take part in the published combination, not only in
   *     its scores
   * @param coverageStep how far the level of intervals moves per unit of coverage missed by the
   *     release before, 0 to 1
   */
  public record Learning(Set<String> regressors, boolean challengersJoin, double coverageStep) {}

  /**
   * Thresholds of the balance.
   *
   * @param friction share of demand that is friction, not shortage
   * @param likely probability from which a shortage or surplus is called
   * @param localShare share of graduates who work locally where no outcomes are known, with the
   *     interval's ends
   * @param returning who comes back from further study
   * @param surveyed what only surveys tell
   * @param moves who comes in from outside and who changes occupation
   * @param scenarios what scenarios change
   */
  public record Balance(
      double friction,
      double likely,
      List<Double> localShare,
      Returning returning,
      Surveyed surveyed,
      Moves moves,
      Scenarios scenarios) {}

  /**
   * Who comes in from outside and who changes occupation.
   *
   * @param commuting net commuters in per own entrant: 10 % and 90 % quantile; both 0 for none
   *     known
   * @param substitution share of entrants ready to take a neighbouring occupation, 0 to 1
   */
  public record Moves(List<Double> commuting, double substitution) {}

  /**
   * What scenarios change, up and down; 0 leaves one out.
   *
   * @param furtherStudyPoints points of the further-study rate, such as 0.05
   * @param localPoints points of local retention
   * @param demandGrowth growth of all openings, such as 0.1
   * @param industryGrowth growth of one key industry's openings
   */
  public record Scenarios(
      double furtherStudyPoints, double localPoints, double demandGrowth, double industryGrowth) {}

  /**
   * A survey of what counted vacancies miss; quantiles are 10 % and 90 %.
   *
   * @param year the year of the survey
   * @param version what names it
   * @param neverAdvertised share of openings filled without an advertisement
   * @param agencyDoubles share of agencies' openings that an employer advertises too
   * @param openToLeavers of entry openings, the share a school leaver would get
   */
  public record VacancySurvey(
      int year,
      String version,
      List<Double> neverAdvertised,
      List<Double> agencyDoubles,
      List<Double> openToLeavers) {}

  /**
   * Shares that only a survey tells, each a 10 % and a 90 % quantile.
   *
   * @param vacancies surveys of what counted vacancies miss; none where openings are taken as they
   *     are
   * @param exits of the employed, who leave the labour force in a year
   * @param transfers of the employed, who leave for another occupation in a year
   */
  public record Surveyed(
      List<VacancySurvey> vacancies, List<Double> exits, List<Double> transfers) {}

  /**
   * Who comes back from further study.
   *
   * @param years length of the higher programme
   * @param share of those who left for it who seek work here after it: 10 % and 90 % quantile
   */
  public record Returning(int years, List<Double> share) {}

  /**
   * Cards, intake advice and order classes.
   *
   * @param rules id of the rule set that gives the cards
   * @param failing placement rate below which a cohort counts as failed in the track record
   * @param intake costs and bounds of the intake advice
   * @param order what makes an order class
   * @param recommend how much the platform recommends
   */
  public record Advise(
      String rules, double failing, Intake intake, Order order, Recommend recommend) {}

  /**
   * How much the platform recommends.
   *
   * @param lines lines of a ranked list
   * @param employers employers a region that get a list, those who seek most first
   * @param newClass places at which a major not offered yet is judged
   */
  public record Recommend(int lines, int employers, int newClass) {}

  /**
   * Costs and bounds of the intake advice.
   *
   * @param costUnder loss per opening left unfilled, 0 or more
   * @param costOver loss per entrant without opening, 0 or more
   * @param costOfChange loss per place changed, 0 or more
   * @param largestChange share of the last intake by which the next may differ
   * @param leastChange places by which the next intake may always differ
   * @param leastCut share of the last intake by which a card that says shrink cuts the next
   */
  public record Intake(
      double costUnder,
      double costOver,
      double costOfChange,
      double largestChange,
      int leastChange,
      double leastCut) {}

  /**
   * What makes an order class.
   *
   * @param quarters quarters of hiring looked at
   * @param smallestClass fewest students
   * @param leastFit least P(occupation | major)
   * @param leastVacancies vacancies below which an employer is named to the school alone
   */
  public record Order(int quarters, int smallestClass, double leastFit, int leastVacancies) {}

  /**
   * What a release tells about itself.
   *
   * @param contact whom readers may ask, as the bulletin prints it
   * @param reliability largest half-width of the 80 % interval, as a share of the figure, that
   *     earns A, B and C; ascending
   */
  public record Release(String contact, List<Double> reliability) {}
}
