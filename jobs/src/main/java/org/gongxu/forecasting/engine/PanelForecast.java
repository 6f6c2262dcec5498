package org.gongxu.forecasting.engine;

import java.util.List;

/**
 * The answer for one panel.
 *
 * @param forecasts one per series, by id
 * @param scores one per model, best first
 * @param backtest every forecast of every rolling origin, by id, model, origin and step
 * @param notes what the reader should know: steps no origin reached, a naive that won
 */
public record PanelForecast(
    List<SeriesForecast> forecasts,
    List<ModelScore> scores,
    List<BacktestRecord> backtest,
    List<String> notes) {}
