package org.gongxu.sample.supply;

import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.Rates;

/**
 * One offer's graduates after the records end, drawn on from the grades of the last school year and
 * the intakes planned. Their random numbers are their own: the records do not depend on them.
 */
final class Future {

  private static final int FIRST = Quarter.LAST_YEAR + 1;
  private static final int YEARS = Quarter.LAST_TRUE_YEAR - FIRST + 1;

  private final Offer offer;
  private final Draws draws;
  private final long[] graduates = new long[YEARS];
  private final long[] entrants = new long[YEARS];
  private final long[] local = new long[YEARS];

  private Future(Offer offer, Draws draws) {
    this.offer = offer;
    this.draws = draws;
  }

  /** Draws on from where the cohorts of an offer end. */
  static Future draw(Offer offer, Cohorts cohorts, long seed) {
    Future future = new Future(offer, Draws.of(seed, "future", offer.key()));
    for (SchoolYear row : cohorts.of(offer)) {
      if (row.year() == Quarter.LAST_YEAR && row.goesOn()) {
        boolean away = row.status().equals(SchoolYear.SUSPENDED);
        future.live(row.year() + (away ? 1 : 0), row.grade());
      }
    }
    for (int year = FIRST; year < Quarter.LAST_TRUE_YEAR; year++) {
      int entered = Cohorts.filled(offer.intake().planned(year), future.draws);
      for (int i = 0; i < entered; i++) {
        future.live(year, 1);
      }
    }
    return future;
  }

  /** From the autumn of a year in a grade to the end. */
  private void live(int from, int reached) {
    int length = offer.major().years();
    int grade = reached;
    for (int year = from; year < Quarter.LAST_TRUE_YEAR; year++) {
      String status = status(year, grade, length);
      if (status.equals(SchoolYear.WITHDRAWN) || status.equals(SchoolYear.TRANSFERRED)) {
        return;
      }
      if (status.equals(SchoolYear.GRADUATED)) {
        if (grade == length) {
          leave(year + 1);
          return;
        }
        grade++;
      }
    }
  }

  /** The last year on record tells who is suspended: nobody else can be. */
  private String status(int year, int grade, int length) {
    String status;
    do {
      status = Cohorts.status(offer.rates(), grade, length, draws);
    } while (year == Quarter.LAST_YEAR && status.equals(SchoolYear.SUSPENDED));
    return status;
  }

  private void leave(int year) {
    Rates rates = offer.rates();
    boolean seeks = draws.chance(rates.seeksWork());
    boolean stays = draws.chance(rates.local());
    graduates[year - FIRST]++;
    entrants[year - FIRST] += seeks ? 1 : 0;
    local[year - FIRST] += seeks && stays ? 1 : 0;
  }

  /** Graduates of a year after the records. */
  long graduates(int year) {
    return graduates[year - FIRST];
  }

  /** Those of them who look for work. */
  long entrants(int year) {
    return entrants[year - FIRST];
  }

  /** Those of them who would work in the district. */
  long localEntrants(int year) {
    return local[year - FIRST];
  }
}
