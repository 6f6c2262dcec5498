package org.gongxu.forecasting.model;

import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * The last year again, {@code seasonal_naive}: the forecast of a period is the last value of its
 * season; the last value where the history is shorter than a year. It never fails.
 */
public final class SeasonalNaive implements Forecaster {

  @Override
  public String name() {
    return "seasonal_naive";
  }

  @Override
  public double[] forecast(Series history, int horizon) {
    int n = history.length();
    int m = n >= history.period() ? history.period() : 1;
    double[] forecast = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      forecast[h] = history.value(n - m + h % m);
    }
    return forecast;
  }
}
