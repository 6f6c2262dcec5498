package org.gongxu.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.ModelScore;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;

/** Writes what the engine answered as CSV in UTF-8. */
public final class ForecastTables {

  private ForecastTables() {}

  /**
   * Writes {@code unique_id, ds, horizon, mean, lo_80, hi_80, lo_95, hi_95, reason}: one row per
   * series and period ahead.
   */
  public static void writeForecasts(Path file, SeriesTable table, PanelForecast panel)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "unique_id", "ds", "horizon", "mean", "lo_80", "hi_80", "lo_95", "hi_95", "reason");
      for (SeriesForecast forecast : panel.forecasts()) {
        for (int step = 1; step <= forecast.mean().length; step++) {
          writeStep(csv, table, forecast, step);
        }
      }
    }
  }

  private static void writeStep(
      CsvWriter csv, SeriesTable table, SeriesForecast forecast, int step) {
    double mean = forecast.mean()[step - 1];
    Interval in80 = forecast.distribution().interval(step, 0.80);
    Interval in95 = forecast.distribution().interval(step, 0.95);
    csv.writeRecord(
        forecast.id(),
        table.periodAfter(forecast.id(), step),
        Integer.toString(step),
        Double.toString(mean),
        Double.toString(in80.low()),
        Double.toString(in80.high()),
        Double.toString(in95.low()),
        Double.toString(in95.high()),
        forecast.reason());
  }

  /**
   * Writes {@code model, mase, bias, forecasts, weight}: one row per model, from the rolling
   * origins.
   */
  public static void writeScores(Path file, PanelForecast panel) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("model", "mase", "bias", "forecasts", "weight");
      for (ModelScore score : panel.scores()) {
        csv.writeRecord(
            score.model(),
            Double.toString(score.mase()),
            Double.toString(score.bias()),
            Long.toString(score.forecasts()),
            Double.isNaN(score.weight()) ? "" : Double.toString(score.weight()));
      }
    }
  }

  /**
   * Writes {@code unique_id, model, origin, horizon, forecast, actual, scale}: one row per series,
   * model, rolling origin and step.
   */
  public static void writeBacktest(Path file, PanelForecast panel) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("unique_id", "model", "origin", "horizon", "forecast", "actual", "scale");
      for (BacktestRecord r : panel.backtest()) {
        csv.writeRecord(
            r.id(),
            r.model(),
            Integer.toString(r.origin()),
            Integer.toString(r.step()),
            Double.toString(r.forecast()),
            Double.toString(r.actual()),
            Double.toString(r.scale()));
      }
    }
  }
}
