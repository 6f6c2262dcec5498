package org.gongxu.forecasting.regression;

import java.io.Serializable;

/** What the regression sees of a log series at one of its periods. */
public interface PooledFeatures extends Serializable {

  /** The name of the member made of these features. */
  String name();

  /** Values a series needs before it gives a row. */
  int shortestHistory(int period);

  /** The number of features. */
  int count(int period);

  /** The level at period {@code t}, of which the target is the distance. */
  double level(double[] z, int t, int period);

  /**
   * Writes the features seen at period {@code t} for the value {@code step} periods on.
   *
   * @param z the log series; nothing after {@code t} is read
   * @param x where to write
   * @param offset first place to write to
   */
  void write(double[] z, int t, Target target, double[] x, int offset);

  /**
   * What is to be forecast.
   *
   * @param step periods ahead, 1 or more
   * @param period seasonal periods in a year
   * @param season the target's place in the year, 0 to period - 1
   */
  record Target(int step, int period, int season) {}
}
