package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecasterPropertiesTest {

  static Stream<Forecaster> all() {
    return Stream.of(
        new SeasonalNaive(),
        new LastValue(),
        ExponentialSmoothing.simple(),
        ExponentialSmoothing.holt(),
        ExponentialSmoothing.damped(),
        new Theta(),
        new DynamicTheta(),
        new AutoEts());
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_seriesScaledByAPowerOfTwo_scalesWithIt(Forecaster model) throws Exception {
    double[] plain = model.forecast(MadeUp.quarterly(), 6);
    double[] large = model.forecast(scaled(MadeUp.quarterly(), 0x1p20), 6);

    for (int h = 0; h < 6; h++) {
      assertThat(large[h] / 0x1p20).isCloseTo(plain[h], within(2e-3 * plain[h]));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_constant_isTheConstant(Forecaster model) throws Exception {
    double[] y = new double[30];
    Arrays.fill(y, 42);

    assertThat(model.forecast(new Series("c", y, 4), 5))
        .containsOnly(new double[] {42}, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_twice_givesTheSameBits(Forecaster model) throws Exception {
    assertThat(model.forecast(MadeUp.monthly(), 12))
        .containsExactly(model.forecast(MadeUp.monthly(), 12));
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_longerHorizon_beginsWithTheShorterOne(Forecaster model) throws Exception {
    double[] longer = model.forecast(MadeUp.quarterly(), 12);

    assertThat(Arrays.copyOf(longer, 5)).containsExactly(model.forecast(MadeUp.quarterly(), 5));
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_history_isLeftAsItWas(Forecaster model) throws Exception {
    Series history = MadeUp.quarterly();

    model.forecast(history, 8);

    assertThat(history).isEqualTo(MadeUp.quarterly());
  }

  @ParameterizedTest
  @MethodSource("all")
  void forecast_negativeSeries_isFinite(Forecaster model) throws Exception {
    double[] y = MadeUp.quarterly().values();
    for (int t = 0; t < y.length; t++) {
      y[t] -= 130;
    }

    for (double value : model.forecast(new Series("n", y, 4), 8)) {
      assertThat(value).isBetween(-200.0, 200.0);
    }
  }

  @Test
  void forecast_exactLine_holtGoesOnWithIt() throws Exception {
    double[] y = new double[20];
    for (int t = 0; t < y.length; t++) {
      y[t] = 10 + 3 * t;
    }

    assertThat(ExponentialSmoothing.holt().forecast(new Series("l", y, 1), 3))
        .containsExactly(new double[] {70, 73, 76}, within(1e-3));
  }

  @Test
  void forecast_exactSeason_isRepeatedByTheFamily() throws Exception {
    double[] y = new double[40];
    for (int t = 0; t < y.length; t++) {
      y[t] = new double[] {10, 20, 40, 30}[t % 4];
    }

    assertThat(new AutoEts().forecast(new Series("s", y, 4), 4))
        .containsExactly(new double[] {10, 20, 40, 30}, within(0.05));
  }

  @Test
  void forecast_seasonalNaive_repeatsTheLastYear() {
    Series series = new Series("s", new double[] {9, 9, 1, 2, 3, 4}, 4);

    assertThat(new SeasonalNaive().forecast(series, 6)).containsExactly(1, 2, 3, 4, 1, 2);
  }

  @Test
  void forecast_seasonalNaiveOfLessThanAYear_repeatsTheLastValue() {
    assertThat(new SeasonalNaive().forecast(new Series("s", new double[] {1, 5}, 4), 3))
        .containsExactly(5, 5, 5);
  }

  @Test
  void forecast_tooShort_saysWhatItNeeds() {
    Series two = new Series("two", new double[] {1, 2}, 1);

    assertThatThrownBy(() -> ExponentialSmoothing.damped().forecast(two, 1))
        .isInstanceOf(CannotFitException.class)
        .hasMessage("needs 5 values, has 2");
    assertThatThrownBy(() -> new AutoEts().forecast(two, 1))
        .isInstanceOf(CannotFitException.class)
        .hasMessage("needs 4 values, has 2");
  }

  @Test
  void forecast_tsbAfterALongSilence_fallsTowardsZero() throws Exception {
    double[] y = new double[40];
    y[0] = 5;
    y[3] = 5;
    double[] early = new Tsb().forecast(new Series("t", Arrays.copyOf(y, 8), 4), 1);
    double[] late = new Tsb().forecast(new Series("t", y, 4), 1);

    assertThat(late[0]).isLessThan(0.1 * early[0]).isPositive();
  }

  @Test
  void forecast_countsOfOneDemand_areRefused() {
    Series one = new Series("t", new double[] {0, 0, 3, 0}, 4);

    assertThatThrownBy(() -> new Croston().forecast(one, 1))
        .hasMessage("needs 2 periods above zero, has 1");
    assertThatThrownBy(() -> new Tsb().forecast(one, 1))
        .hasMessage("needs 2 periods above zero, has 1");
  }

  private static Series scaled(Series series, double factor) {
    double[] y = series.values();
    for (int t = 0; t < y.length; t++) {
      y[t] *= factor;
    }
    return series.withValues(y);
  }
}
