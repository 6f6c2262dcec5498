package org.gongxu.forecasting.tramo;

/** How much is looked for in a series. */
public enum Effort {
  /** Logs or levels and outliers, around the airline model (0,1,1)(0,1,1): the cheap one. */
  AIRLINE,
  /** ARIMA orders are identified as well: the full one. */
  AUTOMATIC
}
