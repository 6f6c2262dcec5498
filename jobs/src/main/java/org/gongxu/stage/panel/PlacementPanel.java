package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What became of graduates at each survey wave: the table {@code placement_panel}. */
final class PlacementPanel {

  private PlacementPanel() {}

  /**
   * Counts graduates by destination.
   *
   * @param graduates validated rows of {@code graduate_employment}, a graduate or a count each
   * @param localRegions codes of the regions that count as local
   * @param asOf only answers known by this day count
   * @return one row per school, major, graduation year, wave, destination, occupation and flags
   */
  static Dataset<Row> derive(Dataset<Row> graduates, Set<String> localRegions, LocalDate asOf) {
    return graduates
        .where(Known.by(asOf))
        .withColumn("occupation", when(isEmployed(), col("occupation")))
        .withColumn("local", when(isEmployed(), col("region").isin(localRegions.toArray())))
        .withColumn("related", when(isEmployed(), col("related")))
        .groupBy(
            "school",
            "major",
            "graduation_year",
            "wave_months",
            "destination",
            "occupation",
            "local",
            "related")
        .agg(sum(coalesce(col("graduates").cast("bigint"), lit(1L))).as("graduates"));
  }

  /** At work, under contract or otherwise, or self-employed. */
  static Column isEmployed() {
    return col("destination").isin("contract", "other_employment", "self_employed");
  }
}
