package org.gongxu.forecasting.interval;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Pooled split conformal prediction: rolling-origin errors of all series, each divided by its
 * series' naive error, turned into a predictive distribution around a point forecast.
 *
 * <p>Errors are pooled over neighbouring steps (h-1 to h+1) and by size class; a class leans on the
 * panel as a whole in proportion to {@value #PARENT_ROWS} errors, and the panel on the spread a
 * seasonal random walk would have in proportion to {@value #PRIOR_ROWS}. Steps no origin reached
 * widen from the last one reached with the square root of the distance. Lei et al. (2018) for split
 * conformal prediction.
 */
public final class ConformalCalibration implements Serializable {

  private static final double PARENT_ROWS = 100;
  private static final double PRIOR_ROWS = 20;

  private final int period;
  private final List<ErrorPool[]> byClass = new ArrayList<>();
  private final ErrorPool[] all;
  private final Persistence persistence = new Persistence();
  private int reached;
  private double[][][] quantiles;

  /**
   * An empty calibration.
   *
   * @param period seasonal periods in a year
   * @param horizon steps ahead that errors may have
   * @param classes size classes, 1 or more
   */
  public ConformalCalibration(int period, int horizon, int classes) {
    this.period = period;
    this.all = pools(horizon);
    for (int c = 0; c < classes; c++) {
      byClass.add(pools(horizon));
    }
  }

  private static ErrorPool[] pools(int horizon) {
    ErrorPool[] pools = new ErrorPool[horizon];
    for (int h = 0; h < horizon; h++) {
      pools[h] = new ErrorPool();
    }
    return pools;
  }

  /**
   * Adds the errors of one series at one origin.
   *
   * @param sizeClass the class of the series, from 0
   * @param errors actual less forecast over the naive error, from the first step on
   */
  public void add(int sizeClass, double[] errors) {
    for (int h = 0; h < errors.length; h++) {
      for (int to = Math.max(0, h - 1); to <= Math.min(all.length - 1, h + 1); to++) {
        byClass.get(sizeClass)[to].add(errors[h]);
        all[to].add(errors[h]);
      }
    }
    persistence.add(errors);
    reached = Math.max(reached, errors.length);
  }

  /** The steps ahead some origin reached; further ones are widened, not measured. */
  public int reached() {
    return reached;
  }

  /**
   * The distribution around a point forecast.
   *
   * @param point the forecasts, any number of steps
   * @param scale the naive error of the series
   * @param sizeClass the class of the series
   * @param nonNegative whether nothing below 0 may happen
   */
  public PredictiveDistribution around(
      double[] point, double scale, int sizeClass, boolean nonNegative) {
    double[][] values = new double[point.length][];
    for (int h = 0; h < point.length; h++) {
      double[] scaled = scaledQuantiles(h, sizeClass);
      double[] row = new double[scaled.length];
      for (int i = 0; i < row.length; i++) {
        double value = point[h] + scale * scaled[i];
        row[i] = nonNegative ? Math.max(0, value) : value;
      }
      values[h] = row;
    }
    return new PredictiveDistribution(values, persistence.correlation());
  }

  private synchronized double[] scaledQuantiles(int h, int sizeClass) {
    if (quantiles == null) {
      quantiles = new double[byClass.size()][all.length + 1][];
    }
    int measured = Math.min(h, Math.max(0, reached - 1));
    if (quantiles[sizeClass][measured] == null) {
      quantiles[sizeClass][measured] = blend(measured, sizeClass);
    }
    double widening = Math.sqrt((h + 1.0) / (measured + 1.0));
    double[] scaled = quantiles[sizeClass][measured].clone();
    for (int i = 0; i < scaled.length && widening > 1; i++) {
      scaled[i] *= widening;
    }
    return scaled;
  }

  private double[] blend(int h, int sizeClass) {
    ErrorPool own = byClass.get(sizeClass)[h];
    ErrorPool parent = all[h];
    double[] row = new double[Probabilities.count()];
    for (int i = 0; i < row.length; i++) {
      double p = Probabilities.at(i);
      double value = RandomWalkPrior.quantile(p, h + 1, period);
      if (parent.count() > 0) {
        value = mix(parent.quantile(p), parent.count(), value, PRIOR_ROWS);
      }
      if (own.count() > 0 && byClass.size() > 1) {
        value = mix(own.quantile(p), own.count(), value, PARENT_ROWS);
      }
      row[i] = i > 0 ? Math.max(row[i - 1], value) : value;
    }
    return row;
  }

  private static double mix(double own, int count, double parent, double parentRows) {
    return (count * own + parentRows * parent) / (count + parentRows);
  }
}
