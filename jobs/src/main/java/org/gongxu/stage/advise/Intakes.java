package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.IntakeYear;

/**
 * What every programme enrolled, and what its plan says.
 *
 * @param entered persons by intake year, gaps filled with 0
 * @param plans the latest plan of each programme
 */
record Intakes(
    SortedMap<Programme, SortedMap<Integer, Long>> entered, SortedMap<Programme, Plan> plans) {

  /**
   * A plan on record.
   *
   * @param year its intake year
   * @param planned places planned
   * @param capacity most places; null when not reported
   * @param smallestClass fewest students of a class; 0 when not reported
   */
  record Plan(int year, int planned, Integer capacity, int smallestClass) {}

  /**
   * Gathers both records; the register counts where it and the plan's result differ.
   *
   * @param register school, major, year, persons who entered
   * @param plans rows of {@code enrollment_plan}
   * @param before only intakes before this year are known to have come
   */
  static Intakes of(List<Row> register, List<Row> plans, int before) {
    SortedMap<Programme, SortedMap<Integer, Long>> entered = new TreeMap<>();
    SortedMap<Programme, Plan> latest = new TreeMap<>();
    for (Row row : plans) {
      Programme programme = programme(row);
      int year = row.getAs("intake_year");
      Integer actual = row.getAs("actual");
      if (actual != null && year < before) {
        entered.computeIfAbsent(programme, key -> new TreeMap<>()).put(year, (long) actual);
      }
      Integer smallest = row.getAs("smallest_class");
      Plan plan =
          new Plan(
              year,
              row.<Integer>getAs("planned"),
              row.getAs("capacity"),
              smallest == null ? 0 : smallest);
      latest.merge(programme, plan, (one, two) -> one.year() >= two.year() ? one : two);
    }
    for (Row row : register) {
      entered
          .computeIfAbsent(programme(row), key -> new TreeMap<>())
          .put(row.<Integer>getAs("year"), row.<Long>getAs("persons"));
    }
    entered.values().forEach(years -> fill(years, last(entered)));
    return new Intakes(entered, latest);
  }

  private static Programme programme(Row row) {
    return new Programme(row.getAs("school"), row.getAs("major"));
  }

  private static int last(SortedMap<Programme, SortedMap<Integer, Long>> entered) {
    return entered.values().stream().mapToInt(SortedMap::lastKey).max().orElse(0);
  }

  private static void fill(SortedMap<Integer, Long> years, int last) {
    for (int year = years.firstKey(); year <= last; year++) {
      years.putIfAbsent(year, 0L);
    }
  }

  /** The history of a programme in the rules' terms. */
  List<IntakeYear> history(Programme programme) {
    List<IntakeYear> history = new ArrayList<>();
    entered
        .getOrDefault(programme, new TreeMap<>())
        .forEach((year, persons) -> history.add(new IntakeYear(year, persons, Double.NaN)));
    return history;
  }

  /** The histories of every programme. */
  Map<Programme, List<IntakeYear>> histories() {
    Map<Programme, List<IntakeYear>> histories = new TreeMap<>();
    entered.keySet().forEach(programme -> histories.put(programme, history(programme)));
    return histories;
  }

  /** Persons who entered in the last year on record; 0 for a programme never seen. */
  int last(Programme programme) {
    SortedMap<Integer, Long> years = entered.get(programme);
    return years == null ? 0 : Math.toIntExact(years.get(years.lastKey()));
  }
}
