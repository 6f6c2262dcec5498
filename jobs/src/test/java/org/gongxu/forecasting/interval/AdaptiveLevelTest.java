package org.gongxu.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class AdaptiveLevelTest {

  @Test
  void next_missedMoreThanAimedAt_asksForALowerMissRate() {
    AdaptiveLevel next = AdaptiveLevel.NOMINAL.next(0.1, 0.40, 0.15);

    assertThat(next.miss80()).isCloseTo(0.18, within(1e-12));
    assertThat(next.miss95()).isCloseTo(0.04, within(1e-12));
  }

  @Test
  void next_missedJustAsAimedAt_staysWhereItWas() {
    AdaptiveLevel level = new AdaptiveLevel(0.18, 0.04);

    assertThat(level.next(0.1, 0.20, 0.05)).isEqualTo(level);
    assertThat(level.next(0, 0.9, 0.9)).isEqualTo(level);
  }

  @Test
  void next_missedEverythingForever_stopsAtAFifth() {
    AdaptiveLevel level = AdaptiveLevel.NOMINAL;
    for (int release = 0; release < 100; release++) {
      level = level.next(0.1, 1, 1);
    }

    assertThat(level.miss80()).isCloseTo(0.04, within(1e-12));
    assertThat(level.miss95()).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void next_missedNothingForever_stopsAtFourTimesAndKeepsTheOrder() {
    AdaptiveLevel level = AdaptiveLevel.NOMINAL;
    for (int release = 0; release < 1000; release++) {
      level = level.next(0.5, 0, 0);
      assertThat(level.miss80()).isGreaterThanOrEqualTo(level.miss95());
    }

    assertThat(level.miss80()).isCloseTo(0.8, within(1e-12));
    assertThat(level.miss95()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void of_nominalLevel_isTheSameDistribution() {
    PredictiveDistribution even = even();

    assertThat(AdaptiveLevel.NOMINAL.of(even)).isSameAs(even);
  }

  @Test
  void of_halfTheMissRates_cutsTheIntervalsThere() {
    PredictiveDistribution wider = new AdaptiveLevel(0.10, 0.02).of(even());

    assertThat(wider.interval(1, 0.80).low()).isCloseTo(5, within(1e-9));
    assertThat(wider.interval(1, 0.80).high()).isCloseTo(95, within(1e-9));
    assertThat(wider.interval(1, 0.95).low()).isCloseTo(1, within(1e-9));
    assertThat(wider.quantile(1, 0.5)).isCloseTo(50, within(1e-9));
    double[] grid = wider.quantiles()[0];
    IntStream.range(1, grid.length)
        .forEach(i -> assertThat(grid[i]).isGreaterThanOrEqualTo(grid[i - 1]));
  }

  /** Errors half as large again as the intervals were calibrated for, 60 values a release. */
  @Test
  void next_errorsGrewByHalf_bringsCoverageBack() {
    RandomStream random = Seed.of(3).child("errors").stream(0);
    double nominal = 0;
    double late = 0;
    AdaptiveLevel level = AdaptiveLevel.NOMINAL;
    for (int release = 0; release < 120; release++) {
      PredictiveDistribution moved = level.of(normal());
      double missed80 = 0;
      double missed95 = 0;
      for (int i = 0; i < 60; i++) {
        double error = 1.5 * random.normal();
        missed80 += isOutside(moved, 0.80, error) / 60.0;
        missed95 += isOutside(moved, 0.95, error) / 60.0;
        nominal += isOutside(normal(), 0.80, error) / (60.0 * 120);
      }
      late += release < 60 ? 0 : missed80 / 60;
      level = level.next(0.1, missed80, missed95);
    }

    assertThat(nominal).isGreaterThan(0.35);
    assertThat(late).isCloseTo(0.20, within(0.02));
  }

  private static int isOutside(PredictiveDistribution around, double level, double value) {
    PredictiveDistribution.Interval interval = around.interval(1, level);
    return value < interval.low() || value > interval.high() ? 1 : 0;
  }

  /** Even between 0 and 100. */
  private static PredictiveDistribution even() {
    double[] grid = new double[Probabilities.count()];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = 100 * Probabilities.at(i);
    }
    return new PredictiveDistribution(new double[][] {grid}, 0.5);
  }

  /** Standard normal, by bisection of its distribution. */
  private static PredictiveDistribution normal() {
    double[] grid = new double[Probabilities.count()];
    for (int i = 0; i < grid.length; i++) {
      double low = -6;
      double high = 6;
      while (high - low > 1e-7) {
        double middle = (low + high) / 2;
        boolean isBelow = NormalDistribution.cumulative(middle) < Probabilities.at(i);
        low = isBelow ? middle : low;
        high = isBelow ? high : middle;
      }
      grid[i] = low;
    }
    return new PredictiveDistribution(new double[][] {grid}, 0.5);
  }
}
