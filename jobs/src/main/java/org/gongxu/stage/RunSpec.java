package org.gongxu.stage;

import java.time.Clock;
import java.time.LocalDate;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;

/**
 * What is being run.
 *
 * @param period the quarter released: the first one forecast
 * @param asOf only facts known by this day count
 * @param clock tells the time written into manifests and run status, nowhere else
 */
public record RunSpec(Period period, LocalDate asOf, Clock clock) {

  /** The last period observed whole. */
  public Period lastObserved() {
    return period.plus(-1);
  }

  /**
   * The last period of a frequency that is over: before the one that holds the as-of day, and never
   * past the quarter released.
   */
  public Period lastObserved(Frequency frequency) {
    LocalDate lastDay = period.lastDay();
    return Period.of(frequency, asOf.isAfter(lastDay) ? lastDay : asOf).plus(-1);
  }

  /** The first intake year still to be decided: graduates of the release year leave without it. */
  public int year() {
    return period.year();
  }
}
