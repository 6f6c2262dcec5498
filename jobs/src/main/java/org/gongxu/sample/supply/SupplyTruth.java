package org.gongxu.sample.supply;

import static org.gongxu.sample.world.Numbers.fixed;

import java.util.List;
import org.gongxu.sample.world.Intake;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.Rates;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/** Writes the rates the students were drawn from, and what they lead one to expect. */
final class SupplyTruth {

  private static final List<String> PROGRESSION =
      List.of(
          "school", "major", "programme_years", "grade", "pass", "stay", "withdraw", "transfer");
  private static final List<String> DESTINATION =
      List.of(
          "school",
          "major",
          "further_study",
          "not_seeking",
          "military",
          "seeks_work",
          "employment",
          "related",
          "local",
          "pay_factor");
  private static final List<String> QUALITY =
      List.of("school", "major", "verdict", "placement_rate", "related", "local");
  private static final List<String> FLOW = List.of("school", "major", "occupation", "probability");
  private static final List<String> SUPPLY =
      List.of(
          "region",
          "school",
          "major",
          "year",
          "observed",
          "expected_graduates",
          "realised_graduates",
          "expected_entrants",
          "expected_local_entrants");

  private static final List<String> FUTURE =
      List.of(
          "region",
          "school",
          "major",
          "year",
          "realised_graduates",
          "realised_entrants",
          "realised_local_entrants");

  /** Mean share of the planned places that is filled. */
  private static final double FILL = 0.98;

  private final SampleFolder folder;

  SupplyTruth(SampleFolder folder) {
    this.folder = folder;
  }

  /** The rates of one offer. */
  void writeRates(Offer offer, Destinations destinations) {
    String school = offer.school();
    String major = offer.major().code();
    int years = offer.major().years();
    Rates rates = offer.rates();
    for (int grade = 1; grade <= years; grade++) {
      folder
          .clean("truth/progression.csv", PROGRESSION)
          .row(
              school,
              major,
              years,
              grade,
              fixed(rates.pass(grade, years)),
              fixed(rates.stay(grade, years)),
              fixed(rates.withdrawFrom(grade, years)),
              fixed(Rates.TRANSFER));
    }
    folder
        .clean("truth/destination.csv", DESTINATION)
        .row(
            school,
            major,
            fixed(rates.furtherStudy()),
            fixed(rates.notSeeking()),
            fixed(rates.military()),
            fixed(rates.seeksWork()),
            fixed(rates.employment()),
            fixed(rates.related()),
            fixed(rates.local()),
            fixed(rates.pay()));
    folder
        .clean("truth/quality.csv", QUALITY)
        .row(
            school,
            major,
            rates.verdict(),
            fixed(rates.placement()),
            fixed(rates.related()),
            fixed(rates.local()));
    SampleFile flow = folder.clean("truth/major_occupation.csv", FLOW);
    destinations
        .occupations(offer)
        .forEach((occupation, p) -> flow.row(school, major, occupation, fixed(p, 6)));
  }

  /**
   * Graduates and entrants to the labour market by graduation year. While the grades are known the
   * expectation starts from the students in the last grade; after 2025 it runs the true rates
   * forward from the grades of 2025 and the planned intakes.
   */
  void writeSupply(Offer offer, Cohorts cohorts) {
    int years = offer.major().years();
    double[][] counts = new double[Quarter.LAST_TRUE_YEAR + 1 - Intake.START][years + 1];
    long[] realised = new long[counts.length + 1];
    for (SchoolYear row : cohorts.of(offer)) {
      counts[row.year() - Intake.START][row.grade()]++;
      realised[row.year() + 1 - Intake.START] += row.status().equals(SchoolYear.GRADUATED) ? 1 : 0;
    }
    runForward(offer, counts);
    for (int year = Quarter.FIRST_YEAR + 1; year <= Quarter.LAST_TRUE_YEAR; year++) {
      double pass = offer.rates().pass(years, years);
      double expected = counts[year - 1 - Intake.START][years] * pass;
      boolean observed = year <= Quarter.LAST_YEAR;
      double entrants = expected * offer.rates().seeksWork();
      folder
          .clean("truth/supply.csv", SUPPLY)
          .row(
              offer.region(),
              offer.school(),
              offer.major().code(),
              year,
              observed,
              fixed(expected),
              observed ? realised[year - Intake.START] : "",
              fixed(entrants),
              fixed(entrants * offer.rates().local()));
    }
  }

  /** What became of those who graduate after the records end. */
  void writeFuture(Offer offer, Future future) {
    SampleFile file = folder.clean("truth/future_supply.csv", FUTURE);
    for (int year = Quarter.LAST_YEAR + 1; year <= Quarter.LAST_TRUE_YEAR; year++) {
      file.row(
          offer.region(),
          offer.school(),
          offer.major().code(),
          year,
          future.graduates(year),
          future.entrants(year),
          future.localEntrants(year));
    }
  }

  private static void runForward(Offer offer, double[][] counts) {
    int years = offer.major().years();
    for (int y = Quarter.LAST_YEAR + 1 - Intake.START; y < counts.length; y++) {
      counts[y][1] = FILL * offer.intake().planned(Intake.START + y);
      for (int grade = 1; grade <= years; grade++) {
        counts[y][grade] += counts[y - 1][grade] * offer.rates().stay(grade, years);
        if (grade > 1) {
          counts[y][grade] += counts[y - 1][grade - 1] * offer.rates().pass(grade - 1, years);
        }
      }
    }
  }
}
