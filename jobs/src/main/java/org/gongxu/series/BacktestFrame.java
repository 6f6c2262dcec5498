package org.gongxu.series;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.forecasting.engine.BacktestRecord;

/** The forecasts of the rolling origins as rows, with their file and their place in the series. */
final class BacktestFrame {

  static final String PLACE = "place";

  private BacktestFrame() {}

  static StructType schema() {
    return new StructType()
        .add("unique_id", DataTypes.StringType)
        .add("model", DataTypes.StringType)
        .add("origin", DataTypes.IntegerType)
        .add("horizon", DataTypes.IntegerType)
        .add("forecast", DataTypes.DoubleType)
        .add("actual", DataTypes.DoubleType)
        .add("scale", DataTypes.DoubleType)
        .add(IdRanges.FILE, DataTypes.IntegerType)
        .add(PLACE, DataTypes.IntegerType);
  }

  /** The records of one series, in their order. */
  static Iterator<Row> rows(List<BacktestRecord> records, IdRanges files) {
    List<Row> rows = new ArrayList<>();
    for (BacktestRecord r : records) {
      rows.add(
          RowFactory.create(
              r.id(),
              r.model(),
              r.origin(),
              r.step(),
              r.forecast(),
              r.actual(),
              r.scale(),
              files.file(r.id()),
              rows.size()));
    }
    return rows.iterator();
  }
}
