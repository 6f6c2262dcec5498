package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Students counted as each autumn found them: the table {@code cohort_panel}. */
final class CohortPanel {

  private CohortPanel() {}

  /**
   * Counts students.
   *
   * @param enrollment validated rows, a student or a count each
   * @param asOf only rows known by this day count; of a school year still running only that its
   *     students were there
   * @return one row per school, major, entry year, school year, grade and status
   */
  static Dataset<Row> derive(Dataset<Row> enrollment, LocalDate asOf) {
    return enrollment
        .where(Known.by(asOf))
        .withColumn("status", statusKnownBy(asOf))
        .groupBy("school", "major", "entry_year", "school_year", "grade", "status")
        .agg(sum(coalesce(col("students").cast("bigint"), lit(1L))).as("students"));
  }

  /** A year's outcome is known when the year has ended; until then the student is enrolled. */
  private static Column statusKnownBy(LocalDate asOf) {
    Column yearEnd = make_date(col("school_year").plus(1), lit(8), lit(31));
    Column outcome = col("status").isin("graduated", "withdrawn", "transferred");
    return when(outcome.and(yearEnd.gt(lit(asOf))), "enrolled").otherwise(col("status"));
  }
}
