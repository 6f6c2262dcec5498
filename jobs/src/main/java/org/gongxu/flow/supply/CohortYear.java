package org.gongxu.flow.supply;

import java.io.Serializable;

/**
 * A cohort in one school year.
 *
 * @param schoolYear the autumn year
 * @param enrolled enrolled and staying
 * @param suspended on the roll, not attending; expected back
 * @param graduated left with the certificate in the summer that ends the school year
 * @param left withdrawn or transferred to another school or major
 */
public record CohortYear(int schoolYear, int enrolled, int suspended, int graduated, int left)
    implements Serializable {

  /** Everyone who was on the roll at some time of the year. */
  public int present() {
    return staying() + graduated + left;
  }

  /** Those who should come back next year. */
  public int staying() {
    return enrolled + suspended;
  }
}
