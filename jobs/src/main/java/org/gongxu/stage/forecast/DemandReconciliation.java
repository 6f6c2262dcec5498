package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.Period;
import scala.Tuple2;

/**
 * What every node of the hierarchy was forecast by itself, and what it is once all adds up: {@code
 * demand_reconciliation}. Sums are taken in one order, so that no partition shows.
 */
final class DemandReconciliation {

  private static final Comparator<NodeForecast.Key> BY_CODES =
      Comparator.comparing(NodeForecast.Key::industry)
          .thenComparing(NodeForecast.Key::occupation)
          .thenComparing(NodeForecast.Key::region)
          .thenComparing(NodeForecast.Key::period);

  private DemandReconciliation() {}

  /**
   * Sums the cells to every node and calendar year.
   *
   * @param forecast rows of {@code demand_forecast}
   * @param base rows of {@code base_forecast}, by which sums were forecast
   */
  static Dataset<Row> derive(Dataset<Row> forecast, Dataset<Row> base) {
    JavaPairRDD<String, NodeForecast> cells =
        columns(forecast, "base", "mean")
            .mapToPair(row -> new Tuple2<>(row.getString(0), NodeForecast.cell(row)));
    JavaPairRDD<String, NodeForecast> sums =
        columns(base.where(col("level").notEqual("cell")), "forecast")
            .mapToPair(row -> new Tuple2<>(row.getString(0), NodeForecast.sum(row)));
    int tasks = base.sparkSession().sparkContext().defaultParallelism();
    return base.sparkSession()
        .createDataFrame(
            cells
                .union(sums)
                .groupByKey(tasks)
                .flatMap(
                    group ->
                        rows(
                            group._1(),
                            StreamSupport.stream(group._2().spliterator(), false).toList())),
            Contracts.of("demand_reconciliation").schema());
  }

  private static JavaRDD<Row> columns(Dataset<Row> table, String... values) {
    return table
        .selectExpr(
            Stream.concat(
                    Stream.of(
                        "key_industry", "industry", "occupation", "region", "period", "horizon"),
                    Stream.of(values))
                .toArray(String[]::new))
        .toJavaRDD();
  }

  /**
   * Rows of one key industry, by codes and period.
   *
   * @param keyIndustry its code
   * @param steps its cells, and the sums that were forecast, in any order
   */
  static Iterator<Row> rows(String keyIndustry, List<NodeForecast> steps) {
    List<NodeForecast> ordered = new ArrayList<>(steps);
    ordered.sort(Comparator.comparing(NodeForecast::key, BY_CODES));
    Set<String> years = wholeYears(ordered);
    TreeMap<NodeForecast.Key, Sum> sums = new TreeMap<>(BY_CODES);
    Map<NodeForecast.Key, Double> bases = new HashMap<>();
    for (NodeForecast step : ordered) {
      bases.put(step.key(), step.base());
      if (step.mean() != null) {
        add(sums, step.key(), step);
        step.key().sums().forEach(key -> add(sums, key, step));
      }
    }
    TreeMap<NodeForecast.Key, Sum> all = new TreeMap<>(sums);
    sums.forEach(
        (key, sum) -> {
          if (years.contains(key.year().period())) {
            all.computeIfAbsent(key.year(), year -> new Sum()).add(sum.mean, sum.horizon);
          }
        });
    return all.entrySet().stream()
        .map(one -> row(keyIndustry, one.getKey(), one.getValue(), bases.get(one.getKey())))
        .iterator();
  }

  /** A sum on its way, and the last step in it. */
  private static final class Sum {
    private double mean;
    private int horizon;

    private void add(double value, int step) {
      mean += value;
      horizon = Math.max(horizon, step);
    }
  }

  private static void add(
      TreeMap<NodeForecast.Key, Sum> sums, NodeForecast.Key key, NodeForecast step) {
    sums.computeIfAbsent(key, one -> new Sum()).add(step.mean(), step.horizon());
  }

  /** Years all of whose periods lie ahead; none where periods are years. */
  private static Set<String> wholeYears(List<NodeForecast> steps) {
    Map<String, Set<String>> periods = new HashMap<>();
    for (NodeForecast step : steps) {
      periods
          .computeIfAbsent(step.key().year().period(), year -> new HashSet<>())
          .add(step.key().period());
    }
    Set<String> whole = new HashSet<>();
    periods.forEach(
        (year, own) -> {
          int perYear = Period.parse(own.iterator().next()).frequency().perYear();
          if (perYear > 1 && own.size() == perYear) {
            whole.add(year);
          }
        });
    return whole;
  }

  private static Row row(String keyIndustry, NodeForecast.Key key, Sum sum, Double base) {
    return TableRow.of("demand_reconciliation")
        .set("level", key.level())
        .set("key_industry", keyIndustry)
        .set("industry", key.industry())
        .set("occupation", key.occupation())
        .set("region", key.region())
        .set("period", key.period())
        .set("horizon", sum.horizon)
        .set("base", base)
        .set("mean", sum.mean)
        .set("adjustment", base == null ? null : sum.mean - base)
        .build();
  }
}
