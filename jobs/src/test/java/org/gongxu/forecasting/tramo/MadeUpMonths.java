package org.gongxu.forecasting.tramo;

import java.util.Random;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.Series.CalendarStart;

/** Made-up series whose parts are known. */
final class MadeUpMonths {

  static final CalendarStart START = new CalendarStart(2008, 1);

  private MadeUpMonths() {}

  /** Level 100, trend 0.2 a period, a season of amplitude 10 and noise of sd {@code noise}. */
  static double[] plain(int length, int period, double noise, long seed) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      double season = 10 * Math.sin(2 * Math.PI * (t % period) / period);
      values[t] = 100 + 0.2 * t + season + noise * random.nextGaussian();
    }
    return values;
  }

  static Series series(double[] values, int period) {
    return new Series("made-up", values, period, START);
  }
}
