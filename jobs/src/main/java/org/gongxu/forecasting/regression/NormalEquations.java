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

  private static final int BATCH = 4;
  private static final double WEAK_PIVOT = 1e-10;

  private final int columns;
  private final double[] mean;
  private final double[] comoment;
  private final double[][] waiting;
  private final double[] factor = new double[BATCH];
  private int waits;
  private double weight;
  private double smallestPivot = 1;

  /** No rows yet; {@code columns} regressors without the intercept. */
  public NormalEquations(int columns) {
    this.columns = columns;
    this.mean = new double[columns + 1];
    this.waiting = new double[BATCH][columns + 1];
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
    double[] delta = waiting[waits];
    for (int j = 0; j < columns; j++) {
      delta[j] = x[offset + j] - mean[j];
    }
    delta[columns] = y - mean[columns];
    for (int j = 0; j <= columns; j++) {
      mean[j] += share * delta[j];
    }
    addOuter(weight * share);
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
    settle();
    other.settle();
    double[] delta = waiting[waits];
    for (int j = 0; j <= columns; j++) {
      delta[j] = other.mean[j] - mean[j];
    }
    addOuter(weight * share);
    settle();
    for (int i = 0; i < comoment.length; i++) {
      comoment[i] += other.comoment[i];
    }
    for (int j = 0; j <= columns; j++) {
      mean[j] += share * delta[j];
    }
    weight = total;
  }

  /** Takes the deltas just written into the co-moments, with those that follow. */
  private void addOuter(double outerFactor) {
    factor[waits++] = outerFactor;
    if (waits == BATCH) {
      addBatch();
      waits = 0;
    }
  }

  /** Four outer products in one pass over the co-moments, in the order of one after the other. */
  private void addBatch() {
    double[] d0 = waiting[0];
    double[] d1 = waiting[1];
    double[] d2 = waiting[2];
    double[] d3 = waiting[3];
    int at = 0;
    for (int i = 0; i <= columns; i++) {
      double f0 = factor[0] * d0[i];
      double f1 = factor[1] * d1[i];
      double f2 = factor[2] * d2[i];
      double f3 = factor[3] * d3[i];
      for (int j = 0; j <= i; j++) {
        double sum = comoment[at] + f0 * d0[j];
        sum += f1 * d1[j];
        sum += f2 * d2[j];
        comoment[at++] = sum + f3 * d3[j];
      }
    }
  }

  /** Adds what waits for its batch. */
  private void settle() {
    for (int w = 0; w < waits; w++) {
      double[] d = waiting[w];
      int at = 0;
      for (int i = 0; i <= columns; i++) {
        double di = factor[w] * d[i];
        for (int j = 0; j <= i; j++) {
          comoment[at++] += di * d[j];
        }
      }
    }
    waits = 0;
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
    settle();
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
    smallestPivot = Cholesky.solve(a, b);
    double[] coefficients = new double[columns + 1];
    coefficients[0] = mean[columns];
    for (int j = 0; j < columns; j++) {
      double s = deviation(j);
      coefficients[j + 1] = s > 0 ? b[j] / s : 0;
      coefficients[0] -= coefficients[j + 1] * mean[j];
    }
    return coefficients;
  }

  /**
   * Whether the last solve kept a column nearly the same as those before it: of its square less
   * than 1e-10 stood beside them, so that about six digits of its coefficient are left at most.
   */
  public boolean isIllConditioned() {
    return smallestPivot < WEAK_PIVOT;
  }

  /** A second pass over the rows added here, for columns too alike for these sums. */
  public OrthogonalRegression secondPass() {
    settle();
    double[] length = new double[columns + 1];
    for (int j = 0; j <= columns; j++) {
      length[j] = deviation(j);
    }
    return new OrthogonalRegression(mean.clone(), length);
  }

  private double deviation(int j) {
    double square = at(j, j);
    return square > 1e-24 * weight * (1 + mean[j] * mean[j]) ? Math.sqrt(square) : 0;
  }

  private double at(int i, int j) {
    return comoment[i * (i + 1) / 2 + j];
  }
}
