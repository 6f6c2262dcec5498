package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.interval.AdaptiveLevel;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The level of each key industry's intervals, release by release: what the release before had
 * issued is set against what has arrived since, and the level moves by it.
 *
 * @param before the origin of the release before; empty for the first one
 * @param byKeyIndustry what was found in each key industry that had intervals then
 */
record CoverageTrack(Optional<String> before, Map<String, Met> byKeyIndustry) {

  private static final List<String> CELL =
      List.of("key_industry", "industry", "occupation", "region", "period");

  /**
   * Intervals that met their values.
   *
   * @param compared how many
   * @param missed80 share of values outside the 80 % intervals
   * @param missed95 share outside the 95 % intervals
   * @param level the level from now on
   */
  record Met(long compared, double missed80, double missed95, AdaptiveLevel level) {}

  /** The track of a first release. */
  static CoverageTrack first() {
    return new CoverageTrack(Optional.empty(), Map.of());
  }

  /** The level of a key industry; nominal where nothing is known of it. */
  AdaptiveLevel level(String keyIndustry) {
    Met met = byKeyIndustry.get(keyIndustry);
    return met == null ? AdaptiveLevel.NOMINAL : met.level();
  }

  /** The levels of these key industries, to travel to the tasks. */
  TreeMap<String, AdaptiveLevel> levels(List<String> keyIndustries) {
    TreeMap<String, AdaptiveLevel> levels = new TreeMap<>();
    keyIndustries.forEach(each -> levels.put(each, level(each)));
    return levels;
  }

  /**
   * Follows the release before.
   *
   * @param issued rows of {@code interval_issued}, any origins
   * @param levels rows of {@code interval_level}, any origins
   * @param panel rows of {@code demand_panel} as known now
   * @param last the last period observed now
   * @param step how far the level moves, 0 to 1
   */
  static CoverageTrack follow(
      Dataset<Row> issued, Dataset<Row> levels, Dataset<Row> panel, Period last, double step) {
    Optional<String> before = before(levels, last);
    if (before.isEmpty()) {
      return first();
    }
    Map<String, AdaptiveLevel> aimed = new TreeMap<>();
    levels
        .where(col("origin").equalTo(before.get()))
        .select("key_industry", "miss_80", "miss_95")
        .collectAsList()
        .forEach(
            row ->
                aimed.put(row.getString(0), new AdaptiveLevel(row.getDouble(1), row.getDouble(2))));
    Map<String, Met> met = new TreeMap<>();
    for (Row row : met(issued.where(col("origin").equalTo(before.get())), panel, last)) {
      long compared = row.getLong(1);
      double missed80 = (double) row.getLong(2) / compared;
      double missed95 = (double) row.getLong(3) / compared;
      AdaptiveLevel next =
          aimed
              .getOrDefault(row.getString(0), AdaptiveLevel.NOMINAL)
              .next(step, missed80, missed95);
      met.put(row.getString(0), new Met(compared, missed80, missed95, next));
    }
    return new CoverageTrack(before, met);
  }

  /** The latest origin of the same frequency before {@code last}. */
  private static Optional<String> before(Dataset<Row> levels, Period last) {
    return levels.select("origin").distinct().collectAsList().stream()
        .map(row -> Period.parse(row.getString(0)))
        .filter(origin -> origin.frequency() == last.frequency() && origin.compareTo(last) < 0)
        .max(Period::compareTo)
        .map(Period::toString);
  }

  /** Per key industry: intervals whose period is over, those missed at 80 % and at 95 %. */
  private static List<Row> met(Dataset<Row> issued, Dataset<Row> panel, Period last) {
    Column openings = coalesce(col("openings"), lit(0L));
    Column missed80 = openings.lt(col("low_80")).or(openings.gt(col("high_80")));
    Column missed95 = openings.lt(col("low_95")).or(openings.gt(col("high_95")));
    return issued
        .where(col("period").leq(last.toString()))
        .join(
            panel.select("key_industry", "industry", "occupation", "region", "period", "openings"),
            CollectionConverters.asScala(CELL).toSeq(),
            "left")
        .groupBy("key_industry")
        .agg(
            count(lit(1)),
            sum(when(missed80, 1L).otherwise(0L)),
            sum(when(missed95, 1L).otherwise(0L)))
        .collectAsList();
  }

  /**
   * Rows of {@code interval_level}.
   *
   * @param origin the last period observed now
   * @param keyIndustries all key industries forecast now
   */
  List<Row> rows(Period origin, List<String> keyIndustries) {
    return keyIndustries.stream()
        .map(
            keyIndustry -> {
              Met met = byKeyIndustry.get(keyIndustry);
              AdaptiveLevel level = level(keyIndustry);
              return RowFactory.create(
                  keyIndustry,
                  origin.toString(),
                  met == null ? null : before.orElseThrow(),
                  met == null ? 0L : met.compared(),
                  met == null ? null : met.missed80(),
                  met == null ? null : met.missed95(),
                  level.miss80(),
                  level.miss95());
            })
        .toList();
  }
}
