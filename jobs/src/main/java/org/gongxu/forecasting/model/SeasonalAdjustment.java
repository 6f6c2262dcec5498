package org.gongxu.forecasting.model;

/**
 * Classical seasonal adjustment after a test: what is left when the season is taken out, and how to
 * put it back.
 *
 * <p>The test is that of the Theta method's authors: the season is real when the autocorrelation at
 * lag m exceeds 1.645 standard errors by Bartlett's formula (Assimakopoulos and Nikolopoulos 2000;
 * Fiorucci et al. 2016, section 3.1). Indices are means of the ratios (or differences) to the 2×m
 * moving average; multiplicative for positive series, additive otherwise.
 */
final class SeasonalAdjustment {

  /** How the season meets the rest. */
  enum Kind {
    NONE,
    ADDITIVE,
    MULTIPLICATIVE
  }

  private static final double CRITICAL = 1.645;
  private static final double SMALLEST_INDEX = 0.01;

  private final Kind kind;
  private final double[] index;
  private final double[] adjusted;

  private SeasonalAdjustment(Kind kind, double[] index, double[] adjusted) {
    this.kind = kind;
    this.index = index;
    this.adjusted = adjusted;
  }

  /** Tests the series and adjusts it when the season is real. */
  static SeasonalAdjustment of(double[] y, int m) {
    if (m < 2 || y.length < 2 * m + 1 || !isSeasonal(y, m)) {
      return new SeasonalAdjustment(Kind.NONE, new double[Math.max(m, 1)], y);
    }
    return forced(y, m, isPositive(y) ? Kind.MULTIPLICATIVE : Kind.ADDITIVE);
  }

  /** Adjusts without a test; needs two full years. */
  static SeasonalAdjustment forced(double[] y, int m, Kind kind) {
    double[] index = indices(y, m, kind == Kind.MULTIPLICATIVE);
    double[] adjusted = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      double s = index[t % m];
      adjusted[t] = kind == Kind.MULTIPLICATIVE ? y[t] / s : y[t] - s;
    }
    return new SeasonalAdjustment(kind, index, adjusted);
  }

  Kind kind() {
    return kind;
  }

  /** The series without its season; not to be changed. */
  double[] adjusted() {
    return adjusted;
  }

  /** Indices by {@code t mod m}: mean 1 when multiplicative, 0 when additive; not to be changed. */
  double[] index() {
    return index;
  }

  /** Puts the season of the periods after the series back into their forecasts, in place. */
  double[] restore(double[] forecast) {
    for (int h = 0; h < forecast.length && kind != Kind.NONE; h++) {
      double s = index[(adjusted.length + h) % index.length];
      forecast[h] = kind == Kind.MULTIPLICATIVE ? forecast[h] * s : forecast[h] + s;
    }
    return forecast;
  }

  static boolean isPositive(double[] y) {
    for (double v : y) {
      if (v <= 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isSeasonal(double[] y, int m) {
    double mean = 0;
    for (double v : y) {
      mean += v / y.length;
    }
    double variance = 0;
    for (double v : y) {
      variance += (v - mean) * (v - mean);
    }
    if (variance <= 0) {
      return false;
    }
    double squares = 0;
    for (int lag = 1; lag < m; lag++) {
      double r = covariance(y, mean, lag) / variance;
      squares += r * r;
    }
    double atSeason = covariance(y, mean, m) / variance;
    return Math.abs(atSeason) > CRITICAL * Math.sqrt((1 + 2 * squares) / y.length);
  }

  private static double covariance(double[] y, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < y.length; t++) {
      sum += (y[t] - mean) * (y[t - lag] - mean);
    }
    return sum;
  }

  private static double[] indices(double[] y, int m, boolean multiplicative) {
    double[] sum = new double[m];
    int[] count = new int[m];
    int half = m / 2;
    for (int t = half; t + half < y.length; t++) {
      double centre = movingAverage(y, m, t);
      sum[t % m] += multiplicative ? y[t] / centre : y[t] - centre;
      count[t % m]++;
    }
    double mean = 0;
    for (int s = 0; s < m; s++) {
      sum[s] /= Math.max(1, count[s]);
      mean += sum[s] / m;
    }
    for (int s = 0; s < m; s++) {
      sum[s] = multiplicative ? Math.max(SMALLEST_INDEX, sum[s] / mean) : sum[s] - mean;
    }
    return sum;
  }

  private static double movingAverage(double[] y, int m, int t) {
    int half = m / 2;
    double sum = 0;
    for (int k = t - half + 1; k < t + half; k++) {
      sum += y[k];
    }
    double ends = y[t - half] + y[t + half];
    return m % 2 == 0 ? (sum + 0.5 * ends) / m : (sum + ends) / m;
  }
}
