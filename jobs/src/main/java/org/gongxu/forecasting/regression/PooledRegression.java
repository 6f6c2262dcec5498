package org.gongxu.forecasting.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
   * @param panel the series, all of one period, with different ids
   * @return one array of {@code horizon} forecasts per series; null where the series is too short,
   *     negative or nothing but zeros, or the panel too small
   */
  public List<double[]> forecast(List<Known> panel) {
    PooledFit fit = fit(panel);
    List<double[]> forecasts = new ArrayList<>();
    panel.forEach(known -> forecasts.add(fit.forecast(known).orElse(null)));
    return forecasts;
  }

  /** Fits the panel; the order of the series does not matter. */
  public PooledFit fit(List<Known> panel) {
    List<Placed> usable = new ArrayList<>();
    for (Known known : panel) {
      LogSeries.of(features, known)
          .ifPresent(log -> usable.add(new Placed(known.series().id(), log)));
    }
    usable.sort(
        Comparator.comparingDouble((Placed one) -> one.log().importance())
            .thenComparing(Placed::id));
    List<PooledFit.OfClass> fits = new ArrayList<>();
    int classes = Math.max(1, Math.min(MOST_CLASSES, usable.size() / CLASS_SIZE));
    for (int c = 0; c < classes && !usable.isEmpty(); c++) {
      int from = c * usable.size() / classes;
      int to = (c + 1) * usable.size() / classes;
      Placed last = usable.get(to - 1);
      List<LogSeries> own = usable.subList(from, to).stream().map(Placed::log).toList();
      fits.add(new PooledFit.OfClass(last.log().importance(), last.id(), coefficients(own)));
    }
    return new PooledFit(features, horizon, fits);
  }

  private record Placed(String id, LogSeries log) {}

  /** Step × coefficient; empty where the class has too few rows for some step. */
  private double[][] coefficients(List<LogSeries> own) {
    int columns = features.count(own.get(0).period());
    double[][] coefficients = new double[horizon][];
    for (int step = 1; step <= horizon; step++) {
      Rows rows = rows(own, step, columns);
      if (rows.count < columns / 2 + 3) {
        return new double[0][];
      }
      coefficients[step - 1] = fit(rows);
    }
    return coefficients;
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
