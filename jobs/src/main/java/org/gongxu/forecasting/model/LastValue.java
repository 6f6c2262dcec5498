package org.gongxu.forecasting.model;

import java.util.Arrays;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/** The same as before, {@code last_value}: every period ahead equals the last one known. */
public final class LastValue implements Forecaster {

  @Override
  public String name() {
    return "last_value";
  }

  @Override
  public double[] forecast(Series history, int horizon) {
    double[] forecast = new double[horizon];
    Arrays.fill(forecast, history.value(history.length() - 1));
    return forecast;
  }
}
