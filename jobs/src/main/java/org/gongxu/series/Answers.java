package org.gongxu.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.engine.SeriesMembers;

/** Takes what the pooled step says of one series after the other and keeps what is published. */
final class Answers {

  private static final long STEPS = 100_000;

  private final Map<String, TableSeries> series = new HashMap<>();
  private final List<Integer> levels;
  private final boolean keepsErrors;
  private final Map<String, ForecastRows> rows = new TreeMap<>();
  private final Map<String, TreeMap<Long, Double>> errors = new HashMap<>();

  Answers(List<TableSeries> panel, List<Integer> levels, boolean keepsErrors) {
    panel.forEach(one -> series.put(one.id(), one));
    this.levels = levels;
    this.keepsErrors = keepsErrors;
  }

  /** Runs the pooled step; the rolling origins go to the file, if there is one. */
  PanelForecast from(PanelStage stage, List<SeriesMembers> fitted, Optional<CsvWriter> backtest) {
    return stage.combine(
        fitted,
        (forecast, records) -> {
          keep(forecast);
          if (keepsErrors || backtest.isPresent()) {
            List<BacktestRecord> all = records.get();
            all.forEach(this::keepError);
            backtest.ifPresent(csv -> all.forEach(r -> ForecastTables.writeBacktest(csv, r)));
          }
        });
  }

  private void keep(SeriesForecast forecast) {
    TableSeries one = series.get(forecast.id());
    rows.put(forecast.id(), ForecastRows.of(one, forecast, levels));
  }

  private void keepError(BacktestRecord record) {
    if (keepsErrors && record.model().equals("combination")) {
      long at = (series.get(record.id()).firstKnown() + record.origin()) * STEPS + record.step();
      errors
          .computeIfAbsent(record.id(), id -> new TreeMap<>())
          .put(at, record.actual() - record.forecast());
    }
  }

  /** The forecasts of every series by itself, by id. */
  List<ForecastRows> rows() {
    return List.copyOf(rows.values());
  }

  /** The forecasts made to add up, in the order of the hierarchy. */
  List<ForecastRows> reconciled(SeriesHierarchy hierarchy) {
    return hierarchy.reconcile(rows, errors);
  }
}
