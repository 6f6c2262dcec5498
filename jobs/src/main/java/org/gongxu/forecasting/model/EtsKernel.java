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
    double alpha = p[ALPHA];
    double phi = spec.trend() == EtsSpec.Trend.DAMPED ? p[PHI] : 1.0;
    double gamma = p[GAMMA] * (1 - alpha);
    level = p[LEVEL];
    trend = spec.hasTrend() ? p[TREND] : 0.0;
    if (spec.isSeasonal()) {
      System.arraycopy(initialSeason, 0, season, 0, m);
    }
    double squares = 0;
    double logs = 0;
    double product = 1;
    int slot = 0;
    for (double value : y) {
      double base = level + phi * trend;
      double fitted = fitted(base, slot);
      double error = value - fitted;
      if (spec.multiplicativeError()) {
        if (!(fitted > 0)) {
          return Double.POSITIVE_INFINITY;
        }
        error /= fitted;
        product *= fitted;
        if (product > 1e100 || product < 1e-100) {
          logs += Math.log(product);
          product = 1;
        }
      }
      squares += error * error;
      update(p, value, base, gamma, slot);
      slot = slot + 1 == m ? 0 : slot + 1;
    }
    double likelihood = y.length * Math.log(squares + 1e-300) + 2 * (logs + Math.log(product));
    return Double.isFinite(likelihood) ? likelihood : Double.POSITIVE_INFINITY;
  }

  private void update(double[] p, double value, double base, double gamma, int slot) {
    double alpha = p[ALPHA];
    double observed = value;
    if (spec.season() == Kind.ADDITIVE) {
      observed = value - season[slot];
      season[slot] += gamma * (value - base - season[slot]);
    } else if (spec.season() == Kind.MULTIPLICATIVE) {
      observed = value / season[slot];
      season[slot] += gamma * (value / base - season[slot]);
    }
    double previous = level;
    level = base + alpha * (observed - base);
    if (spec.hasTrend()) {
      double expected = base - previous;
      trend = expected + p[BETA] * (level - previous - expected);
    }
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
    double phi = spec.trend() == EtsSpec.Trend.DAMPED ? p[PHI] : 1.0;
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
