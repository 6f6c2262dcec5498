package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share of a key industry's openings that school leavers may take, cell by cell.
 *
 * <p>A cell's share leans on its occupation's, that on the key industry's, each in proportion to
 * {@value #PRIOR_OPENINGS} openings.
 */
final class EntryShares {

  private static final double PRIOR_OPENINGS = 20;

  private final Map<String, long[]> byOccupation = new TreeMap<>();
  private final double whole;

  /**
   * Recent openings of a cell.
   *
   * @param occupation its occupation
   * @param openings openings
   * @param entry those open to school leavers
   */
  record Recent(String occupation, long openings, long entry) implements Serializable {}

  /**
   * Shares of a key industry.
   *
   * @param cells its cells' recent openings
   * @param unknown the share where it has had no opening at all
   */
  EntryShares(List<Recent> cells, double unknown) {
    long openings = 0;
    long entry = 0;
    for (Recent cell : cells) {
      long[] sums = byOccupation.computeIfAbsent(cell.occupation(), code -> new long[2]);
      sums[0] += cell.openings();
      sums[1] += cell.entry();
      openings += cell.openings();
      entry += cell.entry();
    }
    this.whole = openings > 0 ? (double) entry / openings : unknown;
  }

  /** The share of a cell, 0 to 1. */
  double of(Recent cell) {
    long[] sums = byOccupation.getOrDefault(cell.occupation(), new long[2]);
    double occupation = lean(sums[0], sums[1], whole);
    return lean(cell.openings(), cell.entry(), occupation);
  }

  private static double lean(long openings, long entry, double parent) {
    return Math.max(
        0, Math.min(1, (entry + PRIOR_OPENINGS * parent) / (openings + PRIOR_OPENINGS)));
  }
}
