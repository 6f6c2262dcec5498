package org.gongxu.forecasting.industry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongxu.forecasting.Series;

/** The rows of the pooled regression: what was known at an origin, and what came. */
final class IndustryRows {

  private final double[][] values;
  private final double[] industry;
  private final IndustryFeatures features;
  private final Drivers drivers;
  private final int horizon;
  private final int period;
  private final int phase;

  IndustryRows(List<Series> panel, int horizon, Drivers drivers) {
    this.values = panel.stream().map(Series::values).toArray(double[][]::new);
    this.industry = total(values);
    this.period = panel.get(0).period();
    this.features = IndustryFeatures.of(period, industry.length);
    this.drivers = drivers;
    this.horizon = horizon;
    Series.CalendarStart start = panel.get(0).start();
    this.phase = start.isKnown() ? start.subPeriod() - 1 : 0;
  }

  int columns() {
    return features.count() + drivers.count();
  }

  List<String> names() {
    List<String> names = new ArrayList<>(features.names());
    names.addAll(drivers.names());
    return List.copyOf(names);
  }

  int series() {
    return values.length;
  }

  int length() {
    return industry.length;
  }

  /** The first period that can be a target. */
  int firstTarget() {
    return features.first() + 1;
  }

  /** The rows of a series whose target is the value at {@code target}, shortest step first. */
  List<IndustryRegression.Row> to(int series, int target) {
    List<IndustryRegression.Row> rows = new ArrayList<>();
    double[] y = values[series];
    for (int step = 1; step <= Math.min(horizon, target - features.first()); step++) {
      double level = features.level(y, target - step);
      if (level > 0) {
        double[] x = x(series, target - step, step);
        rows.add(new IndustryRegression.Row(x, Math.log1p(y[target]) - level, level));
      }
    }
    return rows;
  }

  /** What is known for the steps after an origin; empty without a value in the last year. */
  List<IndustryRegression.Ahead> after(int series, int training) {
    List<IndustryRegression.Ahead> ahead = new ArrayList<>();
    double level = features.level(values[series], training - 1);
    for (int step = 1; step <= horizon && level > 0; step++) {
      ahead.add(new IndustryRegression.Ahead(level, x(series, training - 1, step)));
    }
    return ahead;
  }

  private double[] x(int series, int t, int step) {
    int season = (phase + t + step) % period;
    double[] own = features.of(values[series], industry, t, step, season);
    double[] x = Arrays.copyOf(own, columns());
    drivers.write(series, t, x, own.length);
    return x;
  }

  private static double[] total(double[][] values) {
    double[] total = new double[values[0].length];
    for (double[] series : values) {
      for (int t = 0; t < total.length; t++) {
        total[t] += series[t];
      }
    }
    return total;
  }
}
