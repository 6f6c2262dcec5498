package org.gongxu.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes forecasts as a folder of Parquet files. */
final class ParquetForecasts {

  private static final int SERIES_A_FILE = 25_000;

  private ParquetForecasts() {}

  /**
   * Writes the columns of {@link ForecastTables#writeForecasts}, in place of what stands there;
   * {@code ds} is a date or a whole number where every series has such periods.
   */
  static void write(
      SparkSession spark, String path, List<ForecastRows> forecasts, List<Integer> levels) {
    DataType ds = periodType(forecasts);
    StructType schema = new StructType();
    for (String column : ForecastRows.columns(levels)) {
      schema = schema.add(column, type(column, ds));
    }
    int files = 1 + (forecasts.size() - 1) / SERIES_A_FILE;
    spark
        .createDataFrame(
            new JavaSparkContext(spark.sparkContext())
                .parallelize(forecasts, files)
                .flatMap(rows -> rows(rows, ds)),
            schema)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(path);
  }

  private static DataType type(String column, DataType ds) {
    return switch (column) {
      case "unique_id", "reason" -> DataTypes.StringType;
      case "ds" -> ds;
      case "horizon" -> DataTypes.IntegerType;
      default -> DataTypes.DoubleType;
    };
  }

  private static DataType periodType(List<ForecastRows> forecasts) {
    List<TimeAxis.Form> forms =
        forecasts.stream().map(rows -> rows.series().axis().form()).distinct().toList();
    if (forms.equals(List.of(TimeAxis.Form.DAY))) {
      return DataTypes.DateType;
    }
    boolean isNumber = forms.equals(List.of(TimeAxis.Form.NUMBER));
    return isNumber ? DataTypes.LongType : DataTypes.StringType;
  }

  private static Iterator<Row> rows(ForecastRows forecast, DataType ds) {
    List<Row> rows = new ArrayList<>();
    for (int step = 1; step <= forecast.values().length; step++) {
      List<Object> row = new ArrayList<>();
      row.add(forecast.series().id());
      row.add(period(forecast.series().periodAfter(step), ds));
      row.add(step);
      for (double value : forecast.values()[step - 1]) {
        row.add(value);
      }
      row.add(forecast.reason());
      rows.add(RowFactory.create(row.toArray()));
    }
    return rows.iterator();
  }

  private static Object period(String written, DataType ds) {
    if (ds.equals(DataTypes.DateType)) {
      return LocalDate.parse(written);
    }
    return ds.equals(DataTypes.LongType) ? (Object) Long.valueOf(written) : written;
  }
}
