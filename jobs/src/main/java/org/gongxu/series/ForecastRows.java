package org.gongxu.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;

/**
 * What is published of one series: little enough to hold for a hundred thousand.
 *
 * @param series the series, with its place in time
 * @param values step × (mean, then low and high of each level)
 * @param scale the naive error of the series
 * @param reason why a fallback stands here, or what was repaired
 */
record ForecastRows(TableSeries series, double[][] values, double scale, String reason)
    implements Serializable {

  static ForecastRows of(TableSeries series, SeriesForecast forecast, List<Integer> levels) {
    double[][] values = new double[forecast.mean().length][1 + 2 * levels.size()];
    for (int h = 0; h < values.length; h++) {
      values[h][0] = forecast.mean()[h];
      for (int k = 0; k < levels.size(); k++) {
        Interval interval = forecast.distribution().interval(h + 1, levels.get(k) / 100.0);
        values[h][1 + 2 * k] = interval.low();
        values[h][2 + 2 * k] = interval.high();
      }
    }
    return new ForecastRows(series, values, forecast.scale(), forecast.reason());
  }

  /** The columns of a table of these levels, in per cent. */
  static List<String> columns(List<Integer> levels) {
    List<String> columns = new ArrayList<>(List.of("unique_id", "ds", "horizon", "mean"));
    levels.forEach(level -> columns.addAll(List.of("lo_" + level, "hi_" + level)));
    columns.add("reason");
    return columns;
  }

  /** The forecasts moved to these means, the intervals with them; not below {@code least}. */
  ForecastRows movedTo(double[] means, double least) {
    double[][] moved = new double[values.length][];
    for (int h = 0; h < moved.length; h++) {
      moved[h] = values[h].clone();
      for (int k = 1; k < moved[h].length; k++) {
        moved[h][k] = Math.max(least, moved[h][k] + means[h] - values[h][0]);
      }
      moved[h][0] = means[h];
    }
    return new ForecastRows(series, moved, scale, reason);
  }
}
