package org.gongxu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.series.SeriesRun.Members;

/**
 * The first step in Spark tasks: every task fits the members to some hundreds of series.
 *
 * @param members makes the members in the task
 * @param horizon periods ahead
 * @param origins rolling origins
 * @param stride periods between two origins
 * @param calendarShare share of the series whose calendar model is refitted at the origins
 */
record SparkFit(Members members, int horizon, int origins, int stride, double calendarShare)
    implements Serializable {

  private static final int SERIES_A_TASK = 500;

  static SparkFit of(Members members, BacktestPlan plan) {
    return new SparkFit(
        members, plan.horizon(), plan.origins(), plan.stride(), plan.calendarShare());
  }

  /** What fits one series after the other, in the task that asks. */
  MemberStage stage() {
    return new MemberStage(
        members.make(), new BacktestPlan(horizon, origins, stride, calendarShare));
  }

  /** Fits every series; the order given is kept. */
  List<SeriesMembers> fit(SparkSession spark, List<Series> panel) {
    int tasks = Math.max(spark.sparkContext().defaultParallelism(), panel.size() / SERIES_A_TASK);
    return new JavaSparkContext(spark.sparkContext())
        .parallelize(panel, Math.min(panel.size(), tasks))
        .mapPartitions(
            series -> {
              MemberStage stage = stage();
              List<SeriesMembers> fitted = new ArrayList<>();
              series.forEachRemaining(one -> fitted.add(stage.forecast(one)));
              return fitted.iterator();
            })
        .collect();
  }
}
