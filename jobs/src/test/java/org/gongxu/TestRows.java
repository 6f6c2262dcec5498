package org.gongxu;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Contracts;

/** The smallest way to make rows of a table and to read them. */
public final class TestRows {

  private TestRows() {}

  /**
   * Rows of a table with a contract; columns not named are null.
   *
   * @param table its name
   * @param columns names of the columns the rows give, with blanks between
   * @param rows values in that order
   */
  public static Dataset<Row> rows(String table, String columns, Object[]... rows) {
    StructType full = Contracts.of(table).schema();
    List<String> given = List.of(columns.split(" +"));
    StructType schema =
        new StructType(
            Arrays.stream(full.fields())
                .map(field -> field.copy(field.name(), field.dataType(), true, field.metadata()))
                .toArray(org.apache.spark.sql.types.StructField[]::new));
    List<Row> made =
        Arrays.stream(rows)
            .map(
                values ->
                    RowFactory.create(
                        Arrays.stream(full.fieldNames())
                            .map(given::indexOf)
                            .map(index -> index < 0 ? null : values[index])
                            .toArray()))
            .toList();
    return TestSpark.session().createDataFrame(made, schema);
  }

  /** One row's values. */
  public static Object[] row(Object... values) {
    return values;
  }

  /** Rows as text, columns with commas between, sorted. */
  public static List<String> text(Dataset<Row> rows, String... columns) {
    Dataset<Row> chosen = columns.length == 0 ? rows : rows.selectExpr(columns);
    return chosen.collectAsList().stream()
        .map(TestRows::text)
        .sorted()
        .collect(Collectors.toList());
  }

  private static String text(Row row) {
    return java.util.stream.IntStream.range(0, row.size())
        .mapToObj(i -> String.valueOf(row.get(i)))
        .collect(Collectors.joining(","));
  }
}
