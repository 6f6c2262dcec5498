package org.gongxu.stage.forecast;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.stage.StageContext;
import scala.Tuple2;

/**
 * The demand forecast drawn again at each past origin, beside the openings that came: the table
 * {@code demand_backtest}. Point forecasts are those the tournament kept; one task a key industry.
 */
final class PastDemand {

  private PastDemand() {}

  /**
   * Writes the table.
   *
   * @param context the run
   * @param moments how past errors went together
   */
  static void write(StageContext context, List<ErrorMoments> moments) {
    PastWorlds worlds =
        new PastWorlds(
            context.site().method().seed(),
            context.site().method().draws(),
            List.copyOf(moments),
            context.site().method().demand().entryShareUnknown());
    JavaPairRDD<String, PastPath> paths = paths(context.lake().read("backtest"));
    JavaPairRDD<String, PastOpenings.Counted> panel =
        counted(context.lake().read("demand_panel"))
            .javaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(0), PastOpenings.Counted.of(row)));
    var rows =
        paths
            .cogroup(panel)
            .flatMap(
                group ->
                    worlds
                        .rows(group._1(), list(group._2()._1()), list(group._2()._2()))
                        .iterator());
    context
        .lake()
        .overwrite(
            "demand_backtest",
            context.spark().createDataFrame(rows, Contracts.of("demand_backtest").schema()));
  }

  /** The combination's past paths by key industry. */
  private static JavaPairRDD<String, PastPath> paths(Dataset<Row> backtest) {
    return PastPath.Step.in(backtest)
        .javaRDD()
        .mapToPair(row -> new Tuple2<>(row.getString(0), PastPath.Step.of(row)))
        .groupByKey()
        .flatMapValues(steps -> PastPath.of(steps).iterator());
  }

  private static Dataset<Row> counted(Dataset<Row> panel) {
    return panel.select(
        "key_industry", "industry", "occupation", "region", "period", "openings", "openings_entry");
  }

  private static <T> List<T> list(Iterable<T> each) {
    return StreamSupport.stream(each.spliterator(), false).toList();
  }
}
