package org.gongxu.forecasting.combine;

import java.util.Arrays;

/**
 * The published combination of member forecasts: half their weighted mean, half their trimmed mean.
 *
 * <p>The weighted mean follows what the rolling origins taught about the panel, the trimmed mean
 * (equal weights, the lowest and the highest member left out) protects a single series from a
 * member gone astray (Jose and Winkler 2008).
 */
public final class Combination {

  private static final double WEIGHTED_SHARE = 0.5;

  private Combination() {}

  /**
   * Combines.
   *
   * @param forecasts member × step
   * @param weights one per member, adding up to 1; members of weight 0 take no part
   * @return one value per step
   */
  public static double[] of(double[][] forecasts, double[] weights) {
    int steps = forecasts[0].length;
    double[] combined = new double[steps];
    double[] values = new double[weights.length];
    for (int h = 0; h < steps; h++) {
      double mean = 0;
      int taking = 0;
      for (int k = 0; k < weights.length; k++) {
        if (weights[k] > 0) {
          mean += weights[k] * forecasts[k][h];
          values[taking++] = forecasts[k][h];
        }
      }
      combined[h] = WEIGHTED_SHARE * mean + (1 - WEIGHTED_SHARE) * trimmedMean(values, taking);
    }
    return combined;
  }

  private static double trimmedMean(double[] values, int count) {
    Arrays.sort(values, 0, count);
    int trim = count >= 3 ? 1 : 0;
    double sum = 0;
    for (int i = trim; i < count - trim; i++) {
      sum += values[i] / (count - 2 * trim);
    }
    return sum;
  }
}
