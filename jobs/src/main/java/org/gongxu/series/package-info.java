/**
 * Any table of series in, a table of forecasts out: the engine behind a file.
 *
 * <p>{@link org.gongxu.series.SeriesRun} reads {@code unique_id, ds, y} from CSV or Parquet,
 * forecasts, reconciles where key columns are given, and writes. CSV is read and fitted by the
 * threads of this process, Parquet by Spark tasks, with no more than a sample on the driver; the
 * figures are the same to the bit.
 */
package org.gongxu.series;
