package org.gongxu.series;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.forecasting.Series;

/** The rows of one series, in any order, until all are known. */
final class SeriesRows {

  private static final int LONGEST = 100_000;

  private final String id;
  private final List<String> keys;
  private final int period;
  private final TimeAxis axis;
  private final TreeMap<Long, Double> values = new TreeMap<>();

  SeriesRows(String id, List<String> keys, int period) {
    this.id = id;
    this.keys = keys;
    this.period = period;
    this.axis = new TimeAxis(period);
  }

  /** Adds a row; NaN is a missing value. */
  void add(List<String> rowKeys, String ds, double y) {
    if (!rowKeys.equals(keys)) {
      throw new IllegalArgumentException(
          "series '" + id + "' has the keys " + keys + " and " + rowKeys);
    }
    if (values.put(place(ds), y) != null) {
      throw new IllegalArgumentException("series '" + id + "' has " + ds + " twice");
    }
  }

  /** The number of a period; refused in another form than before, which counts otherwise. */
  private long place(String ds) {
    TimeAxis.Form before = axis.form();
    long place = axis.parse(ds);
    TimeAxis.Form now = axis.form();
    if (before != null && before != now) {
      boolean isSorted = before.compareTo(now) < 0;
      throw new IllegalArgumentException(
          "series '%s' writes ds in two forms, like %s and like %s (want one form per series)"
              .formatted(
                  id, (isSorted ? before : now).example(), (isSorted ? now : before).example()));
    }
    return place;
  }

  /** The series, once all rows are added. */
  TableSeries close() {
    long first = values.firstKey();
    long length = values.lastKey() - first + 1;
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "Cannot read series '" + id + "': its periods span " + length + " steps");
    }
    double[] y = new double[(int) length];
    Arrays.fill(y, Double.NaN);
    values.forEach((at, value) -> y[(int) (at - first)] = value);
    Series series = new Series(id, y, period, axis.start(first));
    return new TableSeries(series, keys, axis, values.lastKey());
  }
}
