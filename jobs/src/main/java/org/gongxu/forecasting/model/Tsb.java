package org.gongxu.forecasting.model;

import java.util.Arrays;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * Teunter, Syntetos and Babai's method for sparse counts that may die out, {@code tsb}: smoothed
 * probability of a demand times smoothed size; the probability falls in every period without one
 * (Teunter, Syntetos and Babai 2011, section 3).
 */
public final class Tsb implements Forecaster {

  private static final double SIZE_WEIGHT = 0.1;
  private static final double PROBABILITY_WEIGHT = 0.1;

  @Override
  public String name() {
    return "tsb";
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    int n = history.length();
    int demands = 0;
    double first = 0;
    for (int t = 0; t < n; t++) {
      if (history.value(t) < 0) {
        throw new CannotFitException("needs counts, has " + history.value(t));
      }
      if (history.value(t) > 0) {
        first = demands == 0 ? history.value(t) : first;
        demands++;
      }
    }
    if (demands < 2) {
      throw new CannotFitException("needs 2 periods above zero, has " + demands);
    }
    double probability = (double) demands / n;
    double size = first;
    for (int t = 0; t < n; t++) {
      double y = history.value(t);
      size += y > 0 ? SIZE_WEIGHT * (y - size) : 0;
      probability += PROBABILITY_WEIGHT * ((y > 0 ? 1 : 0) - probability);
    }
    double[] forecast = new double[horizon];
    Arrays.fill(forecast, probability * size);
    return forecast;
  }
}
