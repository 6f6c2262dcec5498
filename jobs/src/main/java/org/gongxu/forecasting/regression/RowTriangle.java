package org.gongxu.forecasting.regression;

import java.util.Arrays;

/**
 * Least squares by Householder reflections over rows that come one at a time: what is kept is the
 * triangle R of the rows so far and a block of those that wait.
 *
 * <p>Golub and Van Loan (2013), sections 5.2.2 and 6.5.3. Squares of columns are never formed, so
 * columns may be alike to 1e-12 of their length, where normal equations need 1e-6. One thread, in
 * the order of the rows: the same rows give the same bits on any machine.
 */
final class RowTriangle {

  private static final int BLOCK = 128;
  private static final double SMALLEST_PART = 1e-12;

  private final int columns;
  private final double[][] work;
  private int filled;

  /** No rows yet; {@code columns} regressors, none of them made here. */
  RowTriangle(int columns) {
    this.columns = columns;
    this.work = new double[columns + 1 + BLOCK][columns + 1];
  }

  /** Adds a row: the regressors, then the target. */
  void add(double... row) {
    if (filled == work.length) {
      reduce(0);
      filled = columns + 1;
    }
    System.arraycopy(row, 0, work[filled++], 0, columns + 1);
  }

  /**
   * The coefficients of least squares; 0 for a column whose part beside the columns before it is
   * less than 1e-12 of its length.
   */
  double[] solve() {
    int[] pivotRow = reduce(SMALLEST_PART);
    filled = Math.min(filled, columns + 1);
    double[] coefficients = new double[columns];
    for (int j = columns - 1; j >= 0; j--) {
      if (pivotRow[j] >= 0) {
        double[] row = work[pivotRow[j]];
        double rest = row[columns];
        for (int k = j + 1; k < columns; k++) {
          rest -= row[k] * coefficients[k];
        }
        coefficients[j] = rest / row[j];
      }
    }
    return coefficients;
  }

  /** Brings the rows to echelon form; per column the row of its pivot, -1 where it has none. */
  private int[] reduce(double smallest) {
    int[] pivotRow = new int[columns + 1];
    int rank = 0;
    for (int j = 0; j <= columns; j++) {
      double part = length(j, rank);
      boolean isOwn = part > smallest * length(j, 0) && rank < filled;
      pivotRow[j] = isOwn ? rank : -1;
      if (isOwn) {
        reflect(j, rank++, part);
      }
    }
    for (int i = columns + 1; i < filled; i++) {
      Arrays.fill(work[i], 0);
    }
    return pivotRow;
  }

  /** Turns column {@code j} from row {@code top} on into one entry, and those after it with it. */
  private void reflect(int j, int top, double length) {
    double alpha = work[top][j] > 0 ? -length : length;
    double head = work[top][j] - alpha;
    double scale = -alpha * head;
    for (int k = j + 1; k <= columns; k++) {
      double dot = head * work[top][k];
      for (int i = top + 1; i < filled; i++) {
        dot += work[i][j] * work[i][k];
      }
      double factor = dot / scale;
      work[top][k] -= factor * head;
      for (int i = top + 1; i < filled; i++) {
        work[i][k] -= factor * work[i][j];
      }
    }
    work[top][j] = alpha;
    for (int i = top + 1; i < filled; i++) {
      work[i][j] = 0;
    }
  }

  private double length(int column, int from) {
    double squares = 0;
    for (int i = from; i < filled; i++) {
      squares += work[i][column] * work[i][column];
    }
    return Math.sqrt(squares);
  }
}
