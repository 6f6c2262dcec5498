package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.interval.PredictiveDistribution;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;
import org.junit.jupiter.api.Test;

class SingleSeriesCoverageTest {

  private static final int KNOWN = 40;
  private static final int HORIZON = 8;
  private static final int SERIES = 60;

  @Test
  void forecast_panelsOfOneSeries_coverAboutWhatTheySay() {
    ForecastEngine engine = new ForecastEngine(MemberSet.kernels(), HORIZON);
    int in80 = 0;
    int in95 = 0;
    for (int i = 0; i < SERIES; i++) {
      Series whole = walk(1000 + i);
      PredictiveDistribution ahead =
          engine.forecast(List.of(whole.head(KNOWN))).forecasts().get(0).distribution();
      for (int step = 1; step <= HORIZON; step++) {
        double actual = whole.value(KNOWN + step - 1);
        in80 += covers(ahead.interval(step, 0.80), actual) ? 1 : 0;
        in95 += covers(ahead.interval(step, 0.95), actual) ? 1 : 0;
      }
    }

    double steps = SERIES * HORIZON;
    assertThat(in80 / steps).isBetween(0.70, 0.90);
    assertThat(in95 / steps).isBetween(0.88, 0.99);
  }

  private static boolean covers(Interval interval, double actual) {
    return interval.low() <= actual && actual <= interval.high();
  }

  /** A walk with drift, quarterly season and noise on the log scale. */
  private static Series walk(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] season = new double[4];
    for (int s = 0; s < 4; s++) {
      season[s] = 0.15 * random.nextGaussian();
    }
    double drift = 0.01 * random.nextGaussian();
    double level = 5;
    double[] y = new double[KNOWN + HORIZON];
    for (int t = 0; t < y.length; t++) {
      level += drift + 0.03 * random.nextGaussian();
      y[t] = Math.exp(level + season[t % 4] + 0.04 * random.nextGaussian());
    }
    return new Series("s", y, 4);
  }
}
