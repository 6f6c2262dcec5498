package org.gongxu.flow.matrix;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of where the graduates of each major work.
 *
 * @param majors major codes, distinct; their order is that of the rows
 * @param occupations occupation codes, distinct; their order is that of the columns
 * @param jobs graduates of each major observed in each occupation, majors by occupations
 * @param crosswalk weights of the official crosswalk, majors by occupations, 0 or more; a row of 0
 *     for a major it does not know
 */
public record FlowEvidence(
    List<String> majors, List<String> occupations, double[][] jobs, double[][] crosswalk) {

  /** Checks the shapes and the cells. */
  public FlowEvidence {
    majors = List.copyOf(majors);
    occupations = List.copyOf(occupations);
    requireShape("jobs", jobs, majors.size(), occupations.size());
    requireShape("crosswalk", crosswalk, majors.size(), occupations.size());
  }

  private static void requireShape(String what, double[][] table, int rows, int columns) {
    boolean fits = table.length == rows && Arrays.stream(table).allMatch(r -> r.length == columns);
    if (!fits) {
      throw new IllegalArgumentException(
          "Invalid %s: expected %d majors by %d occupations".formatted(what, rows, columns));
    }
    for (double[] row : table) {
      for (double cell : row) {
        if (!(cell >= 0) || Double.isInfinite(cell)) {
          throw new IllegalArgumentException("Invalid " + what + ": a cell is " + cell);
        }
      }
    }
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static double[] columnSums(double[][] table, int columns) {
    double[] sums = new double[columns];
    for (double[] row : table) {
      for (int o = 0; o < columns; o++) {
        sums[o] += row[o];
      }
    }
    return sums;
  }
}
