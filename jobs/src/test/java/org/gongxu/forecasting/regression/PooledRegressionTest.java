package org.gongxu.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.regression.PooledFeatures.Target;
import org.gongxu.forecasting.regression.PooledRegression.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PooledRegressionTest {

  private static final double[] SEASON = {1.2, 0.9, 1.1, 0.8};

  static Stream<PooledFeatures> features() {
    return Stream.of(new LagFeatures(), new RhythmFeatures());
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_sharedGrowthAndSeason_findsBoth(PooledFeatures features) {
    List<Known> panel = panel(20, 40, 1);

    List<double[]> forecasts = new PooledRegression(features, 4).forecast(panel);

    for (int i = 0; i < panel.size(); i++) {
      for (int h = 0; h < 4; h++) {
        double truth = (100 + 10 * i) * Math.pow(1.01, 40 + h) * SEASON[h % 4];
        assertThat(forecasts.get(i)[h]).isCloseTo(truth, within(0.06 * truth));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_scaledPanel_scalesWithIt(PooledFeatures features) {
    List<Known> panel = panel(6, 32, 1);
    List<Known> large = panel(6, 32, 1024);

    double[] small = new PooledRegression(features, 3).forecast(panel).get(2);
    double[] big = new PooledRegression(features, 3).forecast(large).get(2);

    for (int h = 0; h < 3; h++) {
      assertThat(big[h] / 1024).isCloseTo(small[h], within(1e-6 * small[h]));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_negativeOrShortOrLeftOut_givesNone(PooledFeatures features) {
    List<Known> panel = new ArrayList<>(panel(10, 40, 1));
    double[] negative = panel.get(0).series().values();
    negative[5] = -1;
    panel.set(0, new Known(panel.get(0).series().withValues(negative), 40, 1));
    panel.set(1, new Known(panel.get(1).series(), 3, 1));
    panel.set(2, new Known(panel.get(2).series(), 0, 1));

    List<double[]> forecasts = new PooledRegression(features, 2).forecast(panel);

    assertThat(forecasts.subList(0, 3)).containsOnlyNulls();
    assertThat(forecasts.get(3)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_valuesAfterTheOrigin_changeNothing(PooledFeatures features) {
    List<Known> known = new ArrayList<>();
    List<Known> changed = new ArrayList<>();
    for (Known each : panel(8, 40, 1)) {
      double[] y = each.series().values();
      for (int t = 30; t < 40; t++) {
        y[t] = 1e6;
      }
      known.add(new Known(each.series(), 30, each.scale()));
      changed.add(new Known(each.series().withValues(y), 30, each.scale()));
    }

    List<double[]> before = new PooledRegression(features, 4).forecast(known);
    List<double[]> after = new PooledRegression(features, 4).forecast(changed);

    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).containsExactly(before.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_seriesWithZeros_isNeverNegative(PooledFeatures features) {
    SplittableRandom random = new SplittableRandom(8);
    List<Known> panel = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double[] y = new double[32];
      for (int t = 0; t < y.length; t++) {
        y[t] = random.nextInt(4);
      }
      panel.add(new Known(new Series("z" + i, y, 4), 32, 1.3));
    }

    for (double[] forecast : new PooledRegression(features, 4).forecast(panel)) {
      for (double value : forecast) {
        assertThat(value).isBetween(0.0, 4.0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void fit_manySeriesOfEqualWeightInAnyOrder_givesTheSameToTheBit(PooledFeatures features) {
    List<Known> panel = new ArrayList<>();
    panel(130, 40, 1).forEach(one -> panel.add(new Known(one.series(), 40, 1e-3)));
    List<Known> turned = new ArrayList<>(panel);
    Collections.reverse(turned);

    PooledFit fit = new PooledRegression(features, 3).fit(panel);
    PooledFit other = new PooledRegression(features, 3).fit(turned);

    List<double[]> forecasts = new PooledRegression(features, 3).forecast(panel);
    for (int i = 0; i < panel.size(); i++) {
      assertThat(fit.forecast(panel.get(i)).orElseThrow()).containsExactly(forecasts.get(i));
      assertThat(other.forecast(panel.get(i)).orElseThrow()).containsExactly(forecasts.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void forecast_seriesOutsideThePanel_sharesItsGrowthAndSeason(PooledFeatures features) {
    List<Known> all = panel(90, 40, 1);

    PooledFit fit = new PooledRegression(features, 4).fit(all.subList(0, 70));

    double[] forecast = fit.forecast(all.get(80)).orElseThrow();
    for (int h = 0; h < 4; h++) {
      double truth = 900 * Math.pow(1.01, 40 + h) * SEASON[h % 4];
      assertThat(forecast[h]).isCloseTo(truth, within(0.06 * truth));
    }
    assertThat(fit.forecast(new Known(all.get(80).series(), 3, 1))).isEmpty();
  }

  @Test
  void write_lags_areLogsLessTheLastYearsMean() {
    double[] z = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    LagFeatures features = new LagFeatures();
    double[] x = new double[features.count(4)];

    features.write(z, 9, new Target(1, 4, 2), x, 0);

    assertThat(features.level(z, 9, 4)).isEqualTo(8.5);
    assertThat(x).containsExactly(1.5, 0.5, -0.5, -1.5, -2.5, -3.5, -4.5, -5.5, -6.5, 0, 0, 1, 0);
  }

  @Test
  void write_yearlyRhythm_isTheLastChangesAndTheirMean() {
    double[] z = {0, 1, 3, 6, 10, 15};
    double[] x = new double[4];

    new RhythmFeatures().write(z, 5, new Target(1, 1, 0), x, 0);

    assertThat(x).containsExactly(5, 4, 3, 3);
  }

  private static List<Known> panel(int count, int length, double factor) {
    List<Known> panel = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SplittableRandom random = new SplittableRandom(50 + i);
      double[] y = new double[length];
      for (int t = 0; t < length; t++) {
        double noise = 1 + 0.01 * random.nextGaussian();
        y[t] = factor * (100 + 10 * i) * Math.pow(1.01, t) * SEASON[t % 4] * noise;
      }
      panel.add(new Known(new Series("s" + i, y, 4), length, 5 * factor));
    }
    return panel;
  }
}
