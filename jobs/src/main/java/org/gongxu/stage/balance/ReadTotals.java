package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;

/**
 * Whether everything forecast is in the balance: the total over all cells and worlds of a year as
 * the forecasts have it, against the sum over regions, before any correction. One row a year and
 * identity, for all regions together.
 */
final class ReadTotals {

  /** All regions together. */
  static final String ALL = "ALL";

  private static final double MICRO = 1e6;

  private final int draws;
  private final List<Row> rows = new ArrayList<>();

  ReadTotals(int draws) {
    this.draws = draws;
  }

  /** Draws added up, in one number a year. */
  private static Column drawn(String column) {
    return aggregate(col(column), lit(0.0), (total, draw) -> total.plus(draw));
  }

  /** Sums of the demand forecast and of the quarters already past, by year. */
  TreeMap<Integer, Double> openings(Dataset<Row> forecast, Dataset<Row> past) {
    Column year = col("period").substr(1, 4).cast("int");
    Dataset<Row> ahead =
        forecast.select(year.as("year"), drawn("draws").multiply(col("entry_share")).as("total"));
    Dataset<Row> counted =
        past.select(
            year.as("year"), col("openings_entry").multiply(lit((double) draws)).as("total"));
    return byYear(ahead.union(counted));
  }

  /** Sums of the supply forecast, by year. */
  TreeMap<Integer, Double> entrants(Dataset<Row> supply) {
    return byYear(supply.select(col("year"), drawn("entrants").as("total")));
  }

  private static TreeMap<Integer, Double> byYear(Dataset<Row> totals) {
    TreeMap<Integer, Double> byYear = new TreeMap<>();
    for (Row row : totals.groupBy("year").agg(sum("total")).collectAsList()) {
      byYear.put(row.getInt(0), row.getDouble(1));
    }
    return byYear;
  }

  /** Sets what was forecast against what the regions hold. */
  ReadTotals check(String identity, Map<Integer, Double> forecast, Map<Integer, Double> held) {
    held.forEach(
        (year, persons) -> {
          double expected = forecast.getOrDefault(year, 0.0);
          // Spark adds in any order: what is left of that is below a millionth of a person.
          double difference = Math.rint(Math.abs(expected - persons) / draws * MICRO) / MICRO;
          double relative = difference / Math.max(1, expected / draws);
          rows.add(
              TableRow.of("identity_check")
                  .set("region", ALL)
                  .set("year", year)
                  .set("identity", identity)
                  .set("draws", draws)
                  .set("largest_difference", difference)
                  .set("relative", relative)
                  .set("holds", relative <= IdentityGaps.TOLERANCE)
                  .build());
        });
    return this;
  }

  /** The rows of {@code identity_check}. */
  List<Row> rows() {
    return rows;
  }

  /** What the regions of some years hold, openings or entrants added up over all worlds. */
  static TreeMap<Integer, Double> held(Map<RegionYear, Double> byRegion, SortedSet<Integer> years) {
    TreeMap<Integer, Double> held = new TreeMap<>();
    years.forEach(year -> held.put(year, 0.0));
    byRegion.forEach((at, persons) -> held.merge(at.year(), persons, Double::sum));
    return held;
  }
}
