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
import org.gongxu.forecasting.regression.OrthogonalRegression;

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

  private final List<String> codes;
  private final IndustryRows rows;

  /**
   * A regression over a panel and nothing else.
   *
   * @param panel series without gaps in a fixed order, all of one period, length and start, at
   *     least one
   * @param codes the code of each series
   * @param horizon steps ahead, 1 or more
   */
  public IndustryRegression(List<Series> panel, List<String> codes, int horizon) {
    this(panel, codes, horizon, Drivers.none());
  }

  /**
   * A regression over a panel and what was known of the economy.
   *
   * @param panel series without gaps in a fixed order, all of one period, length and start, at
   *     least one
   * @param codes the code of each series
   * @param horizon steps ahead, 1 or more
   * @param drivers known at the end of each period, for the series in their order
   */
  public IndustryRegression(List<Series> panel, List<String> codes, int horizon, Drivers drivers) {
    if (panel.isEmpty() || panel.size() != codes.size()) {
      throw new IllegalArgumentException(
          "Invalid panel: " + panel.size() + " series with " + codes.size() + " codes");
    }
    int length = panel.get(0).length();
    if (panel.stream().anyMatch(series -> series.length() != length)) {
      throw new IllegalArgumentException("Invalid panel: its series differ in length");
    }
    this.codes = List.copyOf(codes);
    this.rows = new IndustryRows(panel, horizon, drivers);
  }

  /**
   * One row of the regression.
   *
   * @param x the features, named by {@link #names()}
   * @param y the target: log(1 + value) less the level
   * @param level log level at the origin, above 0
   */
  public record Row(double[] x, double y, double level) implements Serializable {}

  /**
   * A step still to be forecast.
   *
   * @param level log level at the origin, above 0
   * @param x the features, named by {@link #names()}
   */
  public record Ahead(double level, double[] x) implements Serializable {}

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

  /** The features' names, in order; the drivers' last. */
  public List<String> names() {
    return rows.names();
  }

  /** The number of series. */
  public int series() {
    return rows.series();
  }

  /** The rows known at the end of the series, in the order they are added. */
  public List<Row> rows() {
    return rows(rows.length());
  }

  /**
   * The rows known at an origin, in the order they are added.
   *
   * @param training values known of every series
   */
  public List<Row> rows(int training) {
    List<Row> known = new ArrayList<>();
    for (int target = rows.firstTarget(); target < training; target++) {
      for (int i = 0; i < rows.series(); i++) {
        known.addAll(rows.to(i, target));
      }
    }
    return known;
  }

  /**
   * What is known for the steps 1 to horizon after an origin.
   *
   * @param series the series, from 0
   * @param training values known of every series
   * @return empty for a series without a value above 0 in the last year
   */
  public List<Ahead> ahead(int series, int training) {
    return rows.after(series, training);
  }

  /**
   * Fits at several origins in one pass.
   *
   * @param trainings values known at each origin, any order
   * @return the fits by values known; an origin with too few rows is missing
   */
  public Map<Integer, Fit> fit(int... trainings) {
    Map<Integer, Fit> fits = new TreeMap<>();
    NormalEquations sums = new NormalEquations(rows.columns());
    double[][] bySeries = new double[rows.series()][rows.columns() + 2];
    for (int target = rows.firstTarget(); target <= rows.length(); target++) {
      int known = target;
      if (Arrays.stream(trainings).anyMatch(training -> training == known)) {
        solve(sums, bySeries, known).ifPresent(fit -> fits.put(known, fit));
      }
      for (int i = 0; i < rows.series() && target < rows.length(); i++) {
        for (Row row : rows.to(i, target)) {
          sums.add(row.x(), 0, row.y(), 1);
          add(bySeries[i], row);
        }
      }
    }
    return fits;
  }

  private Optional<Fit> solve(NormalEquations sums, double[][] bySeries, int training) {
    if (sums.weight() < ROWS_PER_FEATURE * rows.columns()) {
      return Optional.empty();
    }
    double[] coefficients = coefficients(sums, training);
    Map<String, Double> effects = effects(coefficients, bySeries);
    List<double[]> forecasts = new ArrayList<>();
    for (int i = 0; i < rows.series(); i++) {
      forecasts.add(forecast(i, training, coefficients, effects.getOrDefault(codes.get(i), 0.0)));
    }
    return Optional.of(new Fit(training, (long) sums.weight(), coefficients, forecasts));
  }

  /** By the sums; by a second pass over the rows where lags or drivers are too much alike. */
  private double[] coefficients(NormalEquations sums, int training) {
    double[] coefficients = sums.solve(0);
    if (!sums.isIllConditioned()) {
      return coefficients;
    }
    OrthogonalRegression second = sums.secondPass();
    for (int target = rows.firstTarget(); target < training; target++) {
      for (int i = 0; i < rows.series(); i++) {
        rows.to(i, target).forEach(row -> second.add(row.x(), row.y()));
      }
    }
    return second.solve();
  }

  private double[] forecast(int series, int training, double[] coefficients, double effect) {
    List<Ahead> ahead = rows.after(series, training);
    if (ahead.isEmpty()) {
      return null;
    }
    double[] forecast = new double[ahead.size()];
    for (int h = 0; h < forecast.length; h++) {
      double[] x = ahead.get(h).x();
      double log = ahead.get(h).level() + effect + coefficients[0];
      for (int j = 0; j < x.length; j++) {
        log += coefficients[j + 1] * x[j];
      }
      forecast[h] = Math.max(0, Math.expm1(log));
    }
    return forecast;
  }

  /** The mean residual of each code's series, shrunk; a series' from its sums alone. */
  private Map<String, Double> effects(double[] coefficients, double[][] bySeries) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < bySeries.length; i++) {
      double[] own = bySeries[i];
      double count = own[own.length - 1];
      if (count > 0) {
        double residual = own[own.length - 2] - coefficients[0] * count;
        for (int j = 0; j < rows.columns(); j++) {
          residual -= coefficients[j + 1] * own[j];
        }
        double[] sum = sums.computeIfAbsent(codes.get(i), code -> new double[2]);
        sum[0] += residual / count;
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
}
