package org.gongxu.flow.balance;

import java.util.Arrays;

/**
 * 求人倍率: openings (需求人数) ÷ registered seekers (求职人数) of a period, from employment offices.
 *
 * @param ratio in the last period
 * @param trendPerYear change of the ratio a year, as a share; NaN with fewer than three periods
 */
public record OpeningsToSeekers(double ratio, double trendPerYear) {

  /**
   * The ratio and its trend: Sen's slope of the logarithm (Sen 1968, JASA 63:1379), which one odd
   * period does not bend.
   *
   * @param openings oldest first, above 0 to count in the trend
   * @param seekers the same periods, above 0
   * @param perYear periods in a year
   */
  public static OpeningsToSeekers of(double[] openings, double[] seekers, int perYear) {
    int n = openings.length;
    if (n == 0 || seekers.length != n) {
      throw new IllegalArgumentException(
          "Cannot set openings against seekers: " + n + " and " + seekers.length + " periods");
    }
    double[] logs = new double[n];
    Arrays.setAll(logs, i -> StrictMath.log(openings[i] / seekers[i]));
    double[] slopes = new double[n * (n - 1) / 2];
    int found = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double slope = (logs[j] - logs[i]) / (j - i);
        if (Double.isFinite(slope)) {
          slopes[found++] = slope;
        }
      }
    }
    double trend =
        found < 3 ? Double.NaN : StrictMath.exp(median(Arrays.copyOf(slopes, found)) * perYear) - 1;
    return new OpeningsToSeekers(openings[n - 1] / seekers[n - 1], trend);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
  }
}
