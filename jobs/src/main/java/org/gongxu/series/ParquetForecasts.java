package org.gongxu.series;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Writes forecasts as a folder of Parquet files, in place of what stands there. */
final class ParquetForecasts {

  private ParquetForecasts() {}

  /** Writes the rows as they are partitioned, one file each. */
  static void write(Dataset<Row> forecasts, String path) {
    forecasts.write().mode(SaveMode.Overwrite).parquet(path);
  }

  /** Writes forecasts the driver holds, in the order given within a file. */
  static void write(
      SparkSession spark, String path, List<ForecastRows> forecasts, List<Integer> levels) {
    ForecastFrame frame =
        ForecastFrame.of(
            levels,
            true,
            forecasts.stream()
                .map(rows -> rows.series().axis().form())
                .collect(Collectors.toSet()));
    IdRanges one = new IdRanges(new String[0]);
    write(
        spark
            .createDataFrame(
                new JavaSparkContext(spark.sparkContext())
                    .parallelize(forecasts, 1)
                    .flatMap(rows -> frame.rows(rows, one)),
                frame.schema())
            .drop(IdRanges.FILE),
        path);
  }
}
