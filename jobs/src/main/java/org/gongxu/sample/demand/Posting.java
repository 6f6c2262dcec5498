package org.gongxu.sample.demand;

import java.time.LocalDate;
import org.gongxu.sample.world.Cell;

/**
 * A vacancy as advertised.
 *
 * @param cell what is sought
 * @param employer number of the employer or agency in its district
 * @param openings persons sought
 * @param posted day of the advertisement
 * @param terms what is asked and offered
 * @param source "own", "repost" or "agency"
 */
record Posting(
    Cell cell, int employer, int openings, LocalDate posted, Terms terms, String source) {

  /** The same vacancy advertised again by this employer or agency. */
  Posting again(int by, LocalDate day, String how) {
    return new Posting(cell, by, openings, day, terms, how);
  }
}
