package org.gongxu.sample.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Intake;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.Rates;

/** Draws the students of a district through their school years, from the true rates. */
final class Cohorts {

  private static final double[] BANDS = Draws.cumulate(0.3, 0.45, 0.25);
  private static final String[] BAND_NAMES = {"A", "B", "C"};
  private static final int ENTRY_AGE = 15;
  private static final double FILL_FROM = 0.93;
  private static final double FILL_TO = 1.03;

  private final long seed;
  private final List<SchoolYear> years = new ArrayList<>();
  private final Map<String, List<SchoolYear>> byOffer = new HashMap<>();
  private final Map<Integer, Integer> serials = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> intakes = new HashMap<>();
  private int number;

  private Cohorts(long seed) {
    this.seed = seed;
  }

  /**
   * Draws every cohort of a district, entered 2016 to 2025.
   *
   * @param serialBase serial numbers taken by the districts before, by day of birth; added to
   */
  static Cohorts draw(List<Offer> offers, long seed, Map<Integer, Integer> serialBase) {
    Cohorts cohorts = new Cohorts(seed);
    cohorts.serials.putAll(serialBase);
    for (Offer offer : offers) {
      for (int year = Intake.START; year <= Quarter.LAST_YEAR; year++) {
        cohorts.cohort(offer, year);
      }
    }
    serialBase.putAll(cohorts.serials);
    return cohorts;
  }

  private void cohort(Offer offer, int entryYear) {
    int planned = offer.intake().planned(entryYear);
    Draws draws = Draws.of(seed, "cohort", offer.key(), entryYear);
    int actual = filled(planned, draws);
    intakes.computeIfAbsent(offer.key(), k -> new HashMap<>()).put(entryYear, actual);
    for (int i = 0; i < actual; i++) {
      number++;
      int born =
          (entryYear - ENTRY_AGE) * 10000 + draws.between(1, 12) * 100 + draws.between(1, 28);
      int serial = serials.merge(born, 1, Integer::sum);
      String band = BAND_NAMES[draws.pick(BANDS)];
      live(new Student(number, offer, entryYear, born, serial, band), draws);
    }
  }

  /** Persons who fill planned places. */
  static int filled(int planned, Draws draws) {
    return (int) StrictMath.round(planned * draws.uniform(FILL_FROM, FILL_TO));
  }

  private void live(Student student, Draws draws) {
    int length = student.offer().major().years();
    int grade = 1;
    for (int year = student.entryYear(); year <= Quarter.LAST_YEAR; year++) {
      String status = status(student.offer().rates(), grade, length, draws);
      boolean passed = status.equals(SchoolYear.GRADUATED);
      if (passed && grade < length) {
        status = SchoolYear.ENROLLED;
      }
      // The last school year has only begun: who will leave is not known yet.
      boolean begun = year == Quarter.LAST_YEAR && !status.equals(SchoolYear.SUSPENDED);
      SchoolYear row = new SchoolYear(student, year, grade, begun ? SchoolYear.ENROLLED : status);
      years.add(row);
      byOffer.computeIfAbsent(student.offer().key(), k -> new ArrayList<>()).add(row);
      if (!row.goesOn()) {
        return;
      }
      grade += passed ? 1 : 0;
    }
  }

  /** What a year ends with; 毕业 stands for passing the grade, whichever it is. */
  static String status(Rates rates, int grade, int length, Draws draws) {
    double u = draws.uniform();
    double withdrawn = rates.withdrawFrom(grade, length);
    if (u < withdrawn) {
      return SchoolYear.WITHDRAWN;
    }
    if (u < withdrawn + Rates.TRANSFER) {
      return SchoolYear.TRANSFERRED;
    }
    if (u < withdrawn + Rates.TRANSFER + Rates.SUSPEND) {
      return SchoolYear.SUSPENDED;
    }
    boolean stays = u < withdrawn + Rates.TRANSFER + rates.stay(grade, length);
    return stays ? SchoolYear.ENROLLED : SchoolYear.GRADUATED;
  }

  /** Every school year of every student, by offer, cohort, student and year. */
  List<SchoolYear> years() {
    return years;
  }

  /** Every school year of an offer's students. */
  List<SchoolYear> of(Offer offer) {
    return byOffer.getOrDefault(offer.key(), List.of());
  }

  /** Those who left with the certificate. */
  List<SchoolYear> graduates() {
    return years.stream().filter(row -> row.status().equals(SchoolYear.GRADUATED)).toList();
  }

  /** Persons who entered in an autumn, 0 when none did. */
  int intake(Offer offer, int year) {
    return intakes.getOrDefault(offer.key(), Map.of()).getOrDefault(year, 0);
  }

  /** Students drawn. */
  int students() {
    return number;
  }
}
