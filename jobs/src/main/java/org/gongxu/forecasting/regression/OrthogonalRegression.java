package org.gongxu.forecasting.regression;

/**
 * A linear regression with an intercept for columns too alike for {@link NormalEquations}: a second
 * pass over the same rows, by orthogonal reflections.
 *
 * <p>Columns are centred and scaled by what the first pass found, then reduced by {@link
 * RowTriangle}. Rows count once each. It takes four to five times the time of the sums and a few
 * kilobytes, however many rows.
 */
public final class OrthogonalRegression {

  private final double[] mean;
  private final double[] length;
  private final RowTriangle triangle;

  /**
   * No rows yet.
   *
   * @param mean of every column, the target's last; need not be exact
   * @param length of every column about its mean, the target's last; 0 for one that never varies
   */
  OrthogonalRegression(double[] mean, double[] length) {
    this.mean = mean;
    this.length = length;
    this.triangle = new RowTriangle(mean.length);
  }

  /**
   * Adds one row.
   *
   * @param x the regressors, without the intercept
   * @param y the target
   */
  public void add(double[] x, double y) {
    int columns = mean.length - 1;
    double[] row = new double[columns + 2];
    row[0] = 1;
    for (int j = 0; j < columns; j++) {
      row[j + 1] = length[j] > 0 ? (x[j] - mean[j]) / length[j] : 0;
    }
    row[columns + 1] = y - mean[columns];
    triangle.add(row);
  }

  /**
   * Solves for the coefficients.
   *
   * @return intercept first, then one per column; 0 for a column that never varies or follows from
   *     those before it
   */
  public double[] solve() {
    double[] coefficients = triangle.solve();
    coefficients[0] += mean[mean.length - 1];
    for (int j = 1; j < coefficients.length; j++) {
      coefficients[j] = length[j - 1] > 0 ? coefficients[j] / length[j - 1] : 0;
      coefficients[0] -= coefficients[j] * mean[j - 1];
    }
    return coefficients;
  }
}
