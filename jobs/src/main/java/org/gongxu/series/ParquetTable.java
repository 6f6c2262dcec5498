package org.gongxu.series;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
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
   * Groups the rows by series and brings them to the driver, one array per series.
   *
   * @throws Problem of kind INPUT for a path, column, period or value that cannot be read
   */
  static SeriesTable read(SparkSession spark, String path, int period, List<String> keyColumns) {
    List<TableSeries> series =
        group(rows(spark, path, keyColumns), period, spark.sparkContext().defaultParallelism())
            .collect();
    if (series.isEmpty()) {
      throw new Problem(Problem.Kind.INPUT, "Cannot forecast " + path + ": no rows");
    }
    return new SeriesTable(series);
  }

  /**
   * The rows of a table as {@code unique_id, ds, y} and the key columns: text, text, number, texts.
   *
   * @throws Problem of kind INPUT for a path or column that cannot be read
   */
  static Dataset<Row> rows(SparkSession spark, String path, List<String> keyColumns) {
    Dataset<Row> table = open(spark, path);
    check(table, path, keyColumns);
    List<Column> fields = new ArrayList<>();
    fields.add(coalesce(col("unique_id").cast("string"), lit("")).as("unique_id"));
    fields.add(col("ds").cast("string"));
    fields.add(col("y").cast("double"));
    keyColumns.forEach(key -> fields.add(col("`" + key + "`").cast("string")));
    return table.select(fields.toArray(Column[]::new));
  }

  /** One element per series, made where its rows were brought together; no task holds its share. */
  static JavaRDD<TableSeries> group(Dataset<Row> rows, int period, int tasks) {
    return rows.repartition(tasks, col("unique_id"))
        .sortWithinPartitions("unique_id")
        .javaRDD()
        .mapPartitions(sorted -> new SeriesIterator(sorted, period));
  }

  /** Closes one series after the other from rows that stand together. */
  private static final class SeriesIterator implements Iterator<TableSeries> {
    private final Iterator<Row> rows;
    private final int period;
    private Row next;

    SeriesIterator(Iterator<Row> rows, int period) {
      this.rows = rows;
      this.period = period;
      advance();
    }

    private void advance() {
      next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public TableSeries next() {
      String id = next.getString(0);
      try {
        SeriesRows series = new SeriesRows(id, keys(next), period);
        while (next != null && next.getString(0).equals(id)) {
          double y = next.isNullAt(2) ? Double.NaN : next.getDouble(2);
          series.add(keys(next), next.isNullAt(1) ? "" : next.getString(1), y);
          advance();
        }
        return series.close();
      } catch (IllegalArgumentException e) {
        throw unreadable("series '" + id + "'", e.getMessage());
      }
    }
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

  private static List<String> keys(Row value) {
    List<String> keys = new ArrayList<>();
    for (int i = 3; i < value.length(); i++) {
      keys.add(value.isNullAt(i) ? "" : value.getString(i));
    }
    return List.copyOf(keys);
  }
}
