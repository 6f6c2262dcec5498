package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Completions ahead where only past completions are known: the last value with a damped share of
 * its trend, and the errors such forecasts made at past origins, drawn again.
 *
 * <p>The share of the trend is the one of {@code 0, 0.1, 0.25, 0.5} with the least absolute error
 * of log(1 + completions) over all series and origins. Errors are pooled by years ahead and size; a
 * world takes its errors from one origin in all series, so that what moves all of them together
 * stays together. Beyond the farthest origin errors grow with the root of the years.
 */
public final class CompletionsOutlook implements Serializable {

  private static final double DAMPING = 0.8;
  private static final double[] TREND_SHARES = {0, 0.1, 0.25, 0.5};
  private static final double[] SIZE_BOUNDS = {0.5, 5, 20, 100};

  private final double trendShare;
  // Years ahead → origin → size class → errors of log(1 + completions).
  private final List<List<List<double[]>>> errors;

  private CompletionsOutlook(double trendShare, List<List<List<double[]>>> errors) {
    this.trendShare = trendShare;
    this.errors = errors;
  }

  /**
   * Learns from every series.
   *
   * @param series completions by year, oldest first, all of one length of 2 or more; order matters
   *     for which error is drawn, so sort by key
   */
  public static CompletionsOutlook fit(List<double[]> series) {
    int length = series.isEmpty() ? 0 : series.get(0).length;
    if (length < 2) {
      throw new IllegalArgumentException(
          "Cannot project completions from " + length + " years; 2 or more are needed");
    }
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double share : TREND_SHARES) {
      double error = absoluteError(series, length, share);
      if (error < least) {
        least = error;
        best = share;
      }
    }
    List<List<List<double[]>>> errors = new ArrayList<>();
    for (int ahead = 1; ahead < length; ahead++) {
      List<List<double[]>> origins = new ArrayList<>();
      for (int known = 1; known + ahead <= length; known++) {
        origins.add(pooled(series, known, ahead, best));
      }
      errors.add(origins);
    }
    return new CompletionsOutlook(best, errors);
  }

  /** The share of the trend that is carried on, 0 to 1. */
  public double trendShare() {
    return trendShare;
  }

  /** The middle of the forecast: completions so many years after the last. */
  public double point(double[] series, int ahead) {
    return point(series, series.length, ahead, trendShare);
  }

  /**
   * Completions in every joint world.
   *
   * @param cell the series; part of the random numbers' key
   * @param series completions by year, oldest first
   * @param ahead years after the last, 1 or more
   * @param plan seed and draws
   */
  public double[] draws(String cell, double[] series, int ahead, DrawPlan plan) {
    int reach = Math.min(ahead, errors.size());
    double growth = Math.sqrt((double) ahead / reach);
    double middle = point(series, ahead);
    List<List<double[]>> origins = errors.get(reach - 1);
    int size = sizeOf(middle);
    DrawPlan worlds = plan.child("completions origin");
    DrawPlan own = plan.child("completions").child(cell);
    double[] completions = new double[plan.draws()];
    for (int d = 0; d < completions.length; d++) {
      double[] pool =
          origins.get(pick(worlds.seed().stream(d).uniform(), origins.size())).get(size);
      double error = pool.length == 0 ? 0 : pool[pick(own.seed().stream(d).uniform(), pool.length)];
      double log = StrictMath.log1p(middle) + growth * error;
      completions[d] = Math.max(0, Math.rint(StrictMath.expm1(log)));
    }
    return completions;
  }

  private static int pick(double uniform, int among) {
    return Math.min(among - 1, (int) (uniform * among));
  }

  private static double absoluteError(List<double[]> series, int length, double share) {
    double sum = 0;
    for (int ahead = 1; ahead < length; ahead++) {
      for (int known = 1; known + ahead <= length; known++) {
        for (double[] one : series) {
          sum += Math.abs(error(one, known, ahead, share));
        }
      }
    }
    return sum;
  }

  private static List<double[]> pooled(List<double[]> series, int known, int ahead, double share) {
    TreeMap<Integer, List<Double>> bySize = new TreeMap<>();
    for (double[] one : series) {
      int size = sizeOf(point(one, known, ahead, share));
      bySize.computeIfAbsent(size, key -> new ArrayList<>()).add(error(one, known, ahead, share));
    }
    List<double[]> pools = new ArrayList<>();
    for (int size = 0; size <= SIZE_BOUNDS.length; size++) {
      List<Double> pool = bySize.getOrDefault(size, List.of());
      pools.add(pool.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return pools;
  }

  private static double error(double[] one, int known, int ahead, double share) {
    return StrictMath.log1p(one[known - 1 + ahead])
        - StrictMath.log1p(point(one, known, ahead, share));
  }

  private static double point(double[] one, int known, int ahead, double share) {
    double last = StrictMath.log1p(one[known - 1]);
    if (known == 1 || one[known - 1] == 0) {
      return one[known - 1];
    }
    double trend = (last - StrictMath.log1p(one[0])) / (known - 1);
    double steps = 0;
    for (int step = 0; step < ahead; step++) {
      steps += StrictMath.pow(DAMPING, step);
    }
    return Math.max(0, StrictMath.expm1(last + share * trend * steps));
  }

  private static int sizeOf(double completions) {
    int size = 0;
    while (size < SIZE_BOUNDS.length && completions > SIZE_BOUNDS[size]) {
      size++;
    }
    return size;
  }
}
