package org.gongxu.sample.supply;

import org.gongxu.sample.world.Quarter;

/**
 * A student's row of one school year.
 *
 * @param student who
 * @param year autumn in which the school year begins
 * @param grade grade, from 1
 * @param status status in Chinese as delivered
 */
record SchoolYear(Student student, int year, int grade, String status) {

  /** In school at the end of the year. */
  static final String ENROLLED = "在读";

  /** Left with the certificate in the summer that ends the year. */
  static final String GRADUATED = "毕业";

  /** Left without it. */
  static final String WITHDRAWN = "退学";

  /** Away for the year, back in the same grade. */
  static final String SUSPENDED = "休学";

  /** Moved to another school. */
  static final String TRANSFERRED = "转出";

  /** True when the student is in school the year after. */
  boolean goesOn() {
    return status.equals(ENROLLED) || status.equals(SUSPENDED);
  }

  /** True when the school year is among those delivered. */
  boolean recorded() {
    return year >= Quarter.FIRST_YEAR;
  }
}
