package org.gongxu.forecasting.tramo;

import java.util.Arrays;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;

/** Which histories TRAMO is given, and which of its forecasts are believed. */
final class Admission {

  /** A forecast this many ranges of the history beyond its extremes is an explosion, no trend. */
  private static final double RANGES_BEYOND = 4;

  private Admission() {}

  static void check(Series history, int horizon) throws CannotFitException {
    if (horizon < 1) {
      throw new IllegalArgumentException("Invalid horizon: " + horizon + " (1 or more)");
    }
    int period = history.period();
    if (period != 4 && period != 12) {
      throw new CannotFitException("needs quarters or months, has " + period + " periods a year");
    }
    int needed = TramoForecaster.SHORTEST_YEARS * period;
    if (history.length() < needed) {
      throw new CannotFitException("needs " + needed + " values, has " + history.length());
    }
    double[] values = history.values();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new CannotFitException("a value is missing or infinite");
      }
    }
    if (Arrays.stream(values).distinct().count() == 1) {
      throw new CannotFitException("the series is constant");
    }
  }

  static void checkForecast(Series history, double[] forecast) throws CannotFitException {
    double low = Arrays.stream(history.values()).min().getAsDouble();
    double high = Arrays.stream(history.values()).max().getAsDouble();
    double margin = RANGES_BEYOND * (high - low);
    for (int h = 0; h < forecast.length; h++) {
      double value = forecast[h];
      if (!Double.isFinite(value) || value > high + margin || value < low - margin) {
        throw new CannotFitException("the forecast explodes at step " + (h + 1) + ": " + value);
      }
    }
  }

  /** A series that was never negative is not forecast to be. */
  static double[] floored(Series history, double[] forecast) {
    boolean nonNegative = Arrays.stream(history.values()).allMatch(value -> value >= 0);
    return nonNegative ? Arrays.stream(forecast).map(v -> Math.max(0, v)).toArray() : forecast;
  }
}
