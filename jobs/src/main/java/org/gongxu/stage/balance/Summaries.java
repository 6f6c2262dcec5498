package org.gongxu.stage.balance;

import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.DrawSummary;

/** Sets the columns that tell a distribution. */
final class Summaries {

  private Summaries() {}

  /** Sets region and year. */
  static TableRow at(TableRow row, RegionYear at) {
    return row.set("region", at.region()).set("year", at.year());
  }

  /** Sets those of mean, p10, p50 and p90 the table has under a prefix such as {@code gap}. */
  static void set(TableRow row, String prefix, DrawSummary summary) {
    setIfThere(row, prefix + "_mean", summary.mean());
    setIfThere(row, prefix + "_p10", summary.p10());
    setIfThere(row, prefix + "_p50", summary.p50());
    setIfThere(row, prefix + "_p90", summary.p90());
  }

  private static void setIfThere(TableRow row, String column, double value) {
    if (row.has(column)) {
      row.set(column, value);
    }
  }
}
