package org.gongxu.forecasting.engine;

import java.io.Serializable;

/**
 * One forecast of the rolling origins beside what happened.
 *
 * @param id the key of the series
 * @param model the member, or {@code combination}
 * @param origin values known when it was made
 * @param step periods ahead, from 1
 * @param forecast the forecast
 * @param actual what happened
 * @param scale the naive error known at the origin
 */
public record BacktestRecord(
    String id, String model, int origin, int step, double forecast, double actual, double scale)
    implements Serializable {

  /** Actual less forecast in units of the naive error; NaN when that is 0. */
  public double scaledError() {
    return scale > 0 ? (actual - forecast) / scale : Double.NaN;
  }
}
