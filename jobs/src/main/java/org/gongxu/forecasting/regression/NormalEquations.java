package org.gongxu.forecasting.regression;

/**
 * The sums a linear regression with an intercept is solved from; two of them add up to the sums of
 * both samples.
 *
 * <p>Kept are weighted means and co-moments about them, updated one row at a time and merged by the
 * pairwise formula (Chan, Golub and LeVeque 1983, equation 2.1): raw sums of squares would lose the
 * digits that columns with large means need, years near 2000 for one.
 */
public final class NormalEquations {

  private final int columns;
  private final double[] mean;
  private final double[] delta;
  private final double[] comoment;
  private double weight;

  /** No rows yet; {@code columns} regressors without the intercept. */
  public NormalEquations(int columns) {
    this.columns = columns;
    this.mean = new double[columns + 1];
    this.delta = new double[columns + 1];
    this.comoment = new double[(columns + 1) * (columns + 2) / 2];
  }

  /**
   * Adds one row.
   *
   * @param x the regressors, read from {@code offset} on
   * @param offset where the row starts in {@code x}
   * @param y the target
   * @param rowWeight above 0
   */
  public void add(double[] x, int offset, double y, double rowWeight) {
    double total = weight + rowWeight;
    double share = rowWeight / total;
    for (int j = 0; j < columns; j++) {
      delta[j] = x[offset + j] - mean[j];
    }
    delta[columns] = y - mean[columns];
    double factor = weight * share;
    addOuter(delta, factor);
    for (int j = 0; j <= columns; j++) {
      mean[j] += share * delta[j];
    }
    weight = total;
  }

  /** Adds the rows of another sample. */
  public void add(NormalEquations other) {
    if (other.columns != columns) {
      throw new IllegalArgumentException(
          "Cannot add normal equations: " + columns + " columns here, " + other.columns + " there");
    }
    if (other.weight == 0) {
      return;
    }
    double total = weight + other.weight;
    double share = other.weight / total;
    for (int j = 0; j <= columns; j++) {
      delta[j] = other.mean[j] - mean[j];
    }
    addOuter(delta, weight * share);
    for (int i = 0; i < comoment.length; i++) {
      comoment[i] += other.comoment[i];
    }
    for (int j = 0; j <= columns; j++) {
      mean[j] += share * delta[j];
    }
    weight = total;
  }

  private void addOuter(double[] d, double factor) {
    int at = 0;
    for (int i = 0; i <= columns; i++) {
      double di = factor * d[i];
      for (int j = 0; j <= i; j++) {
        comoment[at++] += di * d[j];
      }
    }
  }

  /** The sum of the row weights. */
  public double weight() {
    return weight;
  }

  /**
   * Solves for the coefficients.
   *
   * @param ridge penalty per standardised coefficient, in rows of average weight; 0 for ordinary
   *     least squares. The intercept is not penalised; a column that never varies gets 0.
   * @return intercept first, then one coefficient per column
   */
  public double[] solve(double ridge) {
    double[][] a = new double[columns][columns];
    double[] b = new double[columns];
    for (int i = 0; i < columns; i++) {
      double si = deviation(i);
      for (int j = 0; j < i; j++) {
        a[i][j] = si > 0 && deviation(j) > 0 ? at(i, j) / (si * deviation(j)) : 0;
      }
      a[i][i] = 1 + (weight > 0 ? ridge / weight : 0);
      b[i] = si > 0 ? at(columns, i) / si : 0;
    }
    Cholesky.solve(a, b);
    double[] coefficients = new double[columns + 1];
    coefficients[0] = mean[columns];
    for (int j = 0; j < columns; j++) {
      double s = deviation(j);
      coefficients[j + 1] = s > 0 ? b[j] / s : 0;
      coefficients[0] -= coefficients[j + 1] * mean[j];
    }
    return coefficients;
  }

  private double deviation(int j) {
    double square = at(j, j);
    return square > 1e-24 * weight * (1 + mean[j] * mean[j]) ? Math.sqrt(square) : 0;
  }

  private double at(int i, int j) {
    return comoment[i * (i + 1) / 2 + j];
  }
}
