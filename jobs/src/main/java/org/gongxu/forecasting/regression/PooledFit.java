package org.gongxu.forecasting.regression;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.gongxu.forecasting.regression.PooledRegression.Known;

/**
 * A regression fitted to a panel; forecasts any series, whether it was in the panel or not.
 *
 * <p>A series belongs to the class whose last member it does not exceed in weight (then in id), so
 * that the members of the panel are where they were fitted.
 */
public final class PooledFit implements Serializable {

  private final PooledFeatures features;
  private final int horizon;
  private final List<OfClass> classes;

  PooledFit(PooledFeatures features, int horizon, List<OfClass> classes) {
    this.features = features;
    this.horizon = horizon;
    this.classes = List.copyOf(classes);
  }

  /**
   * The fit of one class.
   *
   * @param importance the weight of its last member
   * @param id the id of its last member
   * @param coefficients step × intercept and coefficients; empty where there were too few rows
   */
  record OfClass(double importance, String id, double[][] coefficients) implements Serializable {

    boolean reaches(double otherImportance, String otherId) {
      int order = Double.compare(otherImportance, importance);
      return order < 0 || order == 0 && otherId.compareTo(id) <= 0;
    }
  }

  /**
   * Forecasts one series.
   *
   * @return {@code horizon} forecasts; empty where the series is too short, negative or nothing but
   *     zeros, or its class too small
   */
  public Optional<double[]> forecast(Known known) {
    Optional<LogSeries> log = LogSeries.of(features, known);
    if (log.isEmpty() || classes.isEmpty()) {
      return Optional.empty();
    }
    double[][] coefficients = coefficients(log.get(), known.series().id());
    if (coefficients.length == 0) {
      return Optional.empty();
    }
    double[] path = new double[horizon];
    for (int step = 1; step <= horizon; step++) {
      path[step - 1] = apply(coefficients[step - 1], log.get(), step);
    }
    return Optional.of(path);
  }

  private double[][] coefficients(LogSeries log, String id) {
    for (OfClass one : classes) {
      if (one.reaches(log.importance(), id)) {
        return one.coefficients();
      }
    }
    return classes.get(classes.size() - 1).coefficients();
  }

  private double apply(double[] coefficients, LogSeries s, int step) {
    int t = s.z().length - 1;
    double[] x = new double[coefficients.length - 1];
    features.write(s.z(), t, s.target(t, step), x, 0);
    double log = features.level(s.z(), t, s.period()) + coefficients[0];
    for (int j = 0; j < x.length; j++) {
      log += coefficients[j + 1] * x[j];
    }
    return s.back(log);
  }
}
