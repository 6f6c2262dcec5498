package org.gongxu.quality.order;

import org.gongxu.quality.Label;

/**
 * A pair advised.
 *
 * @param rank 1 for the most valuable
 * @param employer employer code
 * @param school school code
 * @param major major code
 * @param occupation scarce occupation
 * @param size students advised
 * @param score size x fit x worth of the distance x P(shortage)
 * @param audience who may see it
 * @param reason why
 */
public record OrderClass(
    int rank,
    String employer,
    String school,
    String major,
    String occupation,
    int size,
    double score,
    Audience audience,
    Label reason) {

  /** Who may see a pair. */
  public enum Audience {
    /** Released to everyone: the employer is above the disclosure threshold. */
    PUBLIC,
    /** Told to the school alone. */
    SCHOOL_ONLY
  }
}
