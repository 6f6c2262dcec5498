package org.gongxu.forecasting.engine;

import java.io.Serializable;
import java.util.Arrays;
import org.gongxu.forecasting.Series;

/**
 * A series made fit for the models.
 *
 * @param series complete: leading gaps cut off, inner ones filled, trailing ones cut off
 * @param trailing missing periods at the end, forecast along the way
 * @param note what was done, empty when nothing was
 */
public record PreparedSeries(Series series, int trailing, String note) implements Serializable {

  /**
   * Trims and fills.
   *
   * <p>An inner gap takes the mean of its neighbours one year before and after when both are known,
   * the straight line between its neighbours otherwise. A series with no value at all becomes one
   * zero, and says so.
   */
  public static PreparedSeries of(Series raw) {
    double[] y = raw.values();
    int first = 0;
    int last = y.length - 1;
    while (first < y.length && !Double.isFinite(y[first])) {
      first++;
    }
    if (first == y.length) {
      Series none = new Series(raw.id(), new double[1], raw.period(), Series.CalendarStart.UNKNOWN);
      return new PreparedSeries(none, 0, "no value observed");
    }
    while (!Double.isFinite(y[last])) {
      last--;
    }
    double[] known = Arrays.copyOfRange(y, first, last + 1);
    int filled = fill(known, raw.period());
    String note = filled == 0 ? "" : filled + " missing values filled";
    Series.CalendarStart start = later(raw.start(), first, raw.period());
    Series series = new Series(raw.id(), known, raw.period(), start);
    return new PreparedSeries(series, y.length - 1 - last, note);
  }

  private static int fill(double[] y, int m) {
    double[] known = y.clone();
    int filled = 0;
    for (int t = 0; t < y.length; t++) {
      if (Double.isFinite(known[t])) {
        continue;
      }
      filled++;
      boolean hasYears =
          m > 1
              && t >= m
              && t + m < y.length
              && Double.isFinite(known[t - m])
              && Double.isFinite(known[t + m]);
      y[t] = hasYears ? 0.5 * known[t - m] + 0.5 * known[t + m] : onLine(known, t);
    }
    return filled;
  }

  private static double onLine(double[] known, int t) {
    int before = t;
    int after = t;
    while (!Double.isFinite(known[before])) {
      before--;
    }
    while (!Double.isFinite(known[after])) {
      after++;
    }
    double share = (double) (t - before) / (after - before);
    return known[before] * (1 - share) + known[after] * share;
  }

  private static Series.CalendarStart later(Series.CalendarStart start, int periods, int m) {
    if (!start.isKnown()) {
      return start;
    }
    int months = start.year() * m + start.subPeriod() - 1 + periods;
    return new Series.CalendarStart(months / m, months % m + 1);
  }
}
