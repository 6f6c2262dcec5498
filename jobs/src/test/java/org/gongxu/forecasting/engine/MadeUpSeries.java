package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.forecasting.Series;

/** Series made from a seed: level, trend, season and noise all known. */
public final class MadeUpSeries {

  private MadeUpSeries() {}

  /** A positive quarterly series around {@code level} with growth, season and noise. */
  public static Series quarterly(String id, int length, double level, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] season = {1.1, 0.9, 1.2, 0.8};
    double[] y = new double[length];
    double path = level;
    for (int t = 0; t < length; t++) {
      path *= 1.004 + 0.02 * random.nextGaussian();
      y[t] = path * season[t % 4] * (1 + 0.03 * random.nextGaussian());
    }
    return new Series(id, y, 4);
  }

  /** A quarterly walk around zero from 2010 on, with an additive season. */
  public static Series aroundZero(String id, int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[length];
    double level = 0;
    for (int t = 0; t < length; t++) {
      level += 2 * random.nextGaussian();
      y[t] = level + 20 * Math.cos(Math.PI * t / 2) + 2 * random.nextGaussian();
    }
    return new Series(id, y, 4, new Series.CalendarStart(2010, 1));
  }

  /** A panel of quarterly series of different sizes. */
  public static List<Series> quarterlyPanel(int count, int length) {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      panel.add(quarterly("s" + (1000 + i), length, 50 + 20.0 * i, 77 + i));
    }
    return panel;
  }

  /** The values multiplied by a factor. */
  public static Series times(Series series, double factor) {
    double[] y = series.values();
    for (int t = 0; t < y.length; t++) {
      y[t] *= factor;
    }
    return series.withValues(y);
  }
}
