package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.Programme;
import org.gongxu.quality.intake.SharedLimit;

/**
 * What the intakes of a school share: its total, teachers, workshops.
 *
 * @param bySchool limits by code, by school
 */
record Limits(SortedMap<String, SortedMap<String, Limit>> bySchool) {

  /** The major that stands for every major of the school. */
  private static final String EVERY = "*";

  /** No limit on record. */
  static Limits none() {
    return new Limits(new TreeMap<>());
  }

  /** A limit while its rows are read. */
  private static final class Limit {
    private int year;
    private double most = Double.POSITIVE_INFINITY;
    private Label name;
    private final Map<String, Double> use = new HashMap<>();

    /** Adds a row; a later year replaces what earlier ones said. */
    void add(Row row) {
      int of = row.getAs("intake_year");
      if (of > year) {
        year = of;
        most = Double.POSITIVE_INFINITY;
        name = null;
        use.clear();
      }
      if (of == year) {
        Double each = row.getAs("use");
        String zh = row.getAs("name_zh");
        String code = row.getAs("limit");
        most = Math.min(most, row.<Double>getAs("most"));
        use.put(row.getAs("major"), each == null ? 1 : each);
        name = name == null || zh != null ? new Label(zh == null ? code : zh, code) : name;
      }
    }
  }

  /**
   * Reads rows of {@code intake_limit}; the latest year up to the intake's counts, limit by limit.
   *
   * @param intakeYear the intake still to be decided
   */
  static Limits of(List<Row> rows, int intakeYear) {
    Limits limits = none();
    for (Row row : rows) {
      if (row.<Integer>getAs("intake_year") <= intakeYear) {
        limits
            .bySchool
            .computeIfAbsent(row.getAs("school"), key -> new TreeMap<>())
            .computeIfAbsent(row.getAs("limit"), key -> new Limit())
            .add(row);
      }
    }
    return limits;
  }

  /** The limits that bind any of these programmes, members by index; none of use 0. */
  List<SharedLimit> of(List<Programme> programmes) {
    List<SharedLimit> shared = new ArrayList<>();
    bySchool.forEach(
        (school, limits) ->
            limits.forEach(
                (code, limit) -> {
                  List<Integer> members = new ArrayList<>();
                  List<Double> use = new ArrayList<>();
                  for (int p = 0; p < programmes.size(); p++) {
                    Programme programme = programmes.get(p);
                    double each = programme.school().equals(school) ? use(limit, programme) : 0;
                    if (each > 0) {
                      members.add(p);
                      use.add(each);
                    }
                  }
                  if (!members.isEmpty()) {
                    shared.add(shared(school + "/" + code, limit, members, use));
                  }
                }));
    return shared;
  }

  private static double use(Limit limit, Programme programme) {
    return limit.use.getOrDefault(programme.major(), limit.use.getOrDefault(EVERY, 0.0));
  }

  private static SharedLimit shared(
      String id, Limit limit, List<Integer> members, List<Double> use) {
    return new SharedLimit(
        id,
        limit.name,
        members.stream().mapToInt(Integer::intValue).toArray(),
        use.stream().mapToDouble(Double::doubleValue).toArray(),
        0,
        limit.most);
  }
}
