package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Completions by school and major: the table {@code supply_panel}. */
final class SupplyPanel {

  private SupplyPanel() {}

  /**
   * Completions from the school register: those who left with the certificate in the summer that
   * ends the school year.
   *
   * @param cohorts rows of {@code cohort_panel}
   * @return one row per school, major and graduation year with completions
   */
  static Dataset<Row> ofCohorts(Dataset<Row> cohorts) {
    return cohorts
        .where(col("status").equalTo("graduated"))
        .groupBy(col("school"), col("major"), col("school_year").plus(1).as("year"))
        .agg(sum("students").as("completions"))
        .withColumn("source", lit("enrollment"));
  }

  /**
   * Completions as reported, where the site has no register; award levels are added up.
   *
   * @param completions validated rows of {@code completions}
   * @param asOf only rows known by this day count
   * @return one row per school, major and graduation year reported
   */
  static Dataset<Row> ofReports(Dataset<Row> completions, LocalDate asOf) {
    return completions
        .where(Known.by(asOf))
        .groupBy("school", "major", "year")
        .agg(sum(col("completions").cast("bigint")).as("completions"))
        .withColumn("source", lit("completions"));
  }
}
