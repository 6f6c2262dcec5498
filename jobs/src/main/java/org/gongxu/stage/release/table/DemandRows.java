package org.gongxu.stage.release.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of the two demand tables. */
final class DemandRows {

  private final Reliability reliability;
  private final List<Row> rows = new ArrayList<>();

  DemandRows(ReleaseInputs inputs) {
    this.reliability = new Reliability(inputs.method().release().reliability());
  }

  /** Region, code, time, measure, basis, six numbers, reliability. */
  static StructType schema(String dimension, String time, DataType timeType) {
    return Summaries.columns(
            new StructType()
                .add("region", DataTypes.StringType)
                .add(dimension, DataTypes.StringType)
                .add(time, timeType)
                .add("measure", DataTypes.StringType)
                .add("basis", DataTypes.StringType))
        .add("reliability", DataTypes.StringType);
  }

  /** Adds a point of a series; {@code time} is the period or the year. */
  void add(DemandKey series, Object time, DemandSeries.Point point) {
    List<Object> cells =
        new ArrayList<>(
            List.of(series.region(), series.code(), time, series.measure(), point.basis()));
    if (point.forecast() == null) {
      Summaries.addObserved(cells, point.count());
      cells.add(Reliability.COUNTED);
    } else {
      Summaries.add(cells, point.forecast());
      cells.add(reliability.of(point.forecast()));
    }
    rows.add(RowFactory.create(cells.toArray()));
  }

  List<Row> rows() {
    return rows;
  }
}
