package org.gongxu.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.CombinationTrial;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;

/** Ways to combine, scored at nested rolling origins of a file of series; run by hand. */
final class CombinationScores {

  private CombinationScores() {}

  /**
   * Arguments: CSV {@code unique_id, ds, y}; periods a year; horizon; origins to score; origins to
   * learn from at each.
   */
  public static void main(String[] args) throws IOException {
    int period = Integer.parseInt(args[1]);
    int horizon = Integer.parseInt(args[2]);
    int scored = Integer.parseInt(args[3]);
    int learnFrom = Integer.parseInt(args[4]);
    int stride = Math.max(1, horizon / 2);
    List<Series> panel = SeriesTable.read(Path.of(args[0]), period).series();
    MemberSet members = MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE));
    BacktestPlan plan = new BacktestPlan(horizon, scored + 1 + learnFrom, stride);
    CombinationTrial trial =
        new CombinationTrial(
            ForecastEngine.fit(panel, new MemberStage(members, plan)), horizon, stride, learnFrom);
    System.out.print(trial.table(scored));
  }
}
