package org.gongxu.forecasting.hierarchy;

import java.util.Arrays;

/**
 * The covariance of the base forecasts' errors, as a diagonal and a few directions: W = diag(d) + U
 * U′.
 *
 * <p>Every covariance that MinT is used with has this form, the shrunk sample covariance too (its
 * directions are the error vectors themselves), so that nothing of size nodes × nodes is built.
 */
public final class ErrorCovariance {

  /** A node that never erred is given this share of the smallest variance of the others. */
  private static final double FLOOR = 1e-6;

  private final double[] diagonal;
  private final double[][] directions;

  private ErrorCovariance(double[] diagonal, double[][] directions) {
    this.diagonal = diagonal;
    this.directions = directions;
  }

  /** OLS: all nodes err alike, independently (Hyndman et al., 2011). */
  public static ErrorCovariance identity(Hierarchy hierarchy) {
    double[] ones = new double[hierarchy.size()];
    Arrays.fill(ones, 1);
    return new ErrorCovariance(ones, new double[0][]);
  }

  /** WLS by structure: variance = number of bottom series (Athanasopoulos et al., 2017). */
  public static ErrorCovariance structural(Hierarchy hierarchy) {
    double[] ones = new double[hierarchy.bottom()];
    Arrays.fill(ones, 1);
    return new ErrorCovariance(hierarchy.sum(ones), new double[0][]);
  }

  /**
   * WLS by variance: the mean square error of every node, no correlation (Wickramasuriya et al.,
   * 2019, section 2.4).
   *
   * @param errors node × error of a rolling origin, as many for each node, finite
   */
  public static ErrorCovariance variances(double[][] errors) {
    return new ErrorCovariance(meanSquares(errors), new double[0][]);
  }

  /**
   * MinT-shrink: λ diag(Ŵ) + (1 − λ) Ŵ with Ŵ = E E′ / T uncentred (Wickramasuriya, Athanasopoulos
   * and Hyndman, JASA 114, 2019, section 2.4) and λ of {@link ShrinkageIntensity}.
   *
   * @param errors node × error of a rolling origin, as many for each node (two or more), finite
   */
  public static ErrorCovariance shrunk(double[][] errors) {
    return shrunk(errors, ShrinkageIntensity.of(errors));
  }

  /** MinT-shrink with this λ, 0 to 1. */
  public static ErrorCovariance shrunk(double[][] errors, double intensity) {
    double[] meanSquares = meanSquares(errors);
    int count = errors[0].length;
    double[] diagonal = Arrays.stream(meanSquares).map(v -> intensity * v).toArray();
    double[][] directions = new double[count][errors.length];
    double scale = Math.sqrt((1 - intensity) / count);
    for (int t = 0; t < count; t++) {
      for (int i = 0; i < errors.length; i++) {
        directions[t][i] = scale * errors[i][t];
      }
    }
    return new ErrorCovariance(diagonal, directions);
  }

  /** The number of nodes. */
  public int size() {
    return diagonal.length;
  }

  /** W v. */
  double[] times(double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      product[i] = diagonal[i] * v[i];
    }
    for (double[] direction : directions) {
      double weight = 0;
      for (int i = 0; i < v.length; i++) {
        weight += direction[i] * v[i];
      }
      for (int i = 0; i < v.length; i++) {
        product[i] += weight * direction[i];
      }
    }
    return product;
  }

  double diagonal(int node) {
    return diagonal[node];
  }

  double[][] directions() {
    return directions;
  }

  /** The covariance once these nodes are known for certain: their rows and columns are zero. */
  ErrorCovariance withCertain(boolean[] certain) {
    return new ErrorCovariance(
        cleared(diagonal, certain),
        Arrays.stream(directions).map(d -> cleared(d, certain)).toArray(double[][]::new));
  }

  private static double[] cleared(double[] values, boolean[] certain) {
    double[] cleared = values.clone();
    for (int i = 0; i < cleared.length; i++) {
      cleared[i] = certain[i] ? 0 : cleared[i];
    }
    return cleared;
  }

  private static double[] meanSquares(double[][] errors) {
    double[] squares = new double[errors.length];
    for (int i = 0; i < errors.length; i++) {
      if (errors[i].length != errors[0].length || errors[i].length == 0) {
        throw new IllegalArgumentException(
            "Invalid errors: node 0 has "
                + errors[0].length
                + ", node "
                + i
                + " has "
                + errors[i].length);
      }
      for (double e : errors[i]) {
        squares[i] += e * e / errors[i].length;
      }
      if (!Double.isFinite(squares[i])) {
        throw new IllegalArgumentException("Invalid errors: node " + i + " has one not finite");
      }
    }
    double least = Arrays.stream(squares).filter(v -> v > 0).min().orElse(1);
    return Arrays.stream(squares).map(v -> Math.max(v, FLOOR * least)).toArray();
  }
}
