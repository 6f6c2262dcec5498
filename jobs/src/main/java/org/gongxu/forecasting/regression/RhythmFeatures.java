package org.gongxu.forecasting.regression;

/**
 * Growth, season and the latest values without season, {@code pooled_rhythm}.
 *
 * <p>Of a seasonal log series: growth of the yearly mean in the last and the year before; how far
 * the target's season stood from its year's mean in the last year, the year before and on average;
 * the last value, the one before, the last quarter and half year less season and level; and one
 * dummy per season. Of a yearly one: the last three changes and the mean of the last eight.
 */
public final class RhythmFeatures implements PooledFeatures {

  private static final int SEASONAL = 9;
  private static final int YEARLY = 4;
  private static final int MEAN_CHANGES = 8;

  @Override
  public String name() {
    return "pooled_rhythm";
  }

  @Override
  public int shortestHistory(int period) {
    return period > 1 ? 3 * period : YEARLY;
  }

  @Override
  public int count(int period) {
    return period > 1 ? SEASONAL + period : YEARLY;
  }

  @Override
  public double level(double[] z, int t, int period) {
    return mean(z, t - period + 1, period);
  }

  @Override
  public void write(double[] z, int t, Target target, double[] x, int offset) {
    int m = target.period();
    if (m == 1) {
      writeYearly(z, t, x, offset);
      return;
    }
    int years = (t + 1) / m;
    int j = (target.step() - 1) % m;
    double level = mean(z, t - m + 1, m);
    double before = mean(z, t - 2 * m + 1, m);
    double earlier = mean(z, t - 3 * m + 1, m);
    double[] season = seasons(z, t, m, years);
    int quarter = Math.max(1, m / 4);
    x[offset] = level - before;
    x[offset + 1] = before - earlier;
    x[offset + 2] = z[t - m + 1 + j] - level;
    x[offset + 3] = z[t - 2 * m + 1 + j] - before;
    x[offset + 4] = season[j];
    x[offset + 5] = recent(z, t, season, 1) - level;
    x[offset + 6] = z[t - 1] - season[m - 2] - level;
    x[offset + 7] = recent(z, t, season, quarter) - level;
    x[offset + 8] = recent(z, t, season, 2 * quarter) - level;
    for (int s = 0; s < m; s++) {
      x[offset + SEASONAL + s] = s == target.season() ? 1 : 0;
    }
  }

  private static void writeYearly(double[] z, int t, double[] x, int offset) {
    x[offset] = z[t] - z[t - 1];
    x[offset + 1] = z[t - 1] - z[t - 2];
    x[offset + 2] = z[t - 2] - z[t - 3];
    int first = Math.max(0, t - MEAN_CHANGES);
    x[offset + 3] = (z[t] - z[first]) / (t - first);
  }

  /** Mean distance from the year's mean by place in the year that ends at {@code t}. */
  private static double[] seasons(double[] z, int t, int m, int years) {
    double[] season = new double[m];
    for (int y = 0; y < years; y++) {
      int start = t + 1 - (y + 1) * m;
      double mean = mean(z, start, m);
      for (int s = 0; s < m; s++) {
        season[s] += (z[start + s] - mean) / years;
      }
    }
    return season;
  }

  /** Mean of the last {@code count} values, each less its season. */
  private static double recent(double[] z, int t, double[] season, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += z[t - k] - season[season.length - 1 - k];
    }
    return sum / count;
  }

  private static double mean(double[] z, int start, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += z[start + k];
    }
    return sum / count;
  }
}
