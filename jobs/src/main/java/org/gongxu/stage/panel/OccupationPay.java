package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a region pays for an occupation: the median over its employers' vacancies of a year of the
 * middle of the pay range, agencies left out.
 */
final class OccupationPay {

  private OccupationPay() {}

  /**
   * Takes medians.
   *
   * @param hiring validated rows of {@code enterprise_hiring}; may be empty
   * @param localRegions codes of the regions that count as local
   * @param asOf only what was known by this day counts
   * @return one row per occupation and pay_year: regional_pay, currency per month
   */
  static Dataset<Row> derive(Dataset<Row> hiring, Set<String> localRegions, LocalDate asOf) {
    Column middle =
        coalesce(col("pay_min").plus(col("pay_max")).divide(2.0), col("pay_min"), col("pay_max"));
    return hiring
        .where(Known.by(asOf).and(col("region").isin(localRegions.toArray())))
        .where(coalesce(col("agency"), lit(false)).equalTo(false).and(middle.gt(0)))
        .groupBy(col("occupation"), year(col("posted_on")).as("pay_year"))
        .agg(percentile(middle, lit(0.5)).as("regional_pay"));
  }
}
