package org.gongxu.forecasting.hierarchy;

import java.util.List;

/**
 * One series of a hierarchy: the sum over everything with these values in these columns.
 *
 * @param columns the key columns that are fixed, in the order of the hierarchy; none for the total
 * @param values their values, one per column
 */
public record Node(List<String> columns, List<String> values) {

  /** Copies both lists. */
  public Node {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    if (columns.size() != values.size()) {
      throw new IllegalArgumentException(
          "Invalid node: " + columns.size() + " columns, " + values.size() + " values");
    }
  }

  @Override
  public String toString() {
    return columns.isEmpty() ? "total" : String.join("/", values);
  }
}
