package org.gongxu.forecasting;

/** A way to forecast one series. Implementations keep no state and may be shared by threads. */
public interface Forecaster {

  /** The name under which its forecasts and scores are published, e.g. {@code theta}. */
  String name();

  /**
   * Point forecasts of the periods after the history.
   *
   * @param history what is known, complete (no NaN), in the unit of the forecast
   * @param horizon the number of periods ahead, 1 or more
   * @return {@code horizon} finite values, the first for the period right after the history
   * @throws CannotFitException when this history cannot carry the model: too short, constant, no
   *     convergence; the message says which
   */
  double[] forecast(Series history, int horizon) throws CannotFitException;
}
