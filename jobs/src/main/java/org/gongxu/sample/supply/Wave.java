package org.gongxu.sample.supply;

import java.time.LocalDate;
import java.util.List;

/**
 * A survey of graduates.
 *
 * @param months months after graduation
 * @param yearsLater calendar years after the graduation year
 * @param month month of the survey
 * @param firstDay first day of the survey in that month; it lasts ten days
 * @param response share that answers
 */
record Wave(int months, int yearsLater, int month, int firstDay, double response) {

  /** The four waves, first to last. */
  static final List<Wave> ALL =
      List.of(
          new Wave(0, 0, 8, 20, 0.97),
          new Wave(6, 0, 12, 20, 0.85),
          new Wave(12, 1, 6, 20, 0.75),
          new Wave(36, 3, 6, 20, 0.55));

  /** First day of the survey of a graduation year. */
  LocalDate start(int graduationYear) {
    return LocalDate.of(graduationYear + yearsLater, month, firstDay);
  }
}
