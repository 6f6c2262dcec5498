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
 */
public record Method(
    long seed, int draws, Ingest ingest, Demand demand, Forecast forecast, Balance balance) {

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
   * @param publish the combination published, by name
   * @param tramo whether TRAMO is a member where it applies
   * @param movingHoliday holiday that moves in the calendar: {@code none} or {@code
   *     spring-festival}
   * @param challengers optional MLlib challengers: {@code glm}, {@code gbt}
   */
  public record Forecast(
      int origins, String publish, boolean tramo, String movingHoliday, Set<String> challengers) {}

  /**
   * Thresholds of the balance.
   *
   * @param friction share of demand that is friction, not shortage
   * @param likely probability from which a shortage or surplus is called
   * @param localShare share of graduates who work locally where no outcomes are known, with the
   *     interval's ends
   * @param returning who comes back from further study
   * @param neverAdvertised share of openings filled without an advertisement: 10 % and 90 %
   *     quantile; both 0 where openings are taken as advertised
   */
  public record Balance(
      double friction,
      double likely,
      List<Double> localShare,
      Returning returning,
      List<Double> neverAdvertised) {}

  /**
   * Who comes back from further study.
   *
   * @param years length of the higher programme
   * @param share of those who left for it who seek work here after it: 10 % and 90 % quantile
   */
  public record Returning(int years, List<Double> share) {}
}
