package org.gongxu.forecasting.industry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.regression.NormalEquations;

/**
 * Ordinary least squares pooled over the series of a key industry, {@code industry_regression}.
 *
 * <p>Rows are (series, origin, step); the target is log(1 + value) then less the log level at the
 * origin. The sums of all origins are gathered in one pass over the rows in order of their target
 * period: what is known at an origin is what has been added when the pass reaches it. Codes
 * (occupations) get an effect each, the mean residual of their series shrunk to none in proportion
 * to {@value #PRIOR_SERIES} series.
 */
public final class IndustryRegression {

  /** The name under which its forecasts and scores are published. */
  public static final String NAME = "industry_regression";

  private static final double PRIOR_SERIES = 2;
  private static final int ROWS_PER_FEATURE = 3;

  private final List<Series> panel;
  private final List<String> codes;
  private final double[][] values;
  private final double[] industry;
  private final IndustryFeatures features;
  private final int horizon;

  /**
   * A regression over a panel.
   *
   * @param panel series without gaps in a fixed order, all of one period, length and start, at
   *     least one
   * @param codes the code of each series
   * @param horizon steps ahead, 1 or more
   */
  public IndustryRegression(List<Series> panel, List<String> codes, int horizon) {
    if (panel.isEmpty() || panel.size() != codes.size()) {
      throw new IllegalArgumentException(
          "Invalid panel: " + panel.size() + " series with " + codes.size() + " codes");
    }
    int length = panel.get(0).length();
    if (panel.stream().anyMatch(series -> series.length() != length)) {
      throw new IllegalArgumentException("Invalid panel: its series differ in length");
    }
    this.panel = List.copyOf(panel);
    this.codes = List.copyOf(codes);
    this.values = panel.stream().map(Series::values).toArray(double[][]::new);
    this.industry = total(values, length);
    this.features = IndustryFeatures.of(panel.get(0).period(), length);
    this.horizon = horizon;
  }

  /**
   * One row of the regression.
   *
   * @param x the features, named by {@link #names()}
   * @param y the target
   */
  public record Row(double[] x, double y) implements Serializable {}

  /**
   * What the regression knew at an origin.
   *
   * @param training values known of every series
   * @param rows rows it was solved from
   * @param coefficients intercept first, then one per feature; 0 for a feature that follows from
   *     the others
   * @param forecasts per series the values 1 to horizon steps after the origin; null for a series
   *     without a value above 0 in the last year
   */
  public record Fit(int training, long rows, double[] coefficients, List<double[]> forecasts) {}

  /** The features' names, in order. */
  public List<String> names() {
    return features.names();
  }

  /** The rows known at the end of the series, in the order they are added. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int target = features.first() + 1; target < industry.length; target++) {
      for (int i = 0; i < values.length; i++) {
        rows.addAll(rows(i, target));
      }
    }
    return rows;
  }

  /**
   * Fits at several origins in one pass.
   *
   * @param trainings values known at each origin, any order
   * @return the fits by values known; an origin with too few rows is missing
   */
  public Map<Integer, Fit> fit(int... trainings) {
    Map<Integer, Fit> fits = new TreeMap<>();
    NormalEquations sums = new NormalEquations(features.count());
    double[][] bySeries = new double[values.length][features.count() + 2];
    for (int target = features.first() + 1; target <= industry.length; target++) {
      int known = target;
      if (Arrays.stream(trainings).anyMatch(training -> training == known)) {
        solve(sums, bySeries, known).ifPresent(fit -> fits.put(known, fit));
      }
      for (int i = 0; i < values.length && target < industry.length; i++) {
        for (Row row : rows(i, target)) {
          sums.add(row.x(), 0, row.y(), 1);
          add(bySeries[i], row);
        }
      }
    }
    return fits;
  }

  private List<Row> rows(int series, int target) {
    List<Row> rows = new ArrayList<>();
    double[] y = values[series];
    for (int step = 1; step <= Math.min(horizon, target - features.first()); step++) {
      int t = target - step;
      double level = features.level(y, t);
      if (level > 0) {
        double[] x = features.of(y, industry, t, step, season(target));
        rows.add(new Row(x, Math.log1p(y[target]) - level));
      }
    }
    return rows;
  }

  private Optional<Fit> solve(NormalEquations sums, double[][] bySeries, int training) {
    if (sums.weight() < ROWS_PER_FEATURE * features.count()) {
      return Optional.empty();
    }
    double[] coefficients = sums.solve(0);
    Map<String, Double> effects = effects(coefficients, bySeries);
    List<double[]> forecasts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      forecasts.add(forecast(i, training, coefficients, effects.getOrDefault(codes.get(i), 0.0)));
    }
    return Optional.of(new Fit(training, (long) sums.weight(), coefficients, forecasts));
  }

  private double[] forecast(int series, int training, double[] coefficients, double effect) {
    double[] y = values[series];
    int t = training - 1;
    double level = features.level(y, t);
    if (level == 0) {
      return null;
    }
    double[] forecast = new double[horizon];
    for (int step = 1; step <= horizon; step++) {
      double[] x = features.of(y, industry, t, step, season(t + step));
      double log = level + effect + coefficients[0];
      for (int j = 0; j < x.length; j++) {
        log += coefficients[j + 1] * x[j];
      }
      forecast[step - 1] = Math.max(0, Math.expm1(log));
    }
    return forecast;
  }

  /** The mean residual of each code's series, shrunk; a series' from its sums alone. */
  private Map<String, Double> effects(double[] coefficients, double[][] bySeries) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < bySeries.length; i++) {
      double[] own = bySeries[i];
      double rows = own[own.length - 1];
      if (rows > 0) {
        double residual = own[own.length - 2] - coefficients[0] * rows;
        for (int j = 0; j < features.count(); j++) {
          residual -= coefficients[j + 1] * own[j];
        }
        double[] sum = sums.computeIfAbsent(codes.get(i), code -> new double[2]);
        sum[0] += residual / rows;
        sum[1]++;
      }
    }
    Map<String, Double> effects = new TreeMap<>();
    sums.forEach((code, sum) -> effects.put(code, sum[0] / (sum[1] + PRIOR_SERIES)));
    return effects;
  }

  private static void add(double[] sums, Row row) {
    for (int j = 0; j < row.x().length; j++) {
      sums[j] += row.x()[j];
    }
    sums[row.x().length] += row.y();
    sums[row.x().length + 1]++;
  }

  private int season(int t) {
    Series first = panel.get(0);
    int phase = first.start().isKnown() ? first.start().subPeriod() - 1 : 0;
    return (phase + t) % first.period();
  }

  private static double[] total(double[][] values, int length) {
    double[] total = new double[length];
    for (double[] series : values) {
      for (int t = 0; t < length; t++) {
        total[t] += series[t];
      }
    }
    return total;
  }
}
