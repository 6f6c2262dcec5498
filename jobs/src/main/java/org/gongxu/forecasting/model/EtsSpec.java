package org.gongxu.forecasting.model;

/**
 * One member of the exponential smoothing family (Hyndman et al. 2008, table 2.1).
 *
 * @param multiplicativeError whether the error is relative to the fitted value
 * @param trend none, additive or damped
 * @param season none, additive or multiplicative
 */
record EtsSpec(boolean multiplicativeError, Trend trend, SeasonalAdjustment.Kind season) {

  /** How the trend goes on. */
  enum Trend {
    NONE,
    ADDITIVE,
    DAMPED
  }

  /** Simple exponential smoothing, ETS(A,N,N). */
  static final EtsSpec SES = new EtsSpec(false, Trend.NONE, SeasonalAdjustment.Kind.NONE);

  /** Holt's linear trend, ETS(A,A,N). */
  static final EtsSpec HOLT = new EtsSpec(false, Trend.ADDITIVE, SeasonalAdjustment.Kind.NONE);

  /** Damped trend, ETS(A,Ad,N). */
  static final EtsSpec DAMPED = new EtsSpec(false, Trend.DAMPED, SeasonalAdjustment.Kind.NONE);

  boolean hasTrend() {
    return trend != Trend.NONE;
  }

  boolean isSeasonal() {
    return season != SeasonalAdjustment.Kind.NONE;
  }

  /**
   * Parameters, initial states and the error variance, as the information criterion counts them.
   */
  int parameters(int m) {
    int trendTerms = trend == Trend.NONE ? 0 : trend == Trend.DAMPED ? 3 : 2;
    return 3 + trendTerms + (isSeasonal() ? m : 0);
  }
}
