package org.gongxu.flow;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is published of a predictive distribution.
 *
 * @param mean the mean of the draws
 * @param p2_5 the 2.5 % quantile
 * @param p10 the 10 % quantile
 * @param p50 the median
 * @param p90 the 90 % quantile
 * @param p97_5 the 97.5 % quantile
 */
public record DrawSummary(
    double mean, double p2_5, double p10, double p50, double p90, double p97_5)
    implements Serializable {

  /**
   * Summarises draws; their order does not change the quantiles.
   *
   * @param draws at least one, none NaN
   */
  public static DrawSummary of(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return new DrawSummary(
        mean(sorted),
        quantile(sorted, 0.025),
        quantile(sorted, 0.1),
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.975));
  }

  /** The same quantiles around a mean that is known better than from draws. */
  public DrawSummary withMean(double known) {
    return new DrawSummary(known, p2_5, p10, p50, p90, p97_5);
  }

  /** The mean of at least one value, added up in order. */
  public static double mean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Cannot summarise draws: there are none");
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * A quantile by linear interpolation (type 7 of Hyndman and Fan 1996).
   *
   * @param sorted ascending, at least one
   * @param p 0 to 1
   */
  public static double quantile(double[] sorted, double p) {
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
