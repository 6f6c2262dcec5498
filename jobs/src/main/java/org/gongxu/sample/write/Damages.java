package org.gongxu.sample.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the ways a file's rows are spoiled. A spoiled row is an extra copy of a whole one under
 * another identity, so that what is left after cleaning is exactly what was drawn.
 */
public final class Damages {

  private final List<String> header;
  private final String identity;
  private final List<Damage> damages = new ArrayList<>();

  /**
   * Starts with no damage.
   *
   * @param header delivered header
   * @param identity column that tells rows apart, given another value in spoiled copies
   */
  public Damages(List<String> header, String identity) {
    this.header = List.copyOf(header);
    this.identity = identity;
  }

  /** Adds a damage that puts values in columns: column, value, column, value. */
  public Damages put(String kind, String rule, String... values) {
    return spoil(
        kind,
        rule,
        row -> {
          for (int i = 0; i < values.length; i += 2) {
            row[place(values[i])] = values[i + 1];
          }
          return row;
        });
  }

  /** Adds an exact copy of the row before. */
  public Damages duplicate() {
    damages.add(new Damage("duplicated_row", "duplicate", row -> row));
    return this;
  }

  /** Adds a row without its last field. */
  public Damages shortRow() {
    return spoil("wrong_number_of_columns", "columns", row -> Arrays.copyOf(row, row.length - 1));
  }

  /** Adds an identity number that a spreadsheet turned into a rounded number. */
  public Damages scientificId(String column) {
    return spoil(
        "id_in_scientific_notation",
        "id_damaged",
        row -> {
          String id = row[place(column)];
          row[place(column)] = id.charAt(0) + "." + id.substring(1, 6) + "E+" + (id.length() - 1);
          return row;
        });
  }

  /** Every damage, in the order of adding. */
  public List<Damage> all() {
    return List.copyOf(damages);
  }

  private Damages spoil(String kind, String rule, java.util.function.UnaryOperator<String[]> how) {
    damages.add(new Damage(kind, rule, row -> how.apply(renamed(row))));
    return this;
  }

  /** Another identity of the same form: 999999… becomes 999998…, V… becomes W…. */
  private String[] renamed(String[] row) {
    if (!identity.isEmpty()) {
      String id = row[place(identity)];
      row[place(identity)] =
          id.startsWith("999999") ? "999998" + id.substring(6) : "W" + id.substring(1);
    }
    return row;
  }

  private int place(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("Unknown column: '" + column + "' in " + header);
    }
    return place;
  }
}
