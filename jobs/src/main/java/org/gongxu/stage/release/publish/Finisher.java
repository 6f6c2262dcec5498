package org.gongxu.stage.release.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.contract.Column;
import org.gongxu.contract.TableContract;

/** Turns derived rows into published ones: the release's columns, names, notes, rounding. */
public final class Finisher {

  private final ReleaseHeader header;
  private final Names names;

  /** A finisher for one release. */
  public Finisher(ReleaseHeader header, Names names) {
    this.header = header;
    this.names = names;
  }

  /**
   * Finishes a table.
   *
   * @param contract the released table's
   * @param columns names of the derived columns
   * @param derived derived rows in those columns
   * @throws IllegalStateException when a required cell is empty or a key stands twice: our bug
   */
  public PublishedTable finish(TableContract contract, String[] columns, List<Row> derived) {
    List<String> given = Arrays.asList(columns);
    List<String> unknown = new ArrayList<>(given);
    unknown.removeAll(contract.columnNames());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "Cannot publish " + contract.name() + ": its contract lacks " + unknown);
    }
    List<Row> rows = derived.stream().map(row -> finish(contract, given, row)).toList();
    checkKey(contract, rows);
    return new PublishedTable(contract, rows);
  }

  private Row finish(TableContract contract, List<String> given, Row derived) {
    Object[] cells = new Object[contract.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      Column column = contract.columns().get(i);
      int from = given.indexOf(column.name());
      Object own = from < 0 ? null : derived.get(from);
      Object value = shared(contract, column, given, derived, own);
      if (value == null && column.required()) {
        throw new IllegalStateException(
            "Cannot publish " + contract.name() + ": empty " + column.name() + " in " + derived);
      }
      cells[i] =
          value instanceof Double figure
              ? (Object) Rounding.round(figure, column.meaning().unit())
              : value;
    }
    return RowFactory.create(cells);
  }

  private Object shared(
      TableContract contract, Column column, List<String> given, Row derived, Object own) {
    if (column.name().equals("note")) {
      return header.note((String) own);
    }
    if (own != null || given.contains(column.name())) {
      return own;
    }
    return switch (column.name()) {
      case "release_id" -> header.releaseId();
      case "vintage" -> header.vintage();
      case "as_of" -> header.asOf();
      case "period" -> header.period();
      case "region" -> header.homeRegion();
      case "reliability" -> "A";
      case "cell_status" -> "ok";
      default -> name(contract, column, given, derived);
    };
  }

  /** The name of the code in the column this one is named after; null for any other column. */
  private Object name(TableContract contract, Column column, List<String> given, Row derived) {
    boolean zh = column.name().endsWith("_zh");
    if (!zh && !column.name().endsWith("_en")) {
      return null;
    }
    String coded = column.name().substring(0, column.name().length() - 3);
    if (!contract.columnNames().contains(coded)) {
      return null;
    }
    int index = given.indexOf(coded);
    Object code =
        index >= 0 ? derived.get(index) : coded.equals("region") ? header.homeRegion() : null;
    if (code == null) {
      return null;
    }
    Names.Name name =
        names.of(contract.column(coded).limits().codeList().orElse(coded), code.toString());
    return zh ? name.zh() : name.en();
  }

  private static void checkKey(TableContract contract, List<Row> rows) {
    int[] key = contract.key().stream().mapToInt(contract.columnNames()::indexOf).toArray();
    Set<List<Object>> seen = new HashSet<>();
    for (Row row : rows) {
      List<Object> values = Arrays.stream(key).mapToObj(row::get).toList();
      if (!seen.add(values)) {
        throw new IllegalStateException(
            "Cannot publish " + contract.name() + ": two rows for " + values);
      }
    }
  }
}
