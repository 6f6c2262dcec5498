package org.gongxu.forecasting.regression;

import java.util.Optional;
import org.gongxu.forecasting.Series;

/**
 * A series on the log scale of the regression.
 *
 * @param z log(y + offset)
 * @param offset 0 for positive series; a tenth of the mean where there are zeros, so that a series
 *     in thousands gets the same forecasts as one in units
 * @param period seasonal periods in a year
 * @param phase the first value's place in the year, 0 to period - 1
 * @param importance what an error of 1 on the log scale is in units of the series' naive error
 */
record LogSeries(double[] z, double offset, int period, int phase, double importance) {

  private static final double OFFSET_SHARE = 0.1;
  private static final double LARGEST_IMPORTANCE = 50;

  /** What is known of a series, if it is long enough for a row of these features. */
  static Optional<LogSeries> of(PooledFeatures features, PooledRegression.Known known) {
    return known.training() < features.shortestHistory(known.series().period())
        ? Optional.empty()
        : of(known.series(), known.training(), known.scale());
  }

  /** Empty for series with negative values or nothing but zeros. */
  static Optional<LogSeries> of(Series series, int training, double scale) {
    double min = Double.POSITIVE_INFINITY;
    double mean = 0;
    for (int t = 0; t < training; t++) {
      min = Math.min(min, series.value(t));
      mean += series.value(t) / training;
    }
    if (min < 0 || mean <= 0) {
      return Optional.empty();
    }
    double offset = min > 0 ? 0 : OFFSET_SHARE * mean;
    double[] z = new double[training];
    double level = 0;
    for (int t = 0; t < training; t++) {
      z[t] = Math.log(series.value(t) + offset);
      level += z[t] / training;
    }
    int phase = series.start().isKnown() ? series.start().subPeriod() - 1 : 0;
    double importance = scale > 0 ? Math.exp(level) / scale : LARGEST_IMPORTANCE;
    return Optional.of(
        new LogSeries(z, offset, series.period(), phase, Math.min(LARGEST_IMPORTANCE, importance)));
  }

  PooledFeatures.Target target(int t, int step) {
    return new PooledFeatures.Target(step, period, (phase + t + step) % period);
  }

  double back(double log) {
    return Math.max(0, Math.exp(log) - offset);
  }
}
