package org.gongxu.series;

import java.io.Serializable;
import java.util.List;
import org.gongxu.forecasting.Series;

/**
 * One series of a table, with its place in time.
 *
 * @param series the values; NaN where missing
 * @param keys its values in the key columns, in their order; empty without key columns
 * @param axis how its periods are written
 * @param last the number of its last period
 */
record TableSeries(Series series, List<String> keys, TimeAxis axis, long last)
    implements Serializable {

  /** The key of the series. */
  String id() {
    return series.id();
  }

  /** The period {@code step} (1 is the next) after the last one, as the table writes it. */
  String periodAfter(int step) {
    return axis.format(last + step);
  }

  /** The number of the period of the first value. */
  long first() {
    return last - series.length() + 1;
  }

  /** The number of the period of the first value that is not missing; of the last if all are. */
  long firstKnown() {
    int t = 0;
    while (t < series.length() - 1 && !Double.isFinite(series.value(t))) {
      t++;
    }
    return first() + t;
  }
}
