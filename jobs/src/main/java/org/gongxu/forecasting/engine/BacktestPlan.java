package org.gongxu.forecasting.engine;

import java.util.Arrays;

/**
 * Where the rolling origins of a series stand.
 *
 * @param horizon periods ahead, 1 or more
 * @param origins rolling origins asked for, 1 or more; a short series has fewer
 * @param stride periods between two origins
 * @param calendarShare share of the series, 0 to 1, whose calendar model is refitted at the origins
 */
public record BacktestPlan(int horizon, int origins, int stride, double calendarShare) {

  /** Fewest values a model is refitted on. */
  public static final int SHORTEST_TRAINING = 4;

  private static final int FEWEST_ORIGINS = 4;
  private static final int MOST_ORIGINS = 12;
  private static final int PAIRS = 2_000;
  private static final int CALENDAR_PAIRS = 800;

  /** Checks the arguments. */
  public BacktestPlan {
    if (horizon < 1 || origins < 1 || stride < 1) {
      throw new IllegalArgumentException(
          "Invalid backtest plan: horizon, origins and stride must be 1 or more, were "
              + horizon
              + ", "
              + origins
              + ", "
              + stride);
    }
  }

  /** A plan that refits every member of every series at the origins. */
  public BacktestPlan(int horizon, int origins, int stride) {
    this(horizon, origins, stride, 1.0);
  }

  /**
   * The plan for a panel of this many series: {@value #FEWEST_ORIGINS} origins half a horizon
   * apart, up to {@value #MOST_ORIGINS} where that makes no more than {@value #PAIRS} pairs of
   * series and origin, so that one boom or slump is not all a small panel learns from. The calendar
   * model, a hundred times slower than a kernel, is refitted for a sample of the series that makes
   * about {@value #CALENDAR_PAIRS} pairs.
   */
  public static BacktestPlan forPanel(long series, int horizon) {
    long count = Math.max(1, series);
    int origins = (int) Math.max(FEWEST_ORIGINS, Math.min(MOST_ORIGINS, PAIRS / count));
    double share = Math.min(1.0, (double) CALENDAR_PAIRS / ((double) origins * count));
    return new BacktestPlan(horizon, origins, Math.max(1, horizon / 2), share);
  }

  /** The same plan with another number of rolling origins, 1 or more. */
  public BacktestPlan withOrigins(int count) {
    return new BacktestPlan(horizon, count, stride, calendarShare);
  }

  /** Whether the calendar model of the series of this key is refitted at the origins. */
  public boolean samples(String id) {
    return PanelSample.place(id) < calendarShare;
  }

  /**
   * Training lengths of the origins of a series, longest first.
   *
   * <p>The first origin leaves a full horizon out. A series too short for that is cut at one period
   * before its end, and further back by the stride; fewer than {@value #SHORTEST_TRAINING} values
   * are never trained on. Origins after the fourth leave at least half the history: what a handful
   * of values taught is no measure of today's.
   */
  public int[] trainingLengths(int length, int period) {
    int shortest = Math.max(SHORTEST_TRAINING, period + 2);
    int[] lengths = new int[origins];
    int count = 0;
    for (int o = 0; o < origins; o++) {
      int training = length - horizon - o * stride;
      boolean isYoung = 2 * training < length;
      if (training >= shortest && !(isYoung && count >= FEWEST_ORIGINS)) {
        lengths[count++] = training;
      }
    }
    if (count == 0) {
      for (int back = 1; back < horizon && count < origins; back += stride) {
        if (length - back >= SHORTEST_TRAINING) {
          lengths[count++] = length - back;
        }
      }
    }
    return Arrays.copyOf(lengths, count);
  }
}
