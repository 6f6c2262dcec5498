package org.gongxu.stage.release.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.flow.DrawSummary;

/** Summaries of draws as columns {@code mean, p2_5, p10, p50, p90, p97_5}. */
final class Summaries {

  /** A group and its summary. */
  static final StructType SCHEMA = columns(new StructType().add("group", DataTypes.StringType));

  private Summaries() {}

  /** A schema with the six columns of a summary at its end. */
  static StructType columns(StructType schema) {
    StructType wider = schema;
    for (String name : List.of("mean", "p2_5", "p10", "p50", "p90", "p97_5")) {
      wider = wider.add(name, DataTypes.DoubleType, true);
    }
    return wider;
  }

  /** A group and its summary as a row of {@link #SCHEMA}. */
  static Row row(String group, DrawSummary summary) {
    List<Object> cells = new ArrayList<>();
    cells.add(group);
    add(cells, summary);
    return RowFactory.create(cells.toArray());
  }

  /** Adds the six numbers. */
  static void add(List<Object> cells, DrawSummary summary) {
    cells.addAll(
        List.of(
            summary.mean(),
            summary.p2_5(),
            summary.p10(),
            summary.p50(),
            summary.p90(),
            summary.p97_5()));
  }

  /** Adds an observed count, which has no interval. */
  static void addObserved(List<Object> cells, double count) {
    cells.add(count);
    for (int i = 0; i < 5; i++) {
      cells.add(null);
    }
  }

  /** Reads six numbers from a column on. */
  static DrawSummary read(Row row, int first) {
    return new DrawSummary(
        row.getDouble(first),
        row.getDouble(first + 1),
        row.getDouble(first + 2),
        row.getDouble(first + 3),
        row.getDouble(first + 4),
        row.getDouble(first + 5));
  }

  /** A summary with a known count added to every draw. */
  static DrawSummary plus(DrawSummary summary, double count) {
    return new DrawSummary(
        summary.mean() + count,
        summary.p2_5() + count,
        summary.p10() + count,
        summary.p50() + count,
        summary.p90() + count,
        summary.p97_5() + count);
  }

  /** A column of draws. */
  static double[] draws(Row row, String column) {
    return row.<Double>getList(row.fieldIndex(column)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
