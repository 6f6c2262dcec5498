package org.gongxu.forecasting.combine;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of a combination, learnt from the rolling-origin errors of a whole group of series.
 *
 * <p>They minimise the mean absolute scaled error of the weighted mean over all series, origins and
 * steps, are 0 or more and add up to 1 (stacking, Breiman 1996), with a pull towards equal weights
 * worth {@value #PRIOR_ROWS} (series, origin) pairs; the result is then moved half-way to equal
 * weights (Diebold and Pauly 1990). One series alone thus stays near the equal mean; a large panel
 * where one member is far ahead follows it half-way.
 */
public final class CombinationWeights {

  private static final double PRIOR_ROWS = 30;
  private static final double HALF = 0.5;
  private static final int REWEIGHTINGS = 8;
  private static final int STEPS = 200;
  private static final double SMALLEST_ERROR = 0.1;

  private CombinationWeights() {}

  /** Equal weights. */
  public static double[] equal(int members) {
    double[] weights = new double[members];
    Arrays.fill(weights, 1.0 / members);
    return weights;
  }

  /**
   * Learns the weights.
   *
   * @param errors per (series, origin): member × step errors in units of the series' naive error;
   *     every row has the same members, the number of steps may differ
   * @param members the number of members, 1 or more
   * @return one weight per member
   */
  public static double[] learn(List<double[][]> errors, int members) {
    double[] equal = equal(members);
    if (errors.isEmpty() || members == 1) {
      return equal;
    }
    double[] weights = equal.clone();
    for (int pass = 0; pass < REWEIGHTINGS; pass++) {
      double[][] moments = moments(errors, weights);
      double pull = PRIOR_ROWS / errors.size() * trace(moments) / members;
      weights = minimize(moments, pull, weights);
    }
    for (int k = 0; k < members; k++) {
      weights[k] = HALF * weights[k] + HALF * equal[k];
    }
    return weights;
  }

  /** Cross-products of the members' errors, each step divided by the combination's own error. */
  private static double[][] moments(List<double[][]> errors, double[] weights) {
    int members = weights.length;
    double floor = SMALLEST_ERROR * medianError(errors, weights);
    double[][] moments = new double[members][members];
    for (double[][] row : errors) {
      int steps = row[0].length;
      for (int h = 0; h < steps; h++) {
        double size = Math.max(floor, Math.abs(combined(row, weights, h)));
        double factor = 1.0 / (size * steps * errors.size());
        for (int k = 0; k < members; k++) {
          double share = factor * row[k][h];
          for (int l = 0; l <= k; l++) {
            moments[k][l] += share * row[l][h];
          }
        }
      }
    }
    for (int k = 0; k < members; k++) {
      for (int l = 0; l < k; l++) {
        moments[l][k] = moments[k][l];
      }
    }
    return moments;
  }

  private static double medianError(List<double[][]> errors, double[] weights) {
    double[] sizes = new double[errors.stream().mapToInt(row -> row[0].length).sum()];
    int n = 0;
    for (double[][] row : errors) {
      for (int h = 0; h < row[0].length; h++) {
        sizes[n++] = Math.abs(combined(row, weights, h));
      }
    }
    Arrays.sort(sizes);
    return Math.max(1e-9, sizes[n / 2]);
  }

  private static double combined(double[][] row, double[] weights, int h) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * row[k][h];
    }
    return sum;
  }

  /** Exponentiated gradient on the simplex (Kivinen and Warmuth 1997) for w'Mw/2 and the pull. */
  private static double[] minimize(double[][] moments, double pull, double[] start) {
    int members = start.length;
    double[] w = start.clone();
    double rate = 4.0 / (trace(moments) + pull * members + 1e-300);
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[members];
      double total = 0;
      for (int k = 0; k < members; k++) {
        double gradient = pull * (w[k] - 1.0 / members);
        for (int l = 0; l < members; l++) {
          gradient += moments[k][l] * w[l];
        }
        next[k] = w[k] * Math.exp(-rate * gradient);
        total += next[k];
      }
      for (int k = 0; k < members; k++) {
        w[k] = next[k] / total;
      }
    }
    return w;
  }

  private static double trace(double[][] moments) {
    double trace = 0;
    for (int k = 0; k < moments.length; k++) {
      trace += moments[k][k];
    }
    return trace;
  }
}
