package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.industry.IndustryRegression;
import org.gongxu.forecasting.interval.AdaptiveLevel;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * What the tournament of one key industry left; lives in one task, rows go on.
 *
 * @param keyIndustry its code
 * @param plan periods, horizon and origins
 * @param records every forecast at every origin, benchmarks included
 * @param bottom forecasts of the cells
 * @param sums forecasts of the key industry as one series, then of its margins
 * @param regression its regression
 * @param fit the regression at the end of the series; null when there were too few rows
 * @param outliers breaks TRAMO found in the total, as text
 */
record IndustryResult(
    String keyIndustry,
    TournamentPlan plan,
    List<BacktestRecord> records,
    PanelForecast bottom,
    List<PanelForecast> sums,
    IndustryRegression regression,
    IndustryRegression.Fit fit,
    String outliers) {

  /** Rows of {@code backtest}. */
  List<Row> backtest() {
    Stream<BacktestRecord> above = sums.stream().flatMap(panel -> panel.backtest().stream());
    return Stream.concat(records.stream(), above).map(this::backtest).toList();
  }

  /**
   * Rows of {@code base_forecast}.
   *
   * @param level at which the cells' intervals are cut
   */
  List<Row> baseForecasts(AdaptiveLevel level) {
    List<Row> rows = new ArrayList<>();
    bottom.forecasts().forEach(forecast -> addTo(rows, forecast, level));
    for (PanelForecast panel : sums) {
      panel.forecasts().forEach(forecast -> addTo(rows, forecast, AdaptiveLevel.NOMINAL));
    }
    return rows;
  }

  /**
   * Rows of {@code interval_issued}.
   *
   * @param level at which the cells' intervals are cut
   */
  List<Row> intervals(AdaptiveLevel level) {
    List<Row> rows = new ArrayList<>();
    for (SeriesForecast forecast : bottom.forecasts()) {
      Cell cell = Cell.of(forecast.id());
      PredictiveDistribution around = level.of(forecast.distribution());
      for (int step = 1; step <= plan.horizon(); step++) {
        rows.add(
            RowFactory.create(
                cell.keyIndustry(),
                cell.industry(),
                cell.occupation(),
                cell.region(),
                plan.ahead(0).toString(),
                plan.ahead(step).toString(),
                step,
                around.interval(step, 0.80).low(),
                around.interval(step, 0.80).high(),
                around.interval(step, 0.95).low(),
                around.interval(step, 0.95).high()));
      }
    }
    return rows;
  }

  /** What its model card is written from. */
  CardFacts facts() {
    ModelScores scores = ModelScores.of(records, bottom.scores());
    return new CardFacts(
        keyIndustry,
        bottom.forecasts().size(),
        fit == null ? 0 : fit.rows(),
        regressionRows().map(RegressionRows::names).orElse(List.of()),
        plan.trainingLengths().length,
        scores,
        Coverage.of(records, plan).orElse(null),
        outliers.isEmpty() ? null : outliers);
  }

  /** The rows MLlib fits, if there were enough. */
  Optional<RegressionRows> regressionRows() {
    return Optional.ofNullable(fit).map(known -> RegressionRows.of(regression, known));
  }

  private Row backtest(BacktestRecord record) {
    Cell cell = Cell.of(record.id());
    return RowFactory.create(
        record.model(),
        cell.level(),
        cell.keyIndustry(),
        cell.industry(),
        cell.occupation(),
        cell.region(),
        plan.origin(record.origin()).toString(),
        record.step(),
        record.forecast(),
        record.actual(),
        record.scale());
  }

  private void addTo(List<Row> rows, SeriesForecast forecast, AdaptiveLevel level) {
    Cell cell = Cell.of(forecast.id());
    PredictiveDistribution around = level.of(forecast.distribution());
    for (int step = 1; step <= plan.horizon(); step++) {
      rows.add(
          RowFactory.create(
              cell.level(),
              cell.keyIndustry(),
              cell.industry(),
              cell.occupation(),
              cell.region(),
              plan.ahead(step).toString(),
              step,
              forecast.mean()[step - 1],
              forecast.scale(),
              around.quantiles()[step - 1],
              around.persistence(),
              forecast.reason().isEmpty() ? null : forecast.reason()));
    }
  }
}
