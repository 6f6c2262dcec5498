package org.gongxu.forecasting.hierarchy;

import org.ojalgo.matrix.MatrixR064;

/** The textbook formula with every matrix built: S (S′W⁻¹S)⁻¹ S′W⁻¹ ŷ. */
final class DenseMint {

  private DenseMint() {}

  /** S, by asking which nodes a bottom series of 1 adds to, from the keys alone. */
  static double[][] summing(Hierarchy hierarchy) {
    double[][] s = new double[hierarchy.size()][hierarchy.bottom()];
    for (int i = 0; i < hierarchy.size(); i++) {
      for (int b = 0; b < hierarchy.bottom(); b++) {
        s[i][b] =
            holds(hierarchy.nodes().get(i), hierarchy.nodes().get(hierarchy.aggregates() + b));
      }
    }
    return s;
  }

  private static double holds(Node node, Node bottom) {
    for (int c = 0; c < node.columns().size(); c++) {
      int place = bottom.columns().indexOf(node.columns().get(c));
      if (!bottom.values().get(place).equals(node.values().get(c))) {
        return 0;
      }
    }
    return 1;
  }

  /** W of the textbook: λ diag(Ŵ) + (1 − λ) Ŵ. */
  static double[][] shrunk(double[][] errors, double intensity) {
    int n = errors.length;
    double[][] w = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < errors[0].length; t++) {
          w[i][j] += errors[i][t] * errors[j][t] / errors[0].length;
        }
        w[i][j] *= i == j ? 1 : 1 - intensity;
      }
    }
    return w;
  }

  /** D (λ I + (1 − λ) R) D, pair of nodes by pair of nodes. */
  static double[][] scaled(double[][] errors, double[] deviations, double intensity) {
    double[][] w = shrunk(errors, intensity);
    double[] own = new double[errors.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = Math.sqrt(w[i][i]);
    }
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j < own.length; j++) {
        w[i][j] *= deviations[i] * deviations[j] / (own[i] * own[j]);
      }
    }
    return w;
  }

  /** λ of the textbook, pair of nodes by pair of nodes. */
  static double intensity(double[][] errors) {
    int n = errors.length;
    int count = errors[0].length;
    double[] deviation = new double[n];
    for (int i = 0; i < n; i++) {
      for (double e : errors[i]) {
        deviation[i] += e * e / count;
      }
      deviation[i] = Math.sqrt(deviation[i]);
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          double r = 0;
          double squares = 0;
          for (int t = 0; t < count; t++) {
            double product = errors[i][t] / deviation[i] * errors[j][t] / deviation[j];
            r += product;
            squares += product * product;
          }
          above += (squares - r * r / count) / (count * (count - 1.0));
          below += r * r / ((double) count * count);
        }
      }
    }
    return Math.max(0, Math.min(1, above / below));
  }

  static double[] reconcile(double[][] summing, double[][] covariance, double[] base) {
    MatrixR064 s = MatrixR064.FACTORY.rows(summing);
    MatrixR064 inverse = MatrixR064.FACTORY.rows(covariance).invert();
    MatrixR064 y = MatrixR064.FACTORY.column(base);
    MatrixR064 weighted = s.transpose().multiply(inverse);
    MatrixR064 bottom = weighted.multiply(s).invert().multiply(weighted).multiply(y);
    return s.multiply(bottom).toRawCopy1D();
  }
}
