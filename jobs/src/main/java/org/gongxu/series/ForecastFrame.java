package org.gongxu.series;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Forecasts as rows: the columns of {@link ForecastTables#writeForecasts} and the file they go to.
 *
 * @param levels of the intervals, in per cent
 * @param ds the type of the periods
 */
record ForecastFrame(List<Integer> levels, DataType ds) implements Serializable {

  /**
   * Rows of these levels.
   *
   * @param typed whether {@code ds} is a date or a whole number where every series has such
   *     periods; otherwise text
   * @param forms how the periods of the series are written
   */
  static ForecastFrame of(List<Integer> levels, boolean typed, Set<TimeAxis.Form> forms) {
    DataType ds = DataTypes.StringType;
    if (typed && forms.equals(Set.of(TimeAxis.Form.DAY))) {
      ds = DataTypes.DateType;
    } else if (typed && forms.equals(Set.of(TimeAxis.Form.NUMBER))) {
      ds = DataTypes.LongType;
    }
    return new ForecastFrame(levels, ds);
  }

  StructType schema() {
    StructType schema = new StructType();
    for (String column : ForecastRows.columns(levels)) {
      schema = schema.add(column, type(column));
    }
    return schema.add(IdRanges.FILE, DataTypes.IntegerType);
  }

  private DataType type(String column) {
    return switch (column) {
      case "unique_id", "reason" -> DataTypes.StringType;
      case "ds" -> ds;
      case "horizon" -> DataTypes.IntegerType;
      default -> DataTypes.DoubleType;
    };
  }

  /** The rows of one series, step after step. */
  Iterator<Row> rows(ForecastRows forecast, IdRanges files) {
    List<Row> rows = new ArrayList<>();
    String id = forecast.series().id();
    for (int step = 1; step <= forecast.values().length; step++) {
      List<Object> row = new ArrayList<>();
      row.add(id);
      row.add(period(forecast.series().periodAfter(step)));
      row.add(step);
      for (double value : forecast.values()[step - 1]) {
        row.add(value);
      }
      row.add(forecast.reason());
      row.add(files.file(id));
      rows.add(RowFactory.create(row.toArray()));
    }
    return rows.iterator();
  }

  private Object period(String written) {
    if (ds.equals(DataTypes.DateType)) {
      return LocalDate.parse(written);
    }
    return ds.equals(DataTypes.LongType) ? (Object) Long.valueOf(written) : written;
  }
}
