package org.gongxu.flow.rate;

import java.util.List;

/**
 * The evidence on one rate: its place in the chain of parents and its cohorts.
 *
 * @param path keys from the widest parent to the cell, such as category, major, school and major;
 *     the root above them all is not named
 * @param cohorts what each cohort shows
 */
public record RateCell(List<String> path, List<Cohort> cohorts) {

  /**
   * One cohort's outcome.
   *
   * @param year what orders the cohorts, such as the entry year
   * @param tally successes among trials
   */
  public record Cohort(int year, Tally tally) {}

  /** Copies the lists. */
  public RateCell {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("Invalid rate cell: its path is empty");
    }
    path = List.copyOf(path);
    cohorts = List.copyOf(cohorts);
  }
}
