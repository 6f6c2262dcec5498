package org.gongxu.forecasting.tramo;

/** The moving holiday a site's labour market follows. */
public enum Holiday {
  /** None: dates are the same every year. */
  NONE,
  /** The Spring Festival, 21 January to 20 February, and the weeks around it. */
  SPRING_FESTIVAL
}
