package org.gongxu.stage.train;

import java.util.Arrays;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * How far ahead past origins could check forecasts. Beyond it no trend is carried on: level and
 * season stay as at the last step checked, and only the intervals go on widening.
 *
 * <p>A history of 15 quarters checks eight steps; twelve steps of its last slump would end near
 * nothing, and no error of the past could have told.
 *
 * @param steps the longest step checked; 0 where nothing was
 * @param period seasonal periods in a year, 1 or more
 */
record Reach(int steps, int period) {

  /** The reach of a plan's origins. */
  static Reach of(TournamentPlan plan) {
    int earliest = Arrays.stream(plan.trainingLengths()).min().orElse(plan.length());
    return new Reach(plan.length() - earliest, plan.perYear());
  }

  /** Forecasts that go no further than was checked. */
  PanelForecast held(PanelForecast panel) {
    return new PanelForecast(
        panel.forecasts().stream().map(this::held).toList(),
        panel.scores(),
        panel.backtest(),
        panel.notes());
  }

  private SeriesForecast held(SeriesForecast forecast) {
    double[] mean = held(forecast.mean());
    double[][] quantiles = forecast.distribution().quantiles();
    double[][] moved = new double[quantiles.length][];
    for (int h = 0; h < moved.length; h++) {
      double shift = mean[h] - forecast.mean()[h];
      boolean isNonNegative = quantiles[h][0] >= 0;
      moved[h] =
          Arrays.stream(quantiles[h])
              .map(q -> isNonNegative ? Math.max(0, q + shift) : q + shift)
              .toArray();
    }
    return new SeriesForecast(
        forecast.id(),
        mean,
        new PredictiveDistribution(moved, forecast.distribution().persistence()),
        forecast.scale(),
        forecast.members(),
        forecast.memberNames(),
        forecast.reason());
  }

  /**
   * A path that stays at its last level beyond the reach, with the season of the last year within.
   *
   * <p>That year is taken off its own trend, the change of its mean from the year before where the
   * reach holds two years; a reach under a year has no season to repeat. As it was where nothing
   * was checked.
   *
   * @param path one value per step ahead
   */
  double[] held(double[] path) {
    double[] held = path.clone();
    if (steps == 0 || steps >= path.length) {
      return held;
    }
    int cycle = steps >= period ? period : 1;
    double trend = steps >= 2 * period ? (yearMean(path, 0) - yearMean(path, 1)) / period : 0;
    for (int h = steps; h < held.length; h++) {
      int like = steps - cycle + (h - steps) % cycle;
      held[h] = path[like] + trend * (steps - 1 - like);
      held[h] = path[like] >= 0 ? Math.max(0, held[h]) : held[h];
    }
    return held;
  }

  /** The mean of the last year within the reach, or of one so many years before it. */
  private double yearMean(double[] path, int yearsBefore) {
    double sum = 0;
    for (int k = 1; k <= period; k++) {
      sum += path[steps - yearsBefore * period - k];
    }
    return sum / period;
  }
}
