package org.gongxu.forecasting.engine;

/** The in-sample error of the naive, by which errors of all series become comparable. */
public final class Scale {

  private Scale() {}

  /**
   * Mean absolute difference to the same season a year before, over the first {@code training}
   * values (Hyndman and Koehler 2006, section 2.4); to the value before where there is no full year
   * more. 0 for a constant series or a single value.
   */
  public static double of(double[] y, int training, int period) {
    int m = training > period ? period : 1;
    double sum = 0;
    for (int t = m; t < training; t++) {
      sum += Math.abs(y[t] - y[t - m]);
    }
    return training > m ? sum / (training - m) : 0;
  }
}
