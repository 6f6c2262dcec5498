package org.gongxu.contract;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.collection.mutable.ArraySeq;

/** One row of a table, its columns set by name; what is not set is null. */
public final class TableRow {

  private final TableContract contract;
  private final List<String> names;
  private final Object[] values;

  private TableRow(TableContract contract) {
    this.contract = contract;
    this.names = contract.columnNames();
    this.values = new Object[names.size()];
  }

  /**
   * An empty row.
   *
   * @param table a table with a contract
   */
  public static TableRow of(String table) {
    return new TableRow(Contracts.of(table));
  }

  /**
   * Sets one column; draws are given as {@code double[]}.
   *
   * @throws IllegalArgumentException when the table has none of that name
   */
  public TableRow set(String column, Object value) {
    int index = names.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Unknown column of " + contract.name() + ": '" + column + "' (known: " + names + ")");
    }
    values[index] = value instanceof double[] draws ? ArraySeq.make(draws) : value;
    return this;
  }

  /** Whether the table has a column. */
  public boolean has(String column) {
    return names.contains(column);
  }

  /** The row, columns in the contract's order. */
  public Row build() {
    return RowFactory.create(values);
  }
}
