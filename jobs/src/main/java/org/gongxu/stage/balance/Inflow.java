package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.flow.UncertainValue;

/**
 * Entrants from schools outside the region per entrant of its own, where employment records name
 * their school: graduates found at work in the region at their first survey, of schools without a
 * supply forecast, over those of schools with one.
 */
final class Inflow {

  /** The 90 % quantile of the standard normal. */
  private static final double Z90 = 1.2815515655446004;

  private Inflow() {}

  /**
   * The ratio with its interval; {@link Corrections#noInflow} where no such graduate is on record.
   *
   * @param placements rows of {@code placement_panel}
   * @param own schools with a supply forecast
   */
  static UncertainValue of(Dataset<Row> placements, SortedSet<String> own) {
    Dataset<Row> first =
        placements.groupBy("school", "graduation_year").agg(min("wave_months").as("first_wave"));
    long inside = 0;
    long outside = 0;
    for (Row row :
        placements
            .where(col("local"))
            .join(first, new String[] {"school", "graduation_year"})
            .where(col("wave_months").equalTo(col("first_wave")))
            .groupBy("school")
            .sum("graduates")
            .collectAsList()) {
      boolean isOwn = own.contains(row.getString(0));
      inside += isOwn ? row.getLong(1) : 0;
      outside += isOwn ? 0 : row.getLong(1);
    }
    return inside > 0 && outside > 0 ? ratio(outside, inside) : Corrections.noInflow();
  }

  /** Two counts' ratio: the logarithm's variance is 1 ÷ one + 1 ÷ other (delta method). */
  static UncertainValue ratio(long outside, long inside) {
    double ratio = (double) outside / inside;
    double half = Z90 * Math.sqrt(1.0 / outside + 1.0 / inside);
    return new UncertainValue(
        "inflow",
        UncertainValue.Scale.RATIO,
        ratio * StrictMath.exp(-half),
        ratio * StrictMath.exp(half),
        "graduate_employment",
        false);
  }
}
