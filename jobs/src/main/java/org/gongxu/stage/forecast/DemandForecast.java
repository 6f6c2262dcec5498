package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import scala.Tuple2;

/** Predictive draws of openings for every cell and period ahead: {@code demand_forecast}. */
final class DemandForecast {

  private static final String[] CELL = {"key_industry", "industry", "occupation", "region"};

  private DemandForecast() {}

  /**
   * Draws every cell. All cells of a key industry meet in one task.
   *
   * @param base rows of {@code base_forecast}
   * @param recent rows of {@code demand_panel} by which entry shares are judged
   * @param demand worlds and settings
   */
  static Dataset<Row> derive(Dataset<Row> base, Dataset<Row> recent, IndustryDemand demand) {
    Dataset<Row> openings =
        recent
            .groupBy(columns())
            .agg(sum("openings").as("recent_openings"), sum("openings_entry").as("recent_entry"));
    Dataset<Row> cells =
        base.groupBy("key_industry", "level", "industry", "occupation", "region")
            .agg(
                collect_list(
                        struct(
                            "horizon", "period", "forecast", "quantiles", "persistence", "reason"))
                    .as("steps"))
            .join(
                openings,
                scala.jdk.javaapi.CollectionConverters.asScala(List.of(CELL)).toSeq(),
                "left")
            .select(
                "key_industry",
                "level",
                "industry",
                "occupation",
                "region",
                "steps",
                "recent_openings",
                "recent_entry");
    int tasks = base.sparkSession().sparkContext().defaultParallelism() * 2;
    return base.sparkSession()
        .createDataFrame(
            cells
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getString(0), DemandCell.of(row)))
                .groupByKey(tasks)
                .flatMap(
                    group ->
                        demand
                            .rows(
                                group._1(),
                                StreamSupport.stream(group._2().spliterator(), false).toList())
                            .iterator()),
            Contracts.of("demand_forecast").schema());
  }

  /**
   * How the cells' errors went together at past origins.
   *
   * @param backtest rows of {@code backtest}
   */
  static List<ErrorMoments> moments(Dataset<Row> backtest) {
    return new ArrayList<>(
        backtest
            .where(
                col("model")
                    .equalTo("combination")
                    .and(col("level").equalTo("cell"))
                    .and(col("scale").gt(0)))
            .select(
                "key_industry",
                "industry",
                "occupation",
                "region",
                "origin",
                "horizon",
                "forecast",
                "actual",
                "scale")
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(0), error(row)))
            .groupByKey()
            .flatMap(
                group ->
                    ErrorMoments.of(
                            group._1(),
                            StreamSupport.stream(group._2().spliterator(), false).toList())
                        .iterator())
            .collect());
  }

  private static ErrorMoments.Error error(Row row) {
    double scale = row.getDouble(8);
    return new ErrorMoments.Error(
        row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3),
        row.getString(4),
        row.getInt(5),
        (row.getDouble(7) - row.getDouble(6)) / scale,
        scale);
  }

  private static org.apache.spark.sql.Column[] columns() {
    return java.util.Arrays.stream(CELL)
        .map(org.apache.spark.sql.functions::col)
        .toArray(org.apache.spark.sql.Column[]::new);
  }
}
