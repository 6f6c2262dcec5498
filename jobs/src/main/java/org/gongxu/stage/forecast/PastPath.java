package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The published combination at one past origin of one cell, beside what came.
 *
 * @param cell whose it is
 * @param origin the last period known
 * @param forecast by step ahead
 * @param actual by step ahead
 * @param scale naive error up to the origin
 */
record PastPath(Cell cell, String origin, double[] forecast, double[] actual, double scale)
    implements Serializable {

  /**
   * A cell of a key industry, a margin of it with {@code *} in place of codes, or the whole.
   *
   * @param isTotal whether it stands for the whole
   */
  record Cell(boolean isTotal, String industry, String occupation, String region)
      implements Serializable {

    /** Whether it is a cell, no margin and not the whole. */
    boolean isBottom() {
      return !isTotal && !List.of(industry, occupation, region).contains(DemandCell.ALL);
    }

    /** The cell's key within its key industry; the whole sorts first. */
    String key() {
      return (isTotal ? "0" : "1") + String.join("|", industry, occupation, region);
    }
  }

  /** One step of a path. */
  record Step(Cell cell, String origin, int horizon, double forecast, double actual, double scale)
      implements Serializable {

    /**
     * The combination's steps.
     *
     * @param backtest rows of {@code backtest}
     * @return rows that {@link #of(Row)} reads, the key industry first
     */
    static Dataset<Row> in(Dataset<Row> backtest) {
      return backtest
          .where(col("model").equalTo("combination"))
          .select(
              "key_industry",
              "level",
              "industry",
              "occupation",
              "region",
              "origin",
              "horizon",
              "forecast",
              "actual",
              "scale");
    }

    /** Reads a row of {@link #in}. */
    static Step of(Row row) {
      return new Step(
          new Cell(
              row.getString(1).equals("key_industry"),
              row.getString(2),
              row.getString(3),
              row.getString(4)),
          row.getString(5),
          row.getInt(6),
          row.getDouble(7),
          row.getDouble(8),
          row.getDouble(9));
    }
  }

  /** Puts steps together, whatever order they come in; paths by origin, the whole first. */
  static List<PastPath> of(Iterable<Step> steps) {
    TreeMap<String, TreeMap<Integer, Step>> byPath = new TreeMap<>();
    for (Step step : steps) {
      byPath
          .computeIfAbsent(step.origin() + "|" + step.cell().key(), key -> new TreeMap<>())
          .put(step.horizon(), step);
    }
    List<PastPath> paths = new ArrayList<>();
    for (TreeMap<Integer, Step> path : byPath.values()) {
      Step first = path.firstEntry().getValue();
      paths.add(
          new PastPath(
              first.cell(),
              first.origin(),
              path.values().stream().mapToDouble(Step::forecast).toArray(),
              path.values().stream().mapToDouble(Step::actual).toArray(),
              first.scale()));
    }
    return paths;
  }

  /** Actual less forecast, by step. */
  double[] errors() {
    double[] errors = new double[forecast.length];
    for (int h = 0; h < errors.length; h++) {
      errors[h] = actual[h] - forecast[h];
    }
    return errors;
  }

  /** Errors in units of the naive error. */
  double[] scaledErrors() {
    double[] errors = errors();
    for (int h = 0; h < errors.length; h++) {
      errors[h] /= scale;
    }
    return errors;
  }
}
