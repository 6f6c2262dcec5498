package org.gongxu.forecasting.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongxu.forecasting.Series;

/**
 * One regression for all series of a panel.
 *
 * <p>Rows are (series, origin); for each step ahead the target is the log value then less the log
 * level at the origin. Each step has its own coefficients ("direct"). Least absolute errors by
 * reweighting (Schlossmacher 1973), each row weighed by how much a log error matters in units of
 * its series' naive error; a small ridge keeps small panels sane. Large panels are fitted in up to
 * four classes by that weight: totals run smoothly, their parts do not, and one set of coefficients
 * for both is biased at the totals.
 */
public final class PooledRegression {

  private static final int MOST_ROWS = 5_000;
  private static final int MOST_CLASSES = 4;
  private static final int CLASS_SIZE = 60;
  private static final int REWEIGHTINGS = 2;
  private static final double RIDGE = 3.0;
  private static final double SMALLEST_RESIDUAL = 0.1;

  private final PooledFeatures features;
  private final int horizon;

  /** A regression on these features for 1 to {@code horizon} steps. */
  public PooledRegression(PooledFeatures features, int horizon) {
    this.features = features;
    this.horizon = horizon;
  }

  /** The name under which the forecasts are published. */
  public String name() {
    return features.name();
  }

  /**
   * What is known of one series at an origin.
   *
   * @param series the complete series
   * @param training values known; 0 leaves the series out
   * @param scale its naive error at the origin
   */
  public record Known(Series series, int training, double scale) {}

  /**
   * Fits the panel and forecasts each series.
   *
   * @param panel the series in a fixed order, all of one period
   * @return one array of {@code horizon} forecasts per series; null where the series is too short,
   *     negative or nothing but zeros, or the panel too small
   */
  public List<double[]> forecast(List<Known> panel) {
    List<double[]> forecasts = new ArrayList<>();
    List<LogSeries> logs = new ArrayList<>();
    for (Known known : panel) {
      logs.add(log(known).orElse(null));
      forecasts.add(null);
    }
    List<Integer> usable = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      if (logs.get(i) != null) {
        usable.add(i);
      }
    }
    usable.sort(Comparator.comparingDouble(i -> logs.get(i).importance()));
    int classes = Math.max(1, Math.min(MOST_CLASSES, usable.size() / CLASS_SIZE));
    for (int c = 0; c < classes; c++) {
      int from = c * usable.size() / classes;
      int to = (c + 1) * usable.size() / classes;
      forecastClass(usable.subList(from, to), logs, forecasts);
    }
    return forecasts;
  }

  /** Fits the series of one class and puts their forecasts in their places. */
  private void forecastClass(List<Integer> places, List<LogSeries> logs, List<double[]> forecasts) {
    if (places.isEmpty()) {
      return;
    }
    List<LogSeries> own = places.stream().map(logs::get).toList();
    int columns = features.count(own.get(0).period());
    double[][] paths = new double[own.size()][horizon];
    for (int step = 1; step <= horizon; step++) {
      Rows rows = rows(own, step, columns);
      if (rows.count < columns / 2 + 3) {
        return;
      }
      double[] coefficients = fit(rows);
      for (int i = 0; i < paths.length; i++) {
        paths[i][step - 1] = apply(coefficients, own.get(i), step, columns);
      }
    }
    for (int i = 0; i < paths.length; i++) {
      forecasts.set(places.get(i), paths[i]);
    }
  }

  private Optional<LogSeries> log(Known known) {
    if (known.training() < features.shortestHistory(known.series().period())) {
      return Optional.empty();
    }
    return LogSeries.of(known.series(), known.training(), known.scale());
  }

  private Rows rows(List<LogSeries> usable, int step, int columns) {
    int shortest = features.shortestHistory(usable.get(0).period());
    int all = 0;
    for (LogSeries s : usable) {
      all += Math.max(0, s.z().length - step - shortest + 1);
    }
    int every = Math.max(1, (all + MOST_ROWS - 1) / MOST_ROWS);
    Rows rows = new Rows(columns, all / every + 1);
    int seen = 0;
    for (LogSeries s : usable) {
      for (int t = s.z().length - 1 - step; t >= shortest - 1; t--) {
        if (seen++ % every == 0) {
          features.write(s.z(), t, s.target(t, step), rows.x, rows.count * columns);
          rows.y[rows.count] = s.z()[t + step] - features.level(s.z(), t, s.period());
          rows.weight[rows.count] = s.importance();
          rows.count++;
        }
      }
    }
    return rows;
  }

  private static double[] fit(Rows rows) {
    double[] weight = Arrays.copyOf(rows.weight, rows.count);
    double[] coefficients = solve(rows, weight);
    for (int pass = 0; pass < REWEIGHTINGS; pass++) {
      double[] residual = new double[rows.count];
      for (int r = 0; r < rows.count; r++) {
        residual[r] = Math.abs(rows.y[r] - rows.fitted(coefficients, r));
      }
      double[] sorted = residual.clone();
      Arrays.sort(sorted);
      double floor = SMALLEST_RESIDUAL * sorted[rows.count / 2] + 1e-9;
      for (int r = 0; r < rows.count; r++) {
        weight[r] = rows.weight[r] / Math.max(residual[r], floor);
      }
      coefficients = solve(rows, weight);
    }
    return coefficients;
  }

  private static double[] solve(Rows rows, double[] weight) {
    double total = 0;
    for (double w : weight) {
      total += w;
    }
    NormalEquations sums = new NormalEquations(rows.columns);
    for (int r = 0; r < rows.count; r++) {
      sums.add(rows.x, r * rows.columns, rows.y[r], weight[r] * rows.count / total);
    }
    return sums.solve(RIDGE);
  }

  private double apply(double[] coefficients, LogSeries s, int step, int columns) {
    int t = s.z().length - 1;
    double[] x = new double[columns];
    features.write(s.z(), t, s.target(t, step), x, 0);
    double log = features.level(s.z(), t, s.period()) + coefficients[0];
    for (int j = 0; j < columns; j++) {
      log += coefficients[j + 1] * x[j];
    }
    return s.back(log);
  }

  /** Regressors, targets and weights of one step, row after row. */
  private static final class Rows {
    final int columns;
    final double[] x;
    final double[] y;
    final double[] weight;
    int count;

    Rows(int columns, int capacity) {
      this.columns = columns;
      this.x = new double[columns * capacity];
      this.y = new double[capacity];
      this.weight = new double[capacity];
    }

    double fitted(double[] coefficients, int row) {
      double sum = coefficients[0];
      for (int j = 0; j < columns; j++) {
        sum += coefficients[j + 1] * x[row * columns + j];
      }
      return sum;
    }
  }
}
