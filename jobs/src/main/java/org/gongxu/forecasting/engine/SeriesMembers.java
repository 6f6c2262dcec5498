package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.List;

/**
 * One series with the forecasts of its members: the result of the first step.
 *
 * @param prepared the series as it was fitted: trimmed, gaps filled
 * @param members the members' names, in the order of every {@link OriginForecasts}
 * @param last the forecasts from the last period
 * @param backtest the forecasts at the rolling origins, latest first; may be empty
 */
public record SeriesMembers(
    PreparedSeries prepared,
    List<String> members,
    OriginForecasts last,
    List<OriginForecasts> backtest)
    implements Serializable {

  /** The key of the series. */
  public String id() {
    return prepared.series().id();
  }
}
