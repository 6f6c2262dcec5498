package org.gongxu.forecasting.hierarchy;

/**
 * C W C′ x = r by conjugate gradients with the diagonal as preconditioner (Hestenes and Stiefel,
 * 1952; Saad, Iterative Methods for Sparse Linear Systems, 2nd ed., algorithm 9.1); the matrix is
 * only multiplied with.
 */
final class ConjugateGradient implements ConstraintSystem {

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 2000;

  private final Hierarchy hierarchy;
  private final ErrorCovariance covariance;
  private final double[] diagonal;

  ConjugateGradient(Hierarchy hierarchy, ErrorCovariance covariance) {
    this.hierarchy = hierarchy;
    this.covariance = covariance;
    this.diagonal = diagonal(hierarchy, covariance);
  }

  private static double[] diagonal(Hierarchy hierarchy, ErrorCovariance covariance) {
    int size = hierarchy.aggregates();
    double[] diagonal = new double[size];
    for (int i = 0; i < size; i++) {
      diagonal[i] = covariance.diagonal(i);
    }
    for (int g = 0; g < hierarchy.groupings(); g++) {
      for (int b = 0; b < hierarchy.bottom(); b++) {
        int i = hierarchy.aggregateOf(g, b);
        if (i != Hierarchy.NONE) {
          diagonal[i] += covariance.diagonal(size + b);
        }
      }
    }
    for (double[] direction : covariance.directions()) {
      double[] seen = hierarchy.incoherence(direction);
      for (int i = 0; i < size; i++) {
        diagonal[i] += seen[i] * seen[i];
      }
    }
    return diagonal;
  }

  private double[] times(double[] v) {
    return hierarchy.incoherence(covariance.times(hierarchy.transposed(v)));
  }

  @Override
  public double[] solve(double[] right) {
    double[] x = new double[right.length];
    double[] residual = right.clone();
    double[] direction = scaled(residual);
    double product = dot(residual, direction);
    double goal = TOLERANCE * TOLERANCE * product;
    for (int k = 0; k < ITERATIONS && product > goal; k++) {
      double[] image = times(direction);
      double step = product / dot(direction, image);
      add(x, step, direction);
      add(residual, -step, image);
      double[] z = scaled(residual);
      double next = dot(residual, z);
      double keep = next / product;
      for (int i = 0; i < z.length; i++) {
        direction[i] = z[i] + keep * direction[i];
      }
      product = next;
    }
    return x;
  }

  private double[] scaled(double[] v) {
    double[] scaled = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      scaled[i] = v[i] / diagonal[i];
    }
    return scaled;
  }

  private static void add(double[] target, double factor, double[] v) {
    for (int i = 0; i < v.length; i++) {
      target[i] += factor * v[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
