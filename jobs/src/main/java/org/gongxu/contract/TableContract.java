package org.gongxu.contract;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table promises: layer, grain, columns, key and rules, as its file in {@code schemas/}
 * says.
 *
 * @param layer folder of the table, such as {@code 3-panel}
 * @param name table name, unique over all layers
 * @param zh Chinese name
 * @param en English name
 * @param description what it holds; ends in the grain
 * @param columns columns in order
 * @param key names of the key's columns in order
 * @param order pairs of columns of which the first may not exceed the second
 * @param event when a delivered row became a fact: a date column, a year column with a day ({@code
 *     school_year:11-01}) or {@code period}; empty for code lists
 */
public record TableContract(
    String layer,
    String name,
    String zh,
    String en,
    String description,
    List<Column> columns,
    List<String> key,
    List<OrderRule> order,
    Optional<String> event) {

  /**
   * The first column may not exceed the second.
   *
   * @param lower column with the smaller value
   * @param upper column with the larger value
   */
  public record OrderRule(String lower, String upper) {}

  /** The Spark schema: names, types and nullability in order. */
  public StructType schema() {
    return DataTypes.createStructType(
        columns.stream()
            .map(
                column ->
                    DataTypes.createStructField(
                        column.name(), column.type().spark(), !column.required()))
            .toArray(StructField[]::new));
  }

  /** Names of all columns in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns a source delivers, in order. */
  public List<Column> delivered() {
    return columns.stream().filter(Column::delivered).toList();
  }

  /**
   * One column.
   *
   * @throws IllegalArgumentException when the table has none of that name
   */
  public Column column(String columnName) {
    return columns.stream()
        .filter(column -> column.name().equals(columnName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown column of "
                        + name
                        + ": '"
                        + columnName
                        + "' (known: "
                        + columnNames()
                        + ")"));
  }
}
