package org.gongxu.forecasting.hierarchy;

/** Solves (C W C′) x = r, one equation per aggregate. */
interface ConstraintSystem {

  /** Up to this many aggregates the matrix is built and factored, 8 MB; above it is not. */
  int DENSE_LIMIT = 1000;

  /** The cheaper solver for this size. */
  static ConstraintSystem of(Hierarchy hierarchy, ErrorCovariance covariance) {
    return hierarchy.aggregates() <= DENSE_LIMIT
        ? new FactoredSystem(hierarchy, covariance)
        : new ConjugateGradient(hierarchy, covariance);
  }

  /** x for r, both one value per aggregate. */
  double[] solve(double[] right);
}
