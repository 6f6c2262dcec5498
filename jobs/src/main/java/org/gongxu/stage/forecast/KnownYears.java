package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile_approx;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.lake.Lake;

/**
 * When each year of the supply records came to be known: the day by which nine in ten of its rows
 * were, so that a late correction does not hold back a year.
 *
 * @param registers by school year
 * @param reports by year of reported completions
 * @param surveys by graduation year, first answers alone
 */
record KnownYears(
    TreeMap<Integer, LocalDate> registers,
    TreeMap<Integer, LocalDate> reports,
    TreeMap<Integer, LocalDate> surveys) {

  private static final double NINE_IN_TEN = 0.9;
  private static final int ACCURACY = 1000;

  /** Reads the days from the validated tables; those not delivered have no years. */
  static KnownYears of(Lake lake) {
    return new KnownYears(
        days(lake.readOrEmpty("enrollment"), "school_year"),
        days(lake.readOrEmpty("completions"), "year"),
        firstAnswers(lake.readOrEmpty("graduate_employment")));
  }

  private static TreeMap<Integer, LocalDate> days(Dataset<Row> rows, String year) {
    TreeMap<Integer, LocalDate> days = new TreeMap<>();
    for (Row row : rows.groupBy(year).agg(nineInTen()).collectAsList()) {
      days.put(row.getInt(0), row.getLocalDate(1));
    }
    return days;
  }

  private static TreeMap<Integer, LocalDate> firstAnswers(Dataset<Row> answers) {
    TreeMap<Integer, Integer> waves = new TreeMap<>();
    TreeMap<Integer, LocalDate> days = new TreeMap<>();
    for (Row row :
        answers.groupBy("graduation_year", "wave_months").agg(nineInTen()).collectAsList()) {
      int wave = waves.getOrDefault(row.getInt(0), Integer.MAX_VALUE);
      if (row.getInt(1) < wave) {
        waves.put(row.getInt(0), row.getInt(1));
        days.put(row.getInt(0), row.getLocalDate(2));
      }
    }
    return days;
  }

  private static Column nineInTen() {
    return percentile_approx(col("known_at"), lit(NINE_IN_TEN), lit(ACCURACY));
  }

  /** The last register known on a day; -1 where there was none. */
  int register(LocalDate day) {
    return last(registers, day);
  }

  /**
   * The last year whose completions were known on a day; -1 where there was none. A register tells
   * them once its school year has ended.
   */
  int completed(LocalDate day) {
    if (registers.isEmpty()) {
      return last(reports, day);
    }
    int register = register(day);
    return register < 0 || SupplyModel.Calendar.hasEnded(register, day) ? register + 1 : register;
  }

  /** The last graduation year whose first answers were known on a day; -1 where there was none. */
  int surveyed(LocalDate day) {
    return last(surveys, day);
  }

  private static int last(TreeMap<Integer, LocalDate> days, LocalDate day) {
    return days.entrySet().stream()
        .filter(known -> !known.getValue().isAfter(day))
        .mapToInt(Map.Entry::getKey)
        .max()
        .orElse(-1);
  }
}
