package org.gongxu.stage.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.settings.Source;

/**
 * Types a delivered row and names every rule it breaks. The rules, each told as {@code
 * rule:column}:
 *
 * <ul>
 *   <li>{@code columns} – the row has more or fewer cells than the header
 *   <li>{@code required} – a required value is missing
 *   <li>{@code type} – the text is no such value
 *   <li>{@code range} – a number or pattern out of bounds
 *   <li>{@code allowed} – none of the values allowed
 *   <li>{@code code} – not in the code list
 *   <li>{@code order} – two columns the wrong way round
 *   <li>{@code id_damaged} – an identifier a spreadsheet has rounded
 *   <li>{@code future} – a date after the last day anything can be known
 * </ul>
 */
final class RowChecker implements Serializable {

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]+");

  private final String table;
  private final Map<String, Map<String, String>> values;
  private final Map<String, String> constants;
  private final Map<String, Set<String>> codes;
  private final CellParser parser;
  private final Pseudonyms pseudonyms;
  private final LocalDate lastDay;
  private transient List<Column> columns;

  /**
   * A checker of one source's rows.
   *
   * @param contract the table's contract
   * @param source what the site says of the files
   * @param codes known codes by code list; a list that is absent is not checked
   * @param pseudonyms replaces identifiers
   * @param lastDay the last day anything can be known
   */
  RowChecker(
      TableContract contract,
      Source source,
      Map<String, Set<String>> codes,
      Pseudonyms pseudonyms,
      LocalDate lastDay) {
    this.table = contract.name();
    this.values = source.values();
    this.constants = source.constants();
    this.codes = codes;
    this.parser = new CellParser(source.dates());
    this.pseudonyms = pseudonyms;
    this.lastDay = lastDay;
  }

  /**
   * A checked row.
   *
   * @param values typed values of the delivered columns, in the contract's order; null where
   *     missing or broken
   * @param rules rules broken, in column order; empty when the row is sound
   */
  record Checked(Object[] values, List<String> rules) {}

  /** Types one row. */
  Checked check(Header header, DeliveredRow row) {
    Object[] typed = new Object[columns().size()];
    List<String> rules = new ArrayList<>();
    if (row.cells().size() != header.width()) {
      rules.add("columns");
      return new Checked(typed, rules);
    }
    for (int i = 0; i < typed.length; i++) {
      int position = header.positions()[i];
      if (row.damaged().contains(position) && isIdentifier(columns().get(i))) {
        rules.add("id_damaged:" + columns().get(i).name());
      } else {
        typed[i] = value(columns().get(i), text(columns().get(i), row, position), rules);
      }
    }
    checkOrder(typed, rules);
    return new Checked(typed, rules);
  }

  private String text(Column column, DeliveredRow row, int position) {
    if (position < 0) {
      return constants.getOrDefault(column.name(), "");
    }
    String text = row.cells().get(position).strip();
    return values.getOrDefault(column.name(), Map.of()).getOrDefault(text, text);
  }

  private Object value(Column column, String text, List<String> rules) {
    if (text.isEmpty()) {
      if (column.required()) {
        rules.add("required:" + column.name());
      }
      return null;
    }
    if (isIdentifier(column) && SCIENTIFIC.matcher(text).matches()) {
      rules.add("id_damaged:" + column.name());
      return null;
    }
    Optional<Object> parsed = parser.parse(text, column.type());
    if (parsed.isEmpty()) {
      rules.add("type:" + column.name());
      return null;
    }
    brokenLimit(column, parsed.get()).ifPresent(rule -> rules.add(rule + ":" + column.name()));
    return column.limits().pseudonym() ? pseudonyms.of(text) : parsed.get();
  }

  private Optional<String> brokenLimit(Column column, Object value) {
    Column.Limits limits = column.limits();
    if (value instanceof Number number
        && (limits.minimum().filter(least -> number.doubleValue() < least).isPresent()
            || limits.maximum().filter(most -> number.doubleValue() > most).isPresent())) {
      return Optional.of("range");
    }
    String text = value.toString();
    if (limits.pattern().filter(pattern -> !text.matches(pattern)).isPresent()) {
      return Optional.of("range");
    }
    if (!limits.allowed().isEmpty() && !limits.allowed().contains(text)) {
      return Optional.of("allowed");
    }
    if (limits.codeList().map(codes::get).filter(known -> !known.contains(text)).isPresent()) {
      return Optional.of("code");
    }
    if (value instanceof LocalDate day && day.isAfter(lastDay)) {
      return Optional.of("future");
    }
    return Optional.empty();
  }

  private void checkOrder(Object[] typed, List<String> rules) {
    for (TableContract.OrderRule rule : Contracts.of(table).order()) {
      Object lower = typed[index(rule.lower())];
      Object upper = typed[index(rule.upper())];
      if (lower != null && upper != null && compare(lower, upper) > 0) {
        rules.add("order:" + rule.upper());
      }
    }
  }

  private List<Column> columns() {
    if (columns == null) {
      columns = Contracts.of(table).delivered();
    }
    return columns;
  }

  private int index(String column) {
    for (int i = 0; i < columns().size(); i++) {
      if (columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalStateException("No delivered column " + column);
  }

  private static int compare(Object lower, Object upper) {
    return lower instanceof LocalDate day
        ? day.compareTo((LocalDate) upper)
        : Double.compare(((Number) lower).doubleValue(), ((Number) upper).doubleValue());
  }

  private static boolean isIdentifier(Column column) {
    return column.limits().pseudonym()
        || column.limits().codeList().isPresent()
        || column.privacy().equals("organisation");
  }
}
