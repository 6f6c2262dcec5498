package org.gongxu.forecasting.model;

import java.util.Arrays;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * Croston's method for sparse counts with the bias correction of Syntetos and Boylan, {@code
 * croston}: smoothed size over smoothed interval between demands, times 1 - alpha/2 (Croston 1972;
 * Syntetos and Boylan 2005, equation 6).
 */
public final class Croston implements Forecaster {

  private static final double ALPHA = 0.1;

  @Override
  public String name() {
    return "croston";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    double size = 0;
    double interval = 0;
    int gap = 0;
    int demands = 0;
    for (int t = 0; t < history.length(); t++) {
      double y = history.value(t);
      gap++;
      if (y < 0) {
        throw new CannotFitException("needs counts, has " + y);
      }
      if (y > 0) {
        demands++;
        size = demands == 1 ? y : size + ALPHA * (y - size);
        interval = demands == 1 ? gap : interval + ALPHA * (gap - interval);
        gap = 0;
      }
    }
    if (demands < 2) {
      throw new CannotFitException("needs 2 periods above zero, has " + demands);
    }
    double[] forecast = new double[horizon];
    Arrays.fill(forecast, (1 - ALPHA / 2) * size / interval);
    return forecast;
  }
}
