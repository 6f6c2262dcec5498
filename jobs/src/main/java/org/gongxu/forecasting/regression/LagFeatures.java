package org.gongxu.forecasting.regression;

/**
 * The last two years and the season, {@code pooled_lags}: log values less their level (mean of the
 * last year), and one dummy per season. Yearly series: the last four values less the last.
 */
public final class LagFeatures implements PooledFeatures {

  private static final int YEARLY_LAGS = 4;

  @Override
  public String name() {
    return "pooled_lags";
  }

  @Override
  public int shortestHistory(int period) {
    return lags(period);
  }

  @Override
  public int count(int period) {
    return lags(period) + (period > 1 ? period : 0);
  }

  @Override
  public double level(double[] z, int t, int period) {
    double sum = 0;
    for (int k = 0; k < period; k++) {
      sum += z[t - k];
    }
    return sum / period;
  }

  @Override
  public void write(double[] z, int t, Target target, double[] x, int offset) {
    int m = target.period();
    double level = level(z, t, m);
    int lags = lags(m);
    for (int k = 0; k < lags; k++) {
      x[offset + k] = z[t - k] - level;
    }
    for (int s = 0; m > 1 && s < m; s++) {
      x[offset + lags + s] = s == target.season() ? 1 : 0;
    }
  }

  private static int lags(int period) {
    return period > 1 ? 2 * period + 1 : YEARLY_LAGS;
  }
}
