package org.gongxu.forecasting.combine;

import java.util.Arrays;

/** How member forecasts are made one; fixed before anything is scored. */
public enum Combination {
  /**
   * Half the weighted mean, half the trimmed mean. The weighted mean follows what the rolling
   * origins taught about the panel, the trimmed mean (equal weights, the lowest and the highest
   * member left out) protects a single series from a member gone astray (Jose and Winkler 2008).
   */
  WEIGHTED,
  /** The equal mean; nothing is learnt. */
  MEAN,
  /** The median; nothing is learnt. */
  MEDIAN;

  private static final double WEIGHTED_SHARE = 0.5;

  /**
   * Combines.
   *
   * @param forecasts member × step
   * @param weights one per member, adding up to 1; members of weight 0 take no part, and beyond
   *     that only {@link #WEIGHTED} looks at them
   * @return one value per step
   */
  public double[] of(double[][] forecasts, double[] weights) {
    int steps = forecasts[0].length;
    double[] combined = new double[steps];
    double[] values = new double[weights.length];
    for (int h = 0; h < steps; h++) {
      double weighted = 0;
      int taking = 0;
      for (int k = 0; k < weights.length; k++) {
        if (weights[k] > 0) {
          weighted += weights[k] * forecasts[k][h];
          values[taking++] = forecasts[k][h];
        }
      }
      combined[h] = of(values, taking, weighted);
    }
    return combined;
  }

  private double of(double[] values, int count, double weighted) {
    return switch (this) {
      case WEIGHTED ->
          WEIGHTED_SHARE * weighted
              + (1 - WEIGHTED_SHARE) * middle(values, count, count >= 3 ? 1 : 0);
      case MEAN -> middle(values, count, 0);
      case MEDIAN -> middle(values, count, (count - 1) / 2);
    };
  }

  /** The mean without the lowest and the highest values, so many on each side. */
  private static double middle(double[] values, int count, int trim) {
    Arrays.sort(values, 0, count);
    double sum = 0;
    for (int i = trim; i < count - trim; i++) {
      sum += values[i] / (count - 2 * trim);
    }
    return sum;
  }
}
