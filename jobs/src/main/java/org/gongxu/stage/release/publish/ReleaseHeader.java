package org.gongxu.stage.release.publish;

import java.time.LocalDate;

/**
 * What every row and page of a release says about it.
 *
 * @param releaseId {@code <site>-<period>-r<vintage>}
 * @param vintage 1 for the first release of a period
 * @param asOf only facts known by this day count
 * @param period the period released
 * @param homeRegion region of rows that belong to no single one
 * @param madeUp whether every row must say that its data are made up
 */
public record ReleaseHeader(
    String releaseId,
    int vintage,
    LocalDate asOf,
    String period,
    String homeRegion,
    boolean madeUp) {

  /** What rows of made-up sites say. */
  public static final String MADE_UP = "示例数据 / made-up data";

  /** A row's note with the warning of made-up data before it; null when there is nothing to say. */
  String note(String own) {
    if (!madeUp) {
      return own;
    }
    return own == null || own.isEmpty() ? MADE_UP : MADE_UP + "; " + own;
  }
}
