package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;

/** {@code input_quality}: what became of the delivered rows, and what was not delivered. */
final class InputQuality implements ReleaseTable {

  private static final StructType SCHEMA =
      new StructType()
          .add("table_name", DataTypes.StringType)
          .add("table_zh", DataTypes.StringType)
          .add("table_en", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("rows_read", DataTypes.LongType)
          .add("kept", DataTypes.LongType)
          .add("in_violation", DataTypes.LongType)
          .add("duplicates", DataTypes.LongType)
          .add("violation_share", DataTypes.DoubleType)
          .add("cell_status", DataTypes.StringType)
          .add("note", DataTypes.StringType);

  @Override
  public String name() {
    return "input_quality";
  }

  @Override
  public List<String> needs() {
    return List.of("ingest_counts", "violations");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    List<Row> rows = new ArrayList<>();
    List<Row> totals = totals(inputs);
    totals.forEach(row -> rows.add(total(row)));
    byRule(inputs).forEach(row -> rows.add(rule(row)));
    Set<String> delivered =
        totals.stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    Contracts.all().stream()
        .filter(table -> !table.delivered().isEmpty() && !delivered.contains(table.name()))
        .forEach(table -> rows.add(missing(table)));
    return inputs.rows(SCHEMA, rows);
  }

  private static List<Row> totals(ReleaseInputs inputs) {
    return inputs
        .read("ingest_counts")
        .groupBy("table_name")
        .agg(sum("rows_read"), sum("kept"), sum("in_violation"), sum("duplicates"))
        .collectAsList();
  }

  private static List<Row> byRule(ReleaseInputs inputs) {
    return inputs
        .read("violations")
        .select(col("table_name"), explode(split(col("rules"), ",")).as("rule"))
        .groupBy("table_name", "rule")
        .agg(count(lit(1)))
        .collectAsList();
  }

  private static Row total(Row counts) {
    TableContract table = Contracts.of(counts.getString(0));
    long read = counts.getLong(1);
    return RowFactory.create(
        table.name(),
        table.zh(),
        table.en(),
        ReleaseInputs.ALL,
        read,
        counts.getLong(2),
        counts.getLong(3),
        counts.getLong(4),
        read > 0 ? (double) counts.getLong(3) / read : null,
        "ok",
        null);
  }

  private static Row rule(Row broken) {
    TableContract table = Contracts.of(broken.getString(0));
    return RowFactory.create(
        table.name(),
        table.zh(),
        table.en(),
        broken.getString(1),
        null,
        null,
        broken.getLong(2),
        null,
        null,
        "ok",
        null);
  }

  private static Row missing(TableContract table) {
    return RowFactory.create(
        table.name(),
        table.zh(),
        table.en(),
        ReleaseInputs.ALL,
        null,
        null,
        null,
        null,
        null,
        "x",
        "未提供，依赖它的结果从缺 / not delivered; what depends on it is left out");
  }
}
