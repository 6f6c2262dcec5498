package org.gongxu.forecasting.hierarchy;

/**
 * How far a sample correlation matrix is drawn to the identity.
 *
 * <p>λ = Σ Var(r_ij) ÷ Σ r_ij² over i ≠ j, within 0 to 1 (Schäfer and Strimmer, Statistical
 * Applications in Genetics and Molecular Biology 4(1), 2005; in the uncentred form of
 * Wickramasuriya et al., 2019). The sums over pairs of nodes are turned into sums over pairs of
 * errors: Σ r_ij² = ‖X′X‖² ÷ T² = ‖XX′‖² ÷ T², so the cost is nodes × T², not nodes².
 */
final class ShrinkageIntensity {

  private ShrinkageIntensity() {}

  /** λ of node × error; nodes that never erred have no correlation and are left out. */
  static double of(double[][] errors) {
    int count = errors[0].length;
    if (count < 2) {
      return 1;
    }
    double[][] gram = new double[count][count];
    double fourth = 0;
    int nodes = 0;
    for (double[] own : errors) {
      double meanSquare = 0;
      for (double e : own) {
        meanSquare += e * e / count;
      }
      if (meanSquare > 0) {
        nodes++;
        fourth += addTo(gram, own, meanSquare);
      }
    }
    return intensity(gram, fourth, nodes);
  }

  private static double addTo(double[][] gram, double[] own, double meanSquare) {
    double fourth = 0;
    for (int t = 0; t < own.length; t++) {
      for (int s = 0; s <= t; s++) {
        gram[t][s] += own[t] * own[s] / meanSquare;
      }
      fourth += own[t] * own[t] * own[t] * own[t] / (meanSquare * meanSquare);
    }
    return fourth;
  }

  private static double intensity(double[][] gram, double fourth, int nodes) {
    double t = gram.length;
    double squares = 0;
    double norm = 0;
    for (int i = 0; i < gram.length; i++) {
      squares += gram[i][i] * gram[i][i];
      for (int j = 0; j < i; j++) {
        norm += 2 * gram[i][j] * gram[i][j];
      }
      norm += gram[i][i] * gram[i][i];
    }
    double variances = (squares - fourth - (norm - nodes * t * t) / t) / (t * (t - 1));
    double correlations = norm / (t * t) - nodes;
    return correlations > 0 ? Math.max(0, Math.min(1, variances / correlations)) : 1;
  }
}
