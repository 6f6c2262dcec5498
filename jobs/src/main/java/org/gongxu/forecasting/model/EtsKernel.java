package org.gongxu.forecasting.model;

import org.gongxu.forecasting.model.SeasonalAdjustment.Kind;

/**
 * The state recursion of one exponential smoothing model over one series, allocation-free.
 *
 * <p>Component form of Hyndman et al. (2008), table 2.1. Parameters travel in one array: alpha in
 * (0,1), beta/alpha in (0,1), gamma/(1-alpha) in (0,1), phi, then the initial level and trend.
 */
final class EtsKernel {

  static final int ALPHA = 0;
  static final int BETA = 1;
  static final int GAMMA = 2;
  static final int PHI = 3;
  static final int LEVEL = 4;
  static final int TREND = 5;
  static final int SIZE = 6;

  private final double[] y;
  private final int m;
  private final EtsSpec spec;
  private final double[] initialSeason;
  private final double[] season;
  private double level;
  private double trend;
  private double logs;

  EtsKernel(double[] y, int m, EtsSpec spec, double[] initialSeason) {
    this.y = y;
    this.m = spec.isSeasonal() ? m : 1;
    this.spec = spec;
    this.initialSeason = initialSeason;
    this.season = new double[this.m];
  }

  /**
   * Runs through the series and leaves the last state behind.
   *
   * @param p the parameters, {@link #SIZE} values
   * @return n log(sum of squared errors), plus 2 sum log|fitted| when the error is multiplicative
   *     (Hyndman et al. 2008, equation 5.2): minus twice the log-likelihood up to a constant;
   *     infinite where the model breaks down
   */
  double run(double[] p) {
    level = p[LEVEL];
    trend = spec.hasTrend() ? p[TREND] : 0.0;
    logs = 0;
    double squares;
    if (spec.isSeasonal()) {
      System.arraycopy(initialSeason, 0, season, 0, m);
      squares = seasonal(p, phi(p), p[GAMMA] * (1 - p[ALPHA]));
    } else {
      squares = plain(p, phi(p));
    }
    double likelihood = y.length * Math.log(squares + 1e-300) + 2 * logs;
    return Double.isFinite(likelihood) ? likelihood : Double.POSITIVE_INFINITY;
  }

  private double phi(double[] p) {
    return spec.trend() == EtsSpec.Trend.DAMPED ? p[PHI] : 1.0;
  }

  /** Without a season; the engine's hottest loop with the next one, so its state is in locals. */
  private double plain(double[] p, double phi) {
    boolean hasTrend = spec.hasTrend();
    boolean isRelative = spec.multiplicativeError();
    double alpha = p[ALPHA];
    double beta = p[BETA];
    double lastLevel = level;
    double lastTrend = trend;
    double squares = 0;
    double product = 1;
    for (double value : y) {
      double base = lastLevel + phi * lastTrend;
      double error = value - base;
      double next = base + alpha * error;
      if (isRelative) {
        if (!(base > 0)) {
          return Double.POSITIVE_INFINITY;
        }
        error /= base;
        product = kept(product * base);
      }
      squares += error * error;
      if (hasTrend) {
        double expected = base - lastLevel;
        lastTrend = expected + beta * (next - lastLevel - expected);
      }
      lastLevel = next;
    }
    level = lastLevel;
    trend = lastTrend;
    logs += Math.log(product);
    return squares;
  }

  private double seasonal(double[] p, double phi, double gamma) {
    boolean hasTrend = spec.hasTrend();
    boolean isAdditive = spec.season() == Kind.ADDITIVE;
    double alpha = p[ALPHA];
    double lastLevel = level;
    double lastTrend = trend;
    double squares = 0;
    double product = 1;
    int slot = 0;
    for (double value : y) {
      double base = lastLevel + phi * lastTrend;
      double s = season[slot];
      double fitted = isAdditive ? base + s : base * s;
      double error = value - fitted;
      if (spec.multiplicativeError()) {
        if (!(fitted > 0)) {
          return Double.POSITIVE_INFINITY;
        }
        error /= fitted;
        product = kept(product * fitted);
      }
      squares += error * error;
      double observed = isAdditive ? value - s : value / s;
      season[slot] = s + gamma * ((isAdditive ? value - base : value / base) - s);
      double next = base + alpha * (observed - base);
      if (hasTrend) {
        double expected = base - lastLevel;
        lastTrend = expected + p[BETA] * (next - lastLevel - expected);
      }
      lastLevel = next;
      slot = slot + 1 == m ? 0 : slot + 1;
    }
    level = lastLevel;
    trend = lastTrend;
    logs += Math.log(product);
    return squares;
  }

  /** The product of fitted values, or 1 where it was about to leave the range of doubles. */
  private double kept(double product) {
    if (product > 1e100 || product < 1e-100) {
      logs += Math.log(product);
      return 1;
    }
    return product;
  }

  private double fitted(double base, int slot) {
    return switch (spec.season()) {
      case NONE -> base;
      case ADDITIVE -> base + season[slot];
      case MULTIPLICATIVE -> base * season[slot];
    };
  }

  /** Point forecasts from the state the last run left behind. */
  double[] forecast(double[] p, int horizon) {
    double phi = phi(p);
    double[] forecast = new double[horizon];
    double damping = 0;
    double power = 1;
    for (int h = 0; h < horizon; h++) {
      power *= phi;
      damping += power;
      forecast[h] = fitted(level + damping * trend, (y.length + h) % m);
    }
    return forecast;
  }
}
