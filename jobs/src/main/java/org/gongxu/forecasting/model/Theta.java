package org.gongxu.forecasting.model;

import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * The Theta method, {@code theta}, which won the M3 competition.
 *
 * <p>Equal mean of the line through the adjusted series (theta 0) and simple exponential smoothing
 * of the line theta 2, which is simple smoothing with half the line's slope as drift (Hyndman and
 * Billah 2003, equation 8).
 */
public final class Theta implements Forecaster {

  @Override
  public String name() {
    return "theta";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    Lengths.require(history, 3);
    SeasonalAdjustment season = SeasonalAdjustment.of(history.values(), history.period());
    double[] y = season.adjusted();
    EtsFit ses = EtsFit.of(y, EtsSpec.SES, SeasonalAdjustment.of(y, 1));
    double alpha = Math.max(1e-4, ses.alpha());
    double halfSlope = slope(y) / 2;
    double reach = (1 - Math.pow(1 - alpha, y.length)) / alpha;
    double[] forecast = ses.forecast(horizon);
    for (int h = 0; h < horizon; h++) {
      forecast[h] += halfSlope * (h + reach);
    }
    return season.restore(forecast);
  }

  private static double slope(double[] y) {
    int n = y.length;
    double cross = 0;
    for (int t = 0; t < n; t++) {
      cross += (t - (n - 1) / 2.0) * y[t];
    }
    return 12 * cross / ((double) n * n * n - n);
  }
}
