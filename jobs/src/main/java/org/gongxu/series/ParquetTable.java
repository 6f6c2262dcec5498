package org.gongxu.series;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.NumericType;
import org.gongxu.domain.Problem;

/** Reads a long table of series from Parquet: a file or a folder, wherever Spark can read. */
final class ParquetTable {

  private ParquetTable() {}

  /**
   * Groups the rows by series in Spark tasks; the driver gets one array per series.
   *
   * @throws Problem of kind INPUT for a path, column, period or value that cannot be read
   */
  static SeriesTable read(SparkSession spark, String path, int period, List<String> keyColumns) {
    Dataset<Row> table = open(spark, path);
    check(table, path, keyColumns);
    List<Column> fields = new ArrayList<>();
    fields.add(col("ds").cast("string"));
    fields.add(col("y").cast("double"));
    keyColumns.forEach(key -> fields.add(col("`" + key + "`").cast("string")));
    List<TableSeries> series =
        table
            .groupBy(col("unique_id").cast("string"))
            .agg(collect_list(struct(fields.toArray(Column[]::new))))
            .javaRDD()
            .map(row -> close(row, period))
            .collect();
    if (series.isEmpty()) {
      throw new Problem(Problem.Kind.INPUT, "Cannot forecast " + path + ": no rows");
    }
    return new SeriesTable(series);
  }

  private static Dataset<Row> open(SparkSession spark, String path) {
    try {
      return spark.read().parquet(path);
    } catch (Exception e) { // Spark throws its checked AnalysisException undeclared
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Problem(Problem.Kind.INPUT, "Cannot read " + path + ": " + why, e);
    }
  }

  private static void check(Dataset<Row> table, String path, List<String> keyColumns) {
    List<String> columns = List.of(table.columns());
    Stream.concat(Stream.of("unique_id", "ds", "y"), keyColumns.stream())
        .filter(column -> !columns.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw unreadable(path, SeriesTable.missing(column, keyColumns));
            });
    if (!(table.schema().apply("y").dataType() instanceof NumericType)) {
      throw unreadable(path, "column 'y' is no number");
    }
  }

  private static Problem unreadable(String what, String why) {
    return new Problem(Problem.Kind.INPUT, "Cannot read " + what + ": " + why);
  }

  private static TableSeries close(Row row, int period) {
    String id = row.isNullAt(0) ? "" : row.getString(0);
    List<Row> values = row.getList(1);
    try {
      SeriesRows rows = new SeriesRows(id, keys(values.get(0)), period);
      for (Row value : values) {
        double y = value.isNullAt(1) ? Double.NaN : value.getDouble(1);
        rows.add(keys(value), value.isNullAt(0) ? "" : value.getString(0), y);
      }
      return rows.close();
    } catch (IllegalArgumentException e) {
      throw unreadable("series '" + id + "'", e.getMessage());
    }
  }

  private static List<String> keys(Row value) {
    List<String> keys = new ArrayList<>();
    for (int i = 2; i < value.length(); i++) {
      keys.add(value.isNullAt(i) ? "" : value.getString(i));
    }
    return List.copyOf(keys);
  }
}
