package org.gongxu.flow.matrix;

import java.util.Arrays;

/**
 * A table fitted to given row and column totals without changing its odds ratios: iterative
 * proportional fitting (Deming and Stephan 1940, Annals of Mathematical Statistics 11:427), worked
 * on the row and column factors alone, which is the same iteration with less to write.
 *
 * @param cells the fitted table, rows by columns
 * @param rowFactor what each seed row was multiplied by
 * @param columnFactor what each seed column was multiplied by
 * @param iterations rounds of rows then columns
 * @param error the largest row error left, relative to the table's total; column totals are met
 * @param converged whether the error is within the tolerance
 */
public record ProportionalFit(
    double[][] cells,
    double[] rowFactor,
    double[] columnFactor,
    int iterations,
    double error,
    boolean converged) {

  /**
   * When to stop.
   *
   * @param tolerance the largest row error relative to the total, such as 1e-10
   * @param maxIterations rounds after which the fit is returned as not converged
   */
  public record Stop(double tolerance, int maxIterations) {

    /** 1e-10 of the total or 1,000 rounds. */
    public static final Stop DEFAULT = new Stop(1e-10, 1000);
  }

  /**
   * Fits a table.
   *
   * @param seed cells of 0 or more, rows by columns; a nought stays a nought
   * @param rowTotals one per row, 0 or more
   * @param columnTotals one per column, 0 or more, with the same sum to 1e-9
   * @param stop when to stop
   * @throws IllegalArgumentException when totals disagree, or one above 0 has no cell to go to
   */
  public static ProportionalFit fit(
      double[][] seed, double[] rowTotals, double[] columnTotals, Stop stop) {
    return fit(SparseTable.of(seed), new Margins(rowTotals, columnTotals), null, stop);
  }

  /** Row and column totals of a table. */
  record Margins(double[] rows, double[] columns) {

    double total() {
      return sum(columns);
    }

    void check(SparseTable seed) {
      if (rows.length != seed.rows() || columns.length != seed.columns()) {
        throw new IllegalArgumentException(
            "Cannot fit a table of %d x %d: got %d row and %d column totals"
                .formatted(seed.rows(), seed.columns(), rows.length, columns.length));
      }
      double byRow = sum(rows);
      double byColumn = sum(columns);
      if (!(Math.abs(byRow - byColumn) <= 1e-9 * Math.max(1, byColumn))) {
        throw new IllegalArgumentException(
            "Cannot fit a table: row totals sum to " + byRow + ", column totals to " + byColumn);
      }
    }
  }

  /** Fits from column factors to start with (null: all 1), which do not change the result. */
  static ProportionalFit fit(SparseTable seed, Margins margins, double[] start, Stop stop) {
    margins.check(seed);
    double[] a = new double[seed.rows()];
    double[] b = start == null ? ones(seed.columns()) : start.clone();
    double[] rowSums = new double[a.length];
    double[] columnSums = new double[b.length];
    double scale = Math.max(margins.total(), Double.MIN_NORMAL);
    double error = Double.POSITIVE_INFINITY;
    int round = 0;
    seed.rowSums(b, rowSums);
    while (error > stop.tolerance() && round < stop.maxIterations()) {
      divide(margins.rows(), rowSums, a, "row");
      seed.columnSums(a, columnSums);
      divide(margins.columns(), columnSums, b, "column");
      seed.rowSums(b, rowSums);
      error = 0;
      for (int i = 0; i < a.length; i++) {
        error = Math.max(error, Math.abs(a[i] * rowSums[i] - margins.rows()[i]) / scale);
      }
      round++;
    }
    return new ProportionalFit(seed.scaled(a, b), a, b, round, error, error <= stop.tolerance());
  }

  private static void divide(double[] totals, double[] sums, double[] factors, String side) {
    for (int i = 0; i < totals.length; i++) {
      if (totals[i] > 0 && !(sums[i] > 0)) {
        throw new IllegalArgumentException(
            "Cannot fit a table: " + side + " " + i + " has total " + totals[i] + " and no cell");
      }
      factors[i] = totals[i] == 0 ? 0 : totals[i] / sums[i];
    }
  }

  private static double[] ones(int length) {
    double[] values = new double[length];
    Arrays.fill(values, 1);
    return values;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
