package org.gongxu.stage.release.publish;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableContract;

/**
 * A released table whole: its rows as they stand in Delta, CSV and bulletin.
 *
 * @param contract what it promises
 * @param rows finished rows, sorted by key
 */
public record PublishedTable(TableContract contract, List<Row> rows) {

  /** Sorts rows by the key. */
  public PublishedTable {
    rows = rows.stream().sorted(byKey(contract)).toList();
  }

  /** The table's name. */
  public String name() {
    return contract.name();
  }

  /** Where its CSV file lies within the release. */
  public String csvPath() {
    return "csv/" + name() + ".csv";
  }

  /** Its rows with cells by column name. */
  public Stream<Record> records() {
    return rows.stream().map(row -> new Record(this, row));
  }

  /**
   * A row whose cells are asked for by name.
   *
   * @param table the row's table
   * @param row the row
   */
  public record Record(PublishedTable table, Row row) {

    /** A cell, null when empty. */
    public Object get(String column) {
      return row.get(table.contract().columnNames().indexOf(column));
    }

    /** A text, or another cell as text; empty when the cell is. */
    public String text(String column) {
      Object value = get(column);
      return value == null ? "" : value.toString();
    }

    /** A number, not a number when the cell is empty. */
    public double number(String column) {
      return get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Whether a cell reads so. */
    public boolean is(String column, Object value) {
      return text(column).equals(String.valueOf(value));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Comparator<Row> byKey(TableContract contract) {
    Comparator<Row> order = (one, other) -> 0;
    for (String column : contract.key()) {
      int index = contract.columnNames().indexOf(column);
      order =
          order.thenComparing(
              row -> (Comparable) row.get(index), Comparator.nullsFirst(Comparator.naturalOrder()));
    }
    return order;
  }
}
