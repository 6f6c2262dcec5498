package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.IntakeOutlook;

/**
 * Everything on record of one major at one school.
 *
 * @param programme what is taught where
 * @param cohorts followed on the school register; empty where the site has none
 * @param intakes entered and planned by intake year
 * @param completed completions by year
 */
record ProgrammeRecord(
    Cohort.Programme programme,
    List<Cohort> cohorts,
    IntakeOutlook.History intakes,
    TreeMap<Integer, Long> completed)
    implements Serializable {

  /** Nothing on record yet. */
  static ProgrammeRecord of(Cohort.Programme programme) {
    return new ProgrammeRecord(
        programme,
        new ArrayList<>(),
        new IntakeOutlook.History(new TreeMap<>(), new TreeMap<>()),
        new TreeMap<>());
  }

  /** The programme as part of a random number's key. */
  String cell() {
    return programme.school() + "|" + programme.major();
  }

  /** Completions of the years {@code first} to {@code last}, 0 where none is on record. */
  double[] completions(int first, int last) {
    double[] series = new double[last - first + 1];
    completed.forEach(
        (year, persons) -> {
          if (year >= first && year <= last) {
            series[year - first] = persons;
          }
        });
    return series;
  }

  /** Whether nothing is on record. */
  boolean isEmpty() {
    return cohorts.isEmpty() && completed.isEmpty() && intakes.planned().isEmpty();
  }

  /**
   * What was on record on an earlier day, plans left aside.
   *
   * @param register the last school year registered then; -1 for none
   * @param completions the last year whose completions were known then
   * @param day the day: of a school year still running it was known only who attended
   */
  ProgrammeRecord until(int register, int completions, LocalDate day) {
    ProgrammeRecord then = of(programme);
    for (Cohort cohort : cohorts) {
      List<CohortYear> years =
          cohort.years().stream()
              .filter(year -> year.schoolYear() <= register)
              .map(
                  year -> SupplyModel.Calendar.hasEnded(year.schoolYear(), day) ? year : roll(year))
              .toList();
      if (!years.isEmpty()) {
        then.cohorts.add(new Cohort(programme, cohort.entryYear(), years));
        if (years.get(0).schoolYear() == cohort.entryYear()) {
          then.intakes.entered().put(cohort.entryYear(), years.get(0).present());
        }
      }
    }
    then.completed.putAll(completed.headMap(completions, true));
    return then;
  }

  private static CohortYear roll(CohortYear year) {
    int attending = year.enrolled() + year.graduated() + year.left();
    return new CohortYear(year.schoolYear(), attending, year.suspended(), 0, 0);
  }
}
