package org.gongxu.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.PanelForecast;

/**
 * One run over a file of series.
 *
 * @param input a long table {@code unique_id, ds, y}
 * @param output where the forecasts go
 * @param period seasonal periods in a year: 1, 4 or 12
 * @param horizon periods ahead
 * @param scores where the scores per model go, if asked for
 * @param backtest where the rolling origins go, if asked for
 */
public record SeriesRun(
    Path input,
    Path output,
    int period,
    int horizon,
    Optional<Path> scores,
    Optional<Path> backtest) {

  /** Reads, forecasts, writes; returns the answer. */
  public PanelForecast run(MemberSet members) throws IOException {
    SeriesTable table = SeriesTable.read(input, period);
    PanelForecast panel = new ForecastEngine(members, horizon).forecast(table.series());
    ForecastTables.writeForecasts(output, table, panel);
    if (scores.isPresent()) {
      ForecastTables.writeScores(scores.get(), panel);
    }
    if (backtest.isPresent()) {
      ForecastTables.writeBacktest(backtest.get(), panel);
    }
    return panel;
  }
}
