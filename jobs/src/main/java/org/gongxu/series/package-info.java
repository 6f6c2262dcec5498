/**
 * Any table of series in, a table of forecasts out: the engine behind a CSV file.
 *
 * <p>{@link org.gongxu.series.SeriesTable} reads {@code unique_id, ds, y}; {@link
 * org.gongxu.series.SeriesRun} forecasts; {@link org.gongxu.series.ForecastTables} writes the
 * forecasts, the scores and the rolling origins. Plain Java: knows no Spark.
 */
package org.gongxu.series;
