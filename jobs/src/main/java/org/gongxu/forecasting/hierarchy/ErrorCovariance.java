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

  /**
   * MinT-shrink with the deviations given: W = D (λ I + (1 − λ) R) D, D = diag(deviations), R the
   * correlation of the errors.
   *
   * <p>A dozen rolling origins tell little of one node's variance and much, pooled over all pairs,
   * of correlation. The mean absolute seasonal difference of the whole history is the steadier
   * yardstick of how far off a node's forecasts are; a common factor in D changes nothing. This is
   * the split of variances and correlations of Schäfer and Strimmer (2005, section 2.4), with the
   * variances shrunk wholly to that target.
   *
   * @param errors node × error of a rolling origin, as many for each node (two or more), finite
   * @param deviations one per node, zero or more: the seasonal-naive error of its history
   */
  public static ErrorCovariance scaled(double[][] errors, double[] deviations) {
    if (deviations.length != errors.length) {
      throw new IllegalArgumentException(
          "Invalid deviations: " + deviations.length + ", errors of " + errors.length + " nodes");
    }
    double[] meanSquares = meanSquares(errors);
    double[] floored = floored(Arrays.stream(deviations).map(v -> v * v).toArray());
    double[][] standard = new double[errors.length][];
    for (int i = 0; i < errors.length; i++) {
      double factor = Math.sqrt(floored[i] / meanSquares[i]);
      standard[i] = Arrays.stream(errors[i]).map(e -> e * factor).toArray();
    }
    ErrorCovariance shrunk = shrunk(standard, ShrinkageIntensity.of(errors));
    return new ErrorCovariance(shrunk.topped(floored), shrunk.directions);
  }

  /** The diagonal raised to what leaves each node this variance in all. */
  private double[] topped(double[] variances) {
    double[] topped = variances.clone();
    for (double[] direction : directions) {
      for (int i = 0; i < topped.length; i++) {
        topped[i] -= direction[i] * direction[i];
      }
    }
    for (int i = 0; i < topped.length; i++) {
      topped[i] = Math.max(topped[i], diagonal[i]);
    }
    return topped;
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
    return floored(squares);
  }

  private static double[] floored(double[] variances) {
    for (int i = 0; i < variances.length; i++) {
      if (!(variances[i] >= 0) || Double.isInfinite(variances[i])) {
        throw new IllegalArgumentException("Invalid variance: node " + i + ", " + variances[i]);
      }
    }
    double least = Arrays.stream(variances).filter(v -> v > 0).min().orElse(1);
    return Arrays.stream(variances).map(v -> Math.max(v, FLOOR * least)).toArray();
  }
}
