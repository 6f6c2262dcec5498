package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.forecasting.interval.PredictiveDistribution;

/**
 * The base forecast of one cell, or of a sum of cells with {@link #ALL} in place of codes.
 *
 * @param industry code of the industry
 * @param occupation code of the occupation
 * @param region code of the region
 * @param isTotal whether it stands for the whole key industry
 * @param periods periods ahead, in order
 * @param forecast point forecasts
 * @param distribution what may happen around them
 * @param scale mean absolute seasonal difference of the history
 * @param errors actual less forecast at past origins, in a fixed order; may be empty
 * @param reason reason of a fallback; null for none
 * @param recent its recent openings
 */
record DemandCell(
    String industry,
    String occupation,
    String region,
    boolean isTotal,
    List<String> periods,
    double[] forecast,
    PredictiveDistribution distribution,
    double scale,
    double[] errors,
    String reason,
    EntryShares.Recent recent)
    implements Serializable {

  /** Stands for all codes together. */
  static final String ALL = "*";

  /** Whether it is a cell, no margin and not the whole. */
  boolean isCell() {
    return !isTotal && !List.of(industry, occupation, region).contains(ALL);
  }

  /** The cell's key within its key industry. */
  String key() {
    return String.join("|", industry, occupation, region);
  }

  /**
   * Reads a cell.
   *
   * @param row {@code key_industry, level, industry, occupation, region, steps, openings, entry,
   *     errors} with {@code steps} a list of {@code horizon, period, forecast, quantiles,
   *     persistence, reason, scale} and {@code errors} one of {@link PastErrors}
   */
  static DemandCell of(Row row) {
    List<Row> steps =
        row.<Row>getList(5).stream().sorted(Comparator.comparing(step -> step.getInt(0))).toList();
    double[][] quantiles =
        steps.stream()
            .map(step -> step.<Double>getList(3).stream().mapToDouble(q -> q).toArray())
            .toArray(double[][]::new);
    return new DemandCell(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(1).equals("key_industry"),
        steps.stream().map(step -> step.getString(1)).toList(),
        steps.stream().mapToDouble(step -> step.getDouble(2)).toArray(),
        new PredictiveDistribution(quantiles, steps.get(0).getDouble(4)),
        steps.get(0).getDouble(6),
        row.isNullAt(8) ? new double[0] : PastErrors.absolute(row.getList(8)),
        steps.get(0).getString(5),
        new EntryShares.Recent(
            row.getString(3),
            row.isNullAt(6) ? 0 : row.getLong(6),
            row.isNullAt(7) ? 0 : row.getLong(7)));
  }
}
