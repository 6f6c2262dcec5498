package org.gongxu.quality.status;

import java.util.Arrays;

/**
 * Monthly pay of a cohort.
 *
 * @param n persons with a pay
 * @param p25 lower quartile, in the site's currency per month
 * @param p50 median
 * @param p75 upper quartile
 * @param medianInterval distribution-free 95 % limits of the median; the extremes when n is small
 * @param againstRegion median of each pay over the region's pay for its occupation; NaN if unknown
 */
public record Pay(
    int n, double p25, double p50, double p75, Interval medianInterval, double againstRegion) {

  private static final double Z95 = 1.959963984540054;

  /**
   * Summarises pays. Quartiles by linear interpolation (Hyndman and Fan 1996, type 7); the limits
   * of the median are order statistics n/2 -+ z sqrt(n)/2 (Conover 1999, 3.2).
   *
   * @param pays one per person, above 0
   * @param regional the region's pay for each person's occupation, NaN or 0 where unknown
   * @return null when there is no pay
   */
  public static Pay of(double[] pays, double[] regional) {
    if (pays.length != regional.length) {
      throw new IllegalArgumentException(
          "Cannot compare pay: " + pays.length + " pays, " + regional.length + " regional pays");
    }
    if (pays.length == 0) {
      return null;
    }
    double[] sorted = pays.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double reach = Z95 * Math.sqrt(n) / 2;
    int low = (int) Math.max(0, Math.floor(n / 2.0 - reach) - 1);
    int high = (int) Math.min(n - 1.0, Math.ceil(n / 2.0 + reach));
    double[] ratios = new double[n];
    Arrays.setAll(ratios, i -> pays[i] / regional[i]);
    ratios = Arrays.stream(ratios).filter(Double::isFinite).sorted().toArray();
    return new Pay(
        n,
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        new Interval(sorted[low], sorted[high]),
        ratios.length == 0 ? Double.NaN : quantile(ratios, 0.5));
  }

  private static double quantile(double[] sorted, double p) {
    double at = (sorted.length - 1) * p;
    int floor = (int) at;
    int next = Math.min(sorted.length - 1, floor + 1);
    return sorted[floor] + (at - floor) * (sorted[next] - sorted[floor]);
  }
}
