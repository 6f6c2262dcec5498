package org.gongxu.stage.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.gongxu.contract.TableContract;

/**
 * Keeps one row per key, whatever order rows and files come in. A second row with the same content
 * is a duplicate; one with other content is in conflict and goes to violations.
 */
final class Duplicates {

  /**
   * Column that says what became of a row: {@code kept}, {@code duplicate} or {@code violation}.
   */
  static final String OUTCOME = "outcome";

  private Duplicates() {}

  /** The rows with their outcome. */
  static Dataset<Row> resolve(Dataset<Row> rows, TableContract contract) {
    Column[] delivered =
        contract.delivered().stream().map(column -> col(column.name())).toArray(Column[]::new);
    WindowSpec sameKey =
        Window.partitionBy(key(contract, delivered))
            .orderBy(col("content"), col("source_file"), col("source_line"));
    return rows.withColumn("content", xxhash64(delivered))
        .withColumn("place", when(isSound(), row_number().over(sameKey)))
        .withColumn("first_content", first("content").over(sameKey))
        .withColumn(
            OUTCOME,
            when(isSound().unary_$bang(), "violation")
                .when(col("place").equalTo(1), "kept")
                .when(col("content").equalTo(col("first_content")), "duplicate")
                .otherwise("violation"))
        .withColumn(
            DeliveredRows.RULES,
            when(
                    isSound().and(col(OUTCOME).equalTo("violation")),
                    lit("conflict:" + String.join("+", contract.key())))
                .otherwise(col(DeliveredRows.RULES)))
        .drop("content", "place", "first_content");
  }

  /** Rows that broke no rule of their own. */
  static Column isSound() {
    return col(DeliveredRows.RULES).isNull();
  }

  /** Sound rows meet under their key, or whole where the key has gaps; broken rows stay alone. */
  private static Column[] key(TableContract contract, Column[] delivered) {
    List<Column> keys = contract.key().stream().map(name -> col(name)).toList();
    Column gap = keys.stream().map(Column::isNull).reduce(Column::or).orElse(lit(true));
    Column whole = when(gap, to_json(struct(delivered)));
    Column alone =
        when(
            isSound().unary_$bang(),
            concat(col("source_file"), lit(":"), col("source_line").cast("string")));
    return java.util.stream.Stream.concat(keys.stream(), java.util.stream.Stream.of(whole, alone))
        .toArray(Column[]::new);
  }
}
