package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a demand panel counted, for the reader of the run.
 *
 * @param rows rows of the panel
 * @param openings openings inside key industries
 * @param agency openings posted by agencies
 * @param reposts reposts merged
 * @param outside openings in industries outside every key industry
 */
record DemandCounts(long rows, long openings, long agency, long reposts, long outside) {

  /** Counts a panel as derived, rows outside every key industry included. */
  static DemandCounts of(Dataset<Row> panel) {
    Column isInside = col("key_industry").isNotNull();
    Row counts =
        panel
            .agg(
                count(when(isInside, 1)),
                total(isInside, "openings"),
                total(isInside, "agency_openings"),
                total(isInside, "reposts_merged"),
                total(isInside.unary_$bang(), "openings"))
            .head();
    return new DemandCounts(
        counts.getLong(0),
        counts.getLong(1),
        counts.getLong(2),
        counts.getLong(3),
        counts.getLong(4));
  }

  /** Lines for the end of the run. */
  List<String> headlines(DemandPanel.Span span) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text("demand_panel: %,d openings from %s to %s", openings, span.first(), span.last()));
    if (reposts > 0 || agency > 0) {
      lines.add(text("%,d reposts merged, %,d agency openings kept apart", reposts, agency));
    }
    if (outside > 0) {
      lines.add(text("%,d openings outside the key industries left out", outside));
    }
    return lines;
  }

  private static Column total(Column which, String name) {
    return coalesce(sum(when(which, col(name)).otherwise(0L)), lit(0L));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
