package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.flow.supply.Cohort;
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
}
