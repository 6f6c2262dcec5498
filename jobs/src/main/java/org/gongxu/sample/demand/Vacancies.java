package org.gongxu.sample.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.Quarter;

/**
 * Draws the vacancies of a demand series around its path: a Poisson number of vacancies a quarter,
 * each of a geometric number of openings. Those of several people come from the largest employers
 * of the industry, its first ones, as far as they are free. An employer waits two months before it
 * seeks the same occupation anew, so that whatever comes sooner is a repost.
 */
final class Vacancies {

  /** Mean openings of a vacancy. */
  static final double MEAN_OPENINGS = 1.55;

  private static final double STOP = 1 / MEAN_OPENINGS;

  /** Openings from which a vacancy is one of a large employer. */
  private static final int LARGE = 3;

  private static final int WAIT_DAYS = 61;
  private static final double REPOST_SHARE = 0.06;
  private static final double AGENCY_SHARE = 0.08;
  private static final LocalDate END = LocalDate.of(Quarter.LAST_YEAR, 12, 31);

  private final CellPath path;
  private final Employers employers;
  private final Draws draws;
  private final long[] lastPosted;
  private final long[] realised = new long[Quarter.ALL];
  private final long[] realisedEntry = new long[Quarter.ALL];
  private final List<Posting> postings = new ArrayList<>();

  private Vacancies(CellPath path, Employers employers, Draws draws) {
    this.path = path;
    this.employers = employers;
    this.draws = draws;
    this.lastPosted = new long[employers.count(path.cell().industry())];
    Arrays.fill(lastPosted, Long.MIN_VALUE / 2);
  }

  /** Draws all quarters of a path; postings are kept while there are records. */
  static Vacancies draw(CellPath path, Employers employers, long seed) {
    String occupation = path.cell().occupation().code();
    Draws draws = Draws.of(seed, "vacancy", path.region(), path.cell().industry(), occupation);
    Vacancies vacancies = new Vacancies(path, employers, draws);
    for (int q = 0; q < Quarter.ALL; q++) {
      vacancies.quarter(new Quarter(q));
    }
    return vacancies;
  }

  private void quarter(Quarter quarter) {
    int count = draws.poisson(path.intensity()[quarter.index()] / MEAN_OPENINGS);
    double[] days = SeasonCalendar.days(quarter, path.cell().keyIndustry());
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = draws.pick(days);
    }
    Arrays.sort(drawn);
    for (int day : drawn) {
      vacancy(quarter, quarter.firstDay().plusDays(day));
    }
  }

  private void vacancy(Quarter quarter, LocalDate day) {
    int openings = 1;
    while (!draws.chance(STOP)) {
      openings++;
    }
    Terms terms = Terms.draw(path.cell().occupation(), day, draws);
    realised[quarter.index()] += openings;
    if (isEntry(terms)) {
      realisedEntry[quarter.index()] += openings;
    }
    if (quarter.observed()) {
      int employer = employers.number(path.cell().industry(), rested(openings, day));
      Posting own = new Posting(path.cell(), employer, openings, day, terms, "own");
      postings.add(own);
      advertiseAgain(own);
    }
  }

  private static boolean isEntry(Terms terms) {
    return terms.experience() == 0 && !List.of("大专", "本科", "研究生").contains(terms.education());
  }

  /**
   * The next employer that has not sought this for two months: from a drawn one on, from the
   * largest on for a large vacancy.
   */
  private int rested(int openings, LocalDate day) {
    int count = lastPosted.length;
    int drawn = draws.below(count);
    int start = openings >= LARGE ? 0 : drawn;
    for (int i = 0; i < count; i++) {
      int place = (start + i) % count;
      if (day.toEpochDay() - lastPosted[place] >= WAIT_DAYS) {
        lastPosted[place] = day.toEpochDay();
        return place;
      }
    }
    throw new IllegalStateException("Cannot place a vacancy: no employer of " + path.cell());
  }

  private void advertiseAgain(Posting own) {
    if (draws.chance(REPOST_SHARE)) {
      keep(own.again(own.employer(), own.posted().plusDays(draws.between(10, 28)), "repost"));
    }
    if (draws.chance(AGENCY_SHARE)) {
      int agency = employers.agency(draws.below(Employers.AGENCIES));
      keep(own.again(agency, own.posted().plusDays(draws.between(1, 10)), "agency"));
    }
  }

  private void keep(Posting posting) {
    if (!posting.posted().isAfter(END)) {
      postings.add(posting);
    }
  }

  /** Advertisements while there are records. */
  List<Posting> postings() {
    return postings;
  }

  /** Openings drawn by quarter to 2032, doubles not counted. */
  long[] realised() {
    return realised;
  }

  /** Entry openings drawn by quarter to 2032, doubles not counted. */
  long[] realisedEntry() {
    return realisedEntry;
  }
}
