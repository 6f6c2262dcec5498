package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.Placement;

/** Gathers the supply panels by programme; counts are collected in the order of their keys. */
final class SupplyRecords {

  private final Programmes programmes;
  private final TreeMap<String, ProgrammeRecord> records = new TreeMap<>();
  private final List<Plan> plans = new ArrayList<>();

  SupplyRecords(Programmes programmes) {
    this.programmes = programmes;
  }

  /** All programmes in order. */
  List<ProgrammeRecord> all() {
    return List.copyOf(records.values());
  }

  /** Adds the cohorts of {@code cohort_panel}, and who entered. */
  void addCohorts(Dataset<Row> panel) {
    TreeMap<String, TreeMap<Integer, TreeMap<Integer, int[]>>> counts = new TreeMap<>();
    for (Row row :
        panel
            .groupBy("school", "major", "entry_year", "school_year", "status")
            .sum("students")
            .collectAsList()) {
      ProgrammeRecord record = record(row.getString(0), row.getString(1));
      int[] year =
          counts
              .computeIfAbsent(record.cell(), key -> new TreeMap<>())
              .computeIfAbsent(row.getInt(2), key -> new TreeMap<>())
              .computeIfAbsent(row.getInt(3), key -> new int[4]);
      year[place(row.getString(4))] += (int) row.getLong(5);
    }
    counts.forEach((cell, cohorts) -> addCohorts(records.get(cell), cohorts));
  }

  private static int place(String status) {
    return switch (status) {
      case "enrolled" -> 0;
      case "suspended" -> 1;
      case "graduated" -> 2;
      default -> 3;
    };
  }

  private static void addCohorts(
      ProgrammeRecord record, TreeMap<Integer, TreeMap<Integer, int[]>> cohorts) {
    cohorts.forEach(
        (entryYear, years) -> {
          List<CohortYear> known = new ArrayList<>();
          years.forEach(
              (year, count) ->
                  known.add(new CohortYear(year, count[0], count[1], count[2], count[3])));
          record.cohorts().add(new Cohort(record.programme(), entryYear, known));
          if (years.containsKey(entryYear)) {
            record.intakes().entered().put(entryYear, known.get(0).present());
          }
        });
  }

  /** A row of the intake plan. */
  private record Plan(String cell, int year, int planned, Integer actual, LocalDate known) {}

  /** Adds what was planned, as far as it was known. */
  void addPlans(Dataset<Row> rows, LocalDate asOf) {
    for (Row row :
        rows.where(col("known_at").leq(asOf))
            .select("school", "major", "intake_year", "planned", "actual", "known_at")
            .collectAsList()) {
      ProgrammeRecord record = record(row.getString(0), row.getString(1));
      Plan plan =
          new Plan(
              record.cell(),
              row.getInt(2),
              row.getInt(3),
              row.isNullAt(4) ? null : row.getInt(4),
              row.getLocalDate(5));
      plans.add(plan);
      addTo(record, plan);
    }
  }

  private static void addTo(ProgrammeRecord record, Plan plan) {
    record.intakes().planned().put(plan.year(), plan.planned());
    if (plan.actual() != null) {
      record.intakes().entered().putIfAbsent(plan.year(), plan.actual());
    }
  }

  /**
   * What was on record of every programme on an earlier day; of later ones nothing.
   *
   * @param day the day
   * @param known when each year came to be known
   */
  List<ProgrammeRecord> knownBy(LocalDate day, KnownYears known) {
    int register = known.register(day);
    TreeMap<String, ProgrammeRecord> then = new TreeMap<>();
    records.forEach((key, now) -> then.put(key, now.until(register, known.completed(day), day)));
    for (Plan plan : plans) {
      if (!plan.known().isAfter(day)) {
        boolean isCounted = plan.year() <= register;
        Plan as = isCounted ? plan : new Plan(plan.cell(), plan.year(), plan.planned(), null, day);
        addTo(then.get(plan.cell()), as);
      }
    }
    return List.copyOf(then.values());
  }

  /** Adds completions of {@code supply_panel}. */
  void addCompletions(Dataset<Row> panel) {
    for (Row row : panel.select("school", "major", "year", "completions").collectAsList()) {
      record(row.getString(0), row.getString(1)).completed().put(row.getInt(2), row.getLong(3));
    }
  }

  private ProgrammeRecord record(String school, String major) {
    Cohort.Programme programme = programmes.at(school, major);
    return records.computeIfAbsent(school + "|" + major, key -> ProgrammeRecord.of(programme));
  }

  /** The first answer on record of each programme and year of graduates. */
  List<Placement> placements(Dataset<Row> panel) {
    TreeMap<String, TreeMap<Integer, int[]>> waves = new TreeMap<>();
    TreeMap<String, Placement> ordered = new TreeMap<>();
    List<Row> rows =
        new ArrayList<>(
            panel
                .groupBy(
                    "school", "major", "graduation_year", "wave_months", "destination", "local")
                .sum("graduates")
                .collectAsList());
    rows.sort(Comparator.comparing((Row row) -> row.getInt(3)));
    for (Row row : rows) {
      String key = row.getString(0) + "|" + row.getString(1) + "|" + row.getInt(2);
      TreeMap<Integer, int[]> byWave = waves.computeIfAbsent(key, cell -> new TreeMap<>());
      if (byWave.isEmpty() || byWave.firstKey() == row.getInt(3)) {
        int[] counts = byWave.computeIfAbsent(row.getInt(3), wave -> new int[5]);
        count(counts, row);
        ordered.put(key, placement(row, counts));
      }
    }
    return List.copyOf(ordered.values());
  }

  private Placement placement(Row row, int[] counts) {
    return new Placement(
        programmes.at(row.getString(0), row.getString(1)),
        row.getInt(2),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4]);
  }

  private static void count(int[] counts, Row row) {
    int graduates = (int) row.getLong(6);
    switch (row.getString(4)) {
      case "further_study" -> counts[0] += graduates;
      case "military", "not_seeking" -> counts[1] += graduates;
      case "unknown" -> {}
      default -> counts[2] += graduates;
    }
    if (!row.isNullAt(5)) {
      counts[row.getBoolean(5) ? 3 : 4] += graduates;
    }
  }
}
