package org.gongxu.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;
import org.junit.jupiter.api.Test;

class ConformalCalibrationTest {

  @Test
  void around_skewedErrors_coversWhatItSays() {
    SplittableRandom random = new SplittableRandom(1);
    ConformalCalibration calibration = new ConformalCalibration(4, 3, 1);
    for (int i = 0; i < 800; i++) {
      calibration.add(0, skewed(random));
    }
    PredictiveDistribution d = calibration.around(new double[] {100, 100, 100}, 5, 0, true);

    int in80 = 0;
    int in95 = 0;
    int below = 0;
    for (int i = 0; i < 20_000; i++) {
      double actual = 100 + 5 * skewed(random)[1];
      in80 += covers(d.interval(2, 0.80), actual) ? 1 : 0;
      in95 += covers(d.interval(2, 0.95), actual) ? 1 : 0;
      below += actual < d.quantile(2, 0.5) ? 1 : 0;
    }

    assertThat(in80 / 20_000.0).isBetween(0.78, 0.82);
    assertThat(in95 / 20_000.0).isBetween(0.94, 0.965);
    assertThat(below / 20_000.0).isBetween(0.47, 0.53);
  }

  @Test
  void around_skewedErrors_isAsymmetric() {
    SplittableRandom random = new SplittableRandom(2);
    ConformalCalibration calibration = new ConformalCalibration(4, 3, 1);
    for (int i = 0; i < 500; i++) {
      calibration.add(0, skewed(random));
    }

    Interval interval = calibration.around(new double[] {0, 0, 0}, 1, 0, false).interval(1, 0.95);

    assertThat(interval.high()).isGreaterThan(1.5 * -interval.low());
  }

  @Test
  void around_nonNegativeSeries_neverGoesBelowZero() {
    ConformalCalibration calibration = new ConformalCalibration(1, 2, 1);

    PredictiveDistribution d = calibration.around(new double[] {1, 1}, 10, 0, true);

    assertThat(d.quantile(1, 0.005)).isZero();
    assertThat(d.quantile(2, 0.975)).isPositive();
  }

  @Test
  void around_noErrors_isASeasonalRandomWalk() {
    ConformalCalibration calibration = new ConformalCalibration(4, 8, 1);

    PredictiveDistribution d = calibration.around(new double[8], 1, 0, false);

    double first = d.quantile(1, 0.9);
    assertThat(first).isCloseTo(Math.sqrt(Math.PI / 2) * 1.5332063 / Math.sqrt(2), within(1e-6));
    assertThat(d.quantile(4, 0.9)).isGreaterThanOrEqualTo(first);
    assertThat(d.quantile(8, 0.9)).isGreaterThan(1.3 * first);
  }

  @Test
  void around_stepsNoOriginReached_widenWithTheRootOfTheDistance() {
    SplittableRandom random = new SplittableRandom(3);
    ConformalCalibration calibration = new ConformalCalibration(4, 9, 1);
    for (int i = 0; i < 100; i++) {
      calibration.add(0, skewed(random));
    }

    PredictiveDistribution d = calibration.around(new double[9], 1, 0, false);

    assertThat(calibration.reached()).isEqualTo(3);
    assertThat(d.quantile(9, 0.975) / d.quantile(3, 0.975)).isCloseTo(Math.sqrt(3), within(1e-9));
  }

  @Test
  void around_smallClass_leansOnThePanel() {
    ConformalCalibration calibration = new ConformalCalibration(4, 1, 2);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1000; i++) {
      calibration.add(0, new double[] {random.nextGaussian()});
    }
    calibration.add(1, new double[] {50});

    double top = calibration.around(new double[1], 1, 1, false).quantile(1, 0.9);

    assertThat(top).isBetween(1.1, 2.5);
  }

  @Test
  void around_wideClass_isWiderThanTheNarrowOne() {
    ConformalCalibration calibration = new ConformalCalibration(4, 1, 2);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 1000; i++) {
      calibration.add(0, new double[] {random.nextGaussian()});
      calibration.add(1, new double[] {3 * random.nextGaussian()});
    }

    double narrow = calibration.around(new double[1], 1, 0, false).quantile(1, 0.9);
    double wide = calibration.around(new double[1], 1, 1, false).quantile(1, 0.9);

    assertThat(narrow).isCloseTo(1.28, within(0.3));
    assertThat(wide).isCloseTo(3.84, within(0.5));
  }

  @Test
  void quantile_ofNinetyNineErrors_isTheFiniteSampleRank() {
    ErrorPool pool = new ErrorPool();
    for (int i = 99; i >= 1; i--) {
      pool.add(i);
    }

    assertThat(pool.quantile(0.9)).isEqualTo(90);
    assertThat(pool.quantile(0.025)).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void quantile_beyondTheSample_goesFurtherThanTheExtreme() {
    ErrorPool pool = new ErrorPool();
    for (int i = -5; i <= 5; i++) {
      pool.add(i);
    }

    assertThat(pool.quantile(0.995)).isGreaterThan(5);
    assertThat(pool.quantile(0.005)).isLessThan(-5);
  }

  @Test
  void student4_tableValues_agree() {
    assertThat(RandomWalkPrior.student4(0.9)).isCloseTo(1.5332063, within(1e-6));
    assertThat(RandomWalkPrior.student4(0.975)).isCloseTo(2.7764451, within(1e-6));
    assertThat(RandomWalkPrior.student4(0.025)).isCloseTo(-2.7764451, within(1e-6));
    assertThat(RandomWalkPrior.student4(0.5)).isZero();
  }

  private static boolean covers(Interval interval, double actual) {
    return interval.low() <= actual && actual <= interval.high();
  }

  /** Three equal exponential errors less their mean: no noise between the steps. */
  private static double[] skewed(SplittableRandom random) {
    double e = -Math.log(1 - random.nextDouble()) - 1;
    return new double[] {e, e, e};
  }
}
