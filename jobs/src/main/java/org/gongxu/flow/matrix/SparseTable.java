package org.gongxu.flow.matrix;

import java.util.Arrays;

/**
 * A table of non-negative cells of which most are nought, stored by rows.
 *
 * @param rows the number of rows
 * @param columns the number of columns
 * @param rowStart where each row's cells start in {@code column}; rows + 1 values
 * @param column the column of each cell, ascending in a row
 * @param value the value of each cell, above 0
 */
record SparseTable(int rows, int columns, int[] rowStart, int[] column, double[] value) {

  /** The cells above 0 of a full table, rows by columns. */
  static SparseTable of(double[][] cells) {
    int rows = cells.length;
    int columns = rows == 0 ? 0 : cells[0].length;
    int[] rowStart = new int[rows + 1];
    int[] column = new int[rows * columns];
    double[] value = new double[rows * columns];
    int next = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double cell = cells[i][j];
        if (!(cell >= 0) || Double.isInfinite(cell)) {
          throw new IllegalArgumentException(
              "Invalid table cell in row " + i + ", column " + j + ": " + cell);
        }
        if (cell > 0) {
          column[next] = j;
          value[next++] = cell;
        }
      }
      rowStart[i + 1] = next;
    }
    return new SparseTable(
        rows, columns, rowStart, Arrays.copyOf(column, next), Arrays.copyOf(value, next));
  }

  /** Cells times {@code byColumn}, summed over each row, into {@code sums}. */
  void rowSums(double[] byColumn, double[] sums) {
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        sum += value[k] * byColumn[column[k]];
      }
      sums[i] = sum;
    }
  }

  /** Cells times {@code byRow}, summed over each column, into {@code sums}. */
  void columnSums(double[] byRow, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < rows; i++) {
      double factor = byRow[i];
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        sums[column[k]] += value[k] * factor;
      }
    }
  }

  /** The full table with each cell times its row's and its column's factor. */
  double[][] scaled(double[] byRow, double[] byColumn) {
    double[][] cells = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        cells[i][column[k]] = value[k] * byRow[i] * byColumn[column[k]];
      }
    }
    return cells;
  }
}
