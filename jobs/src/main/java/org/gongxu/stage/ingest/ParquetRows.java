package org.gongxu.stage.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.settings.Source;

/** Rows of Parquet files, read by Spark, then typed and checked like any other delivered row. */
final class ParquetRows {

  private ParquetRows() {}

  static Dataset<Row> read(
      SparkSession spark, List<FileFacts> files, Source source, DeliveredRows rows) {
    TableContract contract = Contracts.of(source.table());
    return files.stream()
        .map(file -> read(spark, file, source, contract, rows))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Dataset<Row> read(
      SparkSession spark,
      FileFacts file,
      Source source,
      TableContract contract,
      DeliveredRows rows) {
    Dataset<Row> found = spark.read().parquet(file.path());
    List<String> names = Arrays.asList(found.columns());
    List<String> wanted = contract.delivered().stream().map(column -> column.name()).toList();
    Header header = Header.match(file.name(), names, source, wanted);
    Column[] texts =
        names.stream().map(name -> col("`" + name + "`").cast("string")).toArray(Column[]::new);
    MapFunction<Row, Row> typed = row -> rows.typed(file, header, delivered(row, names.size()));
    return found
        .select(
            org.apache.spark.sql.functions.array(texts).as("cells"),
            col("_metadata.row_index").plus(lit(1)).cast("int").as("line"))
        .map(typed, Encoders.row(DeliveredRows.schema(contract)));
  }

  private static DeliveredRow delivered(Row row, int width) {
    List<String> cells = new ArrayList<>(width);
    for (Object cell : row.getList(0)) {
      cells.add(cell == null ? "" : (String) cell);
    }
    return new DeliveredRow(row.getInt(1), cells, List.of());
  }
}
