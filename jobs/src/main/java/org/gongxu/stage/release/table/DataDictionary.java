package org.gongxu.stage.release.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;

/** {@code data_dictionary}: every column of every released table, from the contracts. */
final class DataDictionary implements ReleaseTable {

  private static final StructType SCHEMA =
      new StructType()
          .add("table_name", DataTypes.StringType)
          .add("table_zh", DataTypes.StringType)
          .add("table_en", DataTypes.StringType)
          .add("position", DataTypes.IntegerType)
          .add("column_name", DataTypes.StringType)
          .add("column_zh", DataTypes.StringType)
          .add("column_en", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("null_means", DataTypes.StringType)
          .add("description", DataTypes.StringType);

  @Override
  public String name() {
    return "data_dictionary";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    List<Row> rows = new ArrayList<>();
    for (TableContract table : Contracts.all()) {
      if (table.layer().equals("7-release")) {
        for (int i = 0; i < table.columns().size(); i++) {
          rows.add(row(table, i));
        }
      }
    }
    return inputs.rows(SCHEMA, rows);
  }

  private static Row row(TableContract table, int index) {
    Column column = table.columns().get(index);
    return RowFactory.create(
        table.name(),
        table.zh(),
        table.en(),
        index + 1,
        column.name(),
        column.zh(),
        column.en(),
        column.type().physical(),
        orNull(column.meaning().unit()),
        orNull(column.meaning().nullMeans()),
        orNull(column.meaning().description()));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
