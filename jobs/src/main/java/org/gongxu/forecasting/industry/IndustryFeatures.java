package org.gongxu.forecasting.industry;

import java.util.ArrayList;
import java.util.List;

/**
 * What the regression per key industry sees of a series at a period.
 *
 * <p>The step in years; the target's season; the log values of the last year less the level; the
 * log value of the target's season in the last year less the level; and how the whole key industry
 * stood in the last half year against the last year. The level is the mean of the last year; logs
 * are of 1 + value, so that zeros count.
 *
 * <p>Season and industry are the same for all series at a time: only years tell their effect from
 * chance, however many the series. They take part from {@value #YEARS_FOR_SHARED} years on.
 *
 * @param period seasonal periods in a year, 1 or more
 * @param hasShared whether the features shared by all series take part
 */
record IndustryFeatures(int period, boolean hasShared) {

  private static final int YEARS_FOR_SHARED = 5;

  /** The features for a history of so many periods. */
  static IndustryFeatures of(int period, int length) {
    return new IndustryFeatures(period, length >= YEARS_FOR_SHARED * period);
  }

  /** The number of features. */
  int count() {
    return 2 + seasons() + period + (hasShared ? 1 : 0);
  }

  /** The features' names, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of("step_years"));
    for (int s = 0; s < seasons(); s++) {
      names.add("season_" + (s + 2));
    }
    for (int k = 0; k < period; k++) {
      names.add("log_lag_" + k);
    }
    names.add("log_same_season");
    if (hasShared) {
      names.add("industry_momentum");
    }
    return names;
  }

  /** The first index at which the features exist. */
  int first() {
    return period - 1;
  }

  /** The log level of a series at {@code t}. */
  double level(double[] y, int t) {
    return Math.log1p(mean(y, t, period));
  }

  /**
   * Writes the features seen at {@code t} for the value {@code step} periods on.
   *
   * @param y the series; nothing after {@code t} is read
   * @param industry the key industry's total, likewise
   * @param season the target's place in the year, from 0
   */
  double[] of(double[] y, double[] industry, int t, int step, int season) {
    double level = level(y, t);
    double[] x = new double[count()];
    int at = 0;
    x[at++] = (double) step / period;
    for (int s = 1; s <= seasons(); s++) {
      x[at++] = s == season ? 1 : 0;
    }
    for (int k = 0; k < period; k++) {
      x[at++] = Math.log1p(y[t - k]) - level;
    }
    int years = (step + period - 1) / period;
    x[at++] = Math.log1p(y[t + step - years * period]) - level;
    if (hasShared) {
      double lately = mean(industry, t, Math.max(1, period / 2));
      x[at] = Math.log1p(lately) - Math.log1p(mean(industry, t, period));
    }
    return x;
  }

  private int seasons() {
    return hasShared ? period - 1 : 0;
  }

  private static double mean(double[] y, int t, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += y[t - k];
    }
    return sum / count;
  }
}
