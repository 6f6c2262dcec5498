/**
 * The forecasting engine, plain Java: series in; point forecasts, intervals and scores out.
 *
 * <p>From the outside in: {@code engine} answers a whole panel; {@code combine} weights the members
 * by their rolling-origin errors; {@code interval} turns those errors into conformal intervals and
 * predictive draws; {@code regression} is the pooled regression; {@code model} holds the kernels
 * fitted one series at a time, {@code tramo} the one with a calendar; {@code hierarchy} makes
 * forecasts add up. This package holds the two words all of them share: {@link
 * org.gongxu.forecasting.Series} and {@link org.gongxu.forecasting.Forecaster}.
 */
package org.gongxu.forecasting;
