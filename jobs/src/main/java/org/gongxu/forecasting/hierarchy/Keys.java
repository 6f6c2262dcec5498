package org.gongxu.forecasting.hierarchy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks and picks from the keys of bottom series. */
final class Keys {

  private Keys() {}

  static void check(List<String> columns, List<List<String>> keys, List<Set<String>> groupings) {
    if (keys.isEmpty() || groupings.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid hierarchy: "
              + keys.size()
              + " bottom series, "
              + groupings.size()
              + " groupings (at least one of each)");
    }
    Set<List<String>> seen = new HashSet<>();
    for (List<String> key : keys) {
      if (key.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Invalid key: " + key + " has " + key.size() + " values for columns " + columns);
      }
      if (!seen.add(key)) {
        throw new IllegalArgumentException("Invalid hierarchy: key " + key + " stands twice");
      }
    }
    for (Set<String> grouping : groupings) {
      if (grouping.size() == columns.size()) {
        throw new IllegalArgumentException(
            "Invalid grouping: " + grouping + " names every column, it is the bottom itself");
      }
    }
  }

  /** The places of the columns a grouping names, in the order of the columns. */
  static int[] positions(List<String> columns, Set<String> grouping) {
    for (String column : grouping) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            "Unknown column: '" + column + "' (known: " + String.join(", ", columns) + ")");
      }
    }
    int[] positions = new int[grouping.size()];
    int count = 0;
    for (int i = 0; i < columns.size(); i++) {
      if (grouping.contains(columns.get(i))) {
        positions[count++] = i;
      }
    }
    return positions;
  }

  static List<String> pick(List<String> values, int[] positions) {
    return Arrays.stream(positions).mapToObj(values::get).toList();
  }
}
