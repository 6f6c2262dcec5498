package org.gongxu.forecasting.model;

import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;

/**
 * Exponential smoothing of the seasonally adjusted series; the season is put back afterwards.
 *
 * <p>Simple, Holt's and damped trend, as in the M3 competition's "Single", "Holt" and "Dampen"
 * (Makridakis and Hibon 2000).
 */
public final class ExponentialSmoothing implements Forecaster {

  private final String name;
  private final EtsSpec spec;
  private final int shortest;

  private ExponentialSmoothing(String name, EtsSpec spec, int shortest) {
    this.name = name;
    this.spec = spec;
    this.shortest = shortest;
  }

  /** Simple exponential smoothing, {@code ses}: a level, no trend. */
  public static ExponentialSmoothing simple() {
    return new ExponentialSmoothing("ses", EtsSpec.SES, 2);
  }

  /** Holt's linear trend, {@code holt}. */
  public static ExponentialSmoothing holt() {
    return new ExponentialSmoothing("holt", EtsSpec.HOLT, 4);
  }

  /** Gardner and McKenzie's damped trend, {@code damped}. */
  public static ExponentialSmoothing damped() {
    return new ExponentialSmoothing("damped", EtsSpec.DAMPED, 5);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] forecast(Series history, int horizon) throws CannotFitException {
    Lengths.require(history, shortest);
    SeasonalAdjustment season = SeasonalAdjustment.of(history.values(), history.period());
    double[] adjusted = season.adjusted();
    SeasonalAdjustment none = SeasonalAdjustment.of(adjusted, 1);
    return season.restore(EtsFit.of(adjusted, spec, none).forecast(horizon));
  }
}
