package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Predictive draws of openings for every cell and period ahead: {@code demand_forecast}. */
final class DemandForecast {

  private static final List<String> CELL =
      List.of("key_industry", "level", "industry", "occupation", "region");

  private DemandForecast() {}

  /**
   * Draws every cell. All cells of a key industry meet in one task.
   *
   * @param base rows of {@code base_forecast}
   * @param errors rows of {@link PastErrors#of}
   * @param recent rows of {@code demand_panel} by which entry shares are judged
   * @param demand worlds and settings
   */
  static Dataset<Row> derive(
      Dataset<Row> base, Dataset<Row> errors, Dataset<Row> recent, IndustryDemand demand) {
    Dataset<Row> cells =
        steps(base)
            .join(openings(recent), key(), "left")
            .join(errors, key(), "left")
            .selectExpr(
                "key_industry",
                "level",
                "industry",
                "occupation",
                "region",
                "steps",
                "recent_openings",
                "recent_entry",
                "errors");
    int tasks = 2 * base.sparkSession().sparkContext().defaultParallelism();
    return base.sparkSession()
        .createDataFrame(
            cells
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getString(0), DemandCell.of(row)))
                .groupByKey(tasks)
                .flatMap(
                    group ->
                        demand.rows(
                            group._1(),
                            StreamSupport.stream(group._2().spliterator(), false).toList())),
            Contracts.of("demand_forecast").schema());
  }

  private static Dataset<Row> steps(Dataset<Row> base) {
    return base.groupBy("key_industry", "level", "industry", "occupation", "region")
        .agg(
            collect_list(
                    struct(
                        "horizon",
                        "period",
                        "forecast",
                        "quantiles",
                        "persistence",
                        "reason",
                        "scale"))
                .as("steps"));
  }

  private static Dataset<Row> openings(Dataset<Row> recent) {
    return recent
        .groupBy("key_industry", "industry", "occupation", "region")
        .agg(sum("openings").as("recent_openings"), sum("openings_entry").as("recent_entry"))
        .withColumn("level", lit("cell"));
  }

  private static Seq<String> key() {
    return CollectionConverters.asScala(CELL).toSeq();
  }
}
