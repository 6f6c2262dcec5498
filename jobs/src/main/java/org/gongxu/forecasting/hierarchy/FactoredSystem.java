package org.gongxu.forecasting.hierarchy;

/**
 * C W C′ built from the groupings and factored once (Cholesky), for many right-hand sides.
 *
 * <p>C diag(d) C′ = diag(d of the aggregates) + A diag(d of the bottom) A′; the second is filled
 * bottom series by bottom series, one entry per pair of groupings. C U adds T rank-one terms.
 */
final class FactoredSystem implements ConstraintSystem {

  private final double[][] lower;

  FactoredSystem(Hierarchy hierarchy, ErrorCovariance covariance) {
    this.lower = matrix(hierarchy, covariance);
    factor(lower);
  }

  private static double[][] matrix(Hierarchy hierarchy, ErrorCovariance covariance) {
    int size = hierarchy.aggregates();
    double[][] matrix = new double[size][];
    for (int i = 0; i < size; i++) {
      matrix[i] = new double[i + 1];
      matrix[i][i] = covariance.diagonal(i);
    }
    for (int b = 0; b < hierarchy.bottom(); b++) {
      addBottom(matrix, hierarchy, b, covariance.diagonal(size + b));
    }
    for (double[] direction : covariance.directions()) {
      double[] seen = hierarchy.incoherence(direction);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += seen[i] * seen[j];
        }
      }
    }
    return matrix;
  }

  private static void addBottom(double[][] matrix, Hierarchy hierarchy, int b, double variance) {
    for (int g = 0; g < hierarchy.groupings(); g++) {
      int i = hierarchy.aggregateOf(g, b);
      for (int h = 0; h <= g && i != Hierarchy.NONE; h++) {
        // Groupings number their nodes one after the other, so j never passes i.
        int j = hierarchy.aggregateOf(h, b);
        if (j != Hierarchy.NONE) {
          matrix[i][j] += variance;
        }
      }
    }
  }

  private static void factor(double[][] m) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = m[i][j];
        for (int k = 0; k < j; k++) {
          sum -= m[i][k] * m[j][k];
        }
        if (i == j && sum <= 0) {
          throw new IllegalStateException("Cannot factor C W C': pivot " + i + " is " + sum);
        }
        m[i][j] = i == j ? Math.sqrt(sum) : sum / m[j][j];
      }
    }
  }

  @Override
  public double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[i][k] * x[i];
      }
    }
    return x;
  }
}
