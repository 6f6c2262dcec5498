package org.gongxu.forecasting.model;

import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * The dynamic optimised Theta model, {@code dynamic_theta}: theta is estimated and the line is
 * refitted as each value arrives.
 *
 * <p>Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), equations 8 to 13.
 */
public final class DynamicTheta implements Forecaster {

  private static final double[] LOW = {0.1, 1.0};
  private static final double[] HIGH = {0.99, 25.0};

  @Override
  public String name() {
    return "dynamic_theta";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    Lengths.require(history, 5);
    SeasonalAdjustment season = SeasonalAdjustment.of(history.values(), history.period());
    double[] y = season.adjusted();
    double spread = 0;
    for (int t = 1; t < y.length; t++) {
      spread += Math.abs(y[t] - y[t - 1]) / (y.length - 1);
    }
    double reach = Math.max(2 * spread, 1e-12);
    double[] low = {LOW[0], LOW[1], y[0] / 2 - reach};
    double[] high = {HIGH[0], HIGH[1], y[0] / 2 + reach};
    double[] start = {0.5, 2.0, y[0] / 2};
    double[] best = NelderMead.minimize(p -> run(y, p, null), start, low, high, 150);
    double[] forecast = new double[horizon];
    run(y, best, forecast);
    return season.restore(forecast);
  }

  /**
   * Runs the recursion over the series and, when asked, on through the forecasts.
   *
   * @param p alpha, theta and the initial level
   * @return the sum of squared one-step errors from the third value on
   */
  private static double run(double[] y, double[] p, double[] forecast) {
    double alpha = p[0];
    double share = 1 - 1 / p[1];
    double level = p[2];
    double intercept = y[0];
    double slope = 0;
    double mean = 0;
    double power = 1;
    double squares = 0;
    int n = y.length;
    int steps = forecast == null ? n : n + forecast.length;
    for (int t = 1; t <= steps; t++) {
      double geometric = (1 - power * (1 - alpha)) / alpha;
      double fitted = t == 1 ? y[0] : level + share * (power * intercept + geometric * slope);
      double value = t <= n ? y[t - 1] : fitted;
      if (t > n) {
        forecast[t - n - 1] = fitted;
      } else if (t > 2) {
        squares += (value - fitted) * (value - fitted);
      }
      level = alpha * value + (1 - alpha) * level;
      if (t > 1) {
        slope = ((t - 2) * slope + 6.0 / t * (value - mean)) / (t + 1);
      }
      mean += (value - mean) / t;
      intercept = mean - (t + 1) / 2.0 * slope;
      power *= 1 - alpha;
    }
    return Double.isFinite(squares) ? squares : Double.POSITIVE_INFINITY;
  }
}
