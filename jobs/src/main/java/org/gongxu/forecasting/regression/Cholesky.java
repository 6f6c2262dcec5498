package org.gongxu.forecasting.regression;

/** Solves small symmetric positive definite systems. */
final class Cholesky {

  private static final double SMALLEST_PIVOT = 1e-13;

  private Cholesky() {}

  /**
   * Solves {@code a x = b} in place.
   *
   * <p>A pivot below 1e-13 marks a column that follows from the ones before it: it is dropped, its
   * coefficient is 0.
   *
   * @param a lower triangle of a matrix with unit diagonal or more; overwritten
   * @param b right side; holds the solution afterwards
   * @return the smallest pivot of the columns kept, 1 at most: what is left of a column's square
   *     beside the columns before it
   */
  static double solve(double[][] a, double[] b) {
    int n = b.length;
    boolean[] dropped = new boolean[n];
    double smallest = 1;
    for (int j = 0; j < n; j++) {
      double[] row = a[j];
      double pivot = row[j];
      for (int k = 0; k < j; k++) {
        pivot -= row[k] * row[k];
      }
      dropped[j] = pivot < SMALLEST_PIVOT;
      smallest = dropped[j] ? smallest : Math.min(smallest, pivot);
      row[j] = dropped[j] ? 1 : Math.sqrt(pivot);
      for (int i = j + 1; i < n; i++) {
        a[i][j] = dropped[j] ? 0 : (a[i][j] - dot(a[i], row, j)) / row[j];
      }
      b[j] = dropped[j] ? 0 : (b[j] - dot(row, b, j)) / row[j];
      if (dropped[j]) {
        java.util.Arrays.fill(row, 0, j, 0);
      }
    }
    for (int j = n - 1; j >= 0; j--) {
      for (int i = j + 1; i < n; i++) {
        b[j] -= a[i][j] * b[i];
      }
      b[j] = dropped[j] ? 0 : b[j] / a[j][j];
    }
    return smallest;
  }

  private static double dot(double[] x, double[] y, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
