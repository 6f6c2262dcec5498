package org.gongxu.forecasting.interval;

import java.io.Serializable;

/**
 * What may happen in each period ahead of one series.
 *
 * @param quantiles step × grid of probabilities from 0.005 to 0.995, rising along the grid
 * @param persistence correlation of one step's normal score with the next, 0 to 1
 */
public record PredictiveDistribution(double[][] quantiles, double persistence)
    implements Serializable {

  /**
   * Both ends of a central interval.
   *
   * @param low the lower end
   * @param high the upper end
   */
  public record Interval(double low, double high) implements Serializable {}

  /** The number of steps ahead. */
  public int horizon() {
    return quantiles.length;
  }

  /** The quantile of step {@code step} (1 is the first period ahead) at probability {@code p}. */
  public double quantile(int step, double p) {
    return Probabilities.interpolate(quantiles[step - 1], p);
  }

  /** The central interval of step {@code step} that covers {@code level}, e.g. 0.8. */
  public Interval interval(int step, double level) {
    double tail = Math.round((1 - level) / 2 * 1e9) / 1e9;
    double upper = Math.round((1 + level) / 2 * 1e9) / 1e9;
    return new Interval(quantile(step, tail), quantile(step, upper));
  }
}
