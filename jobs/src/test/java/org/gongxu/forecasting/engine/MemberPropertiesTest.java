package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.Series.CalendarStart;
import org.gongxu.forecasting.model.AutoEts;
import org.gongxu.forecasting.model.Croston;
import org.gongxu.forecasting.model.DynamicTheta;
import org.gongxu.forecasting.model.ExponentialSmoothing;
import org.gongxu.forecasting.model.LastValue;
import org.gongxu.forecasting.model.SeasonalNaive;
import org.gongxu.forecasting.model.Theta;
import org.gongxu.forecasting.model.Tsb;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every member fitted to one series, whatever the series. */
class MemberPropertiesTest {

  private static final int STEPS = 8;
  private static final double[] SEASON = {30, -12, 7, -25};

  /** The members by what their forecasts do when the series changes. */
  enum Member {
    SEASONAL_NAIVE(new SeasonalNaive(), 1e-14),
    LAST_VALUE(new LastValue(), 1e-14),
    CROSTON(new Croston(), 1e-13),
    TSB(new Tsb(), 1e-13),
    SIMPLE(ExponentialSmoothing.simple(), 1e-3),
    HOLT(ExponentialSmoothing.holt(), 1e-3),
    DAMPED(ExponentialSmoothing.damped(), 1e-3),
    THETA(new Theta(), 1e-3),
    DYNAMIC_THETA(new DynamicTheta(), 1e-3),
    ETS(new AutoEts(), 1e-3),
    TRAMO(new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE), 1e-3);

    private final Forecaster forecaster;
    private final double tolerance;

    /** Where nothing is searched, to the last digits; else as far as the search goes. */
    Member(Forecaster forecaster, double tolerance) {
      this.forecaster = forecaster;
      this.tolerance = tolerance;
    }
  }

  @ParameterizedTest
  @EnumSource(Member.class)
  void forecast_timesThousand_isAThousandTimes(Member member) throws Exception {
    Series series = positive(48, 1);
    double[] plain = member.forecaster.forecast(series, STEPS);
    double[] large = member.forecaster.forecast(changed(series, 1000, 0, 0), STEPS);

    for (int h = 0; h < STEPS; h++) {
      assertThat(large[h] / 1000).isCloseTo(plain[h], within(member.tolerance * plain[h]));
    }
  }

  /** Series with values below zero, so that no member takes logs or ratios. */
  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"CROSTON", "TSB", "DYNAMIC_THETA"},
      mode = EnumSource.Mode.EXCLUDE)
  void forecast_shifted_isShifted(Member member) throws Exception {
    Series series = MadeUpSeries.aroundZero("z", 48, 2);
    double[] plain = member.forecaster.forecast(series, STEPS);
    double[] moved = member.forecaster.forecast(changed(series, 1, -300, 0), STEPS);

    for (int h = 0; h < STEPS; h++) {
      assertThat(moved[h] + 300).isCloseTo(plain[h], within(0.1));
    }
  }

  /** A season that is the same every year, added to a series that has one already. */
  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"CROSTON", "TSB", "LAST_VALUE"},
      mode = EnumSource.Mode.EXCLUDE)
  void forecast_constantSeasonAdded_isAddedAndTheRestLeft(Member member) throws Exception {
    Series series = MadeUpSeries.aroundZero("z", 48, 3);
    double[] plain = member.forecaster.forecast(series, STEPS);
    double[] added = member.forecaster.forecast(changed(series, 1, 0, 1), STEPS);

    for (int h = 0; h < STEPS; h++) {
      assertThat(added[h] - SEASON[h % 4]).isCloseTo(plain[h], within(1e-3));
    }
  }

  /** Ratios to a moving average see the trend through the season: within a percent. */
  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"CROSTON", "TSB", "LAST_VALUE", "TRAMO"},
      mode = EnumSource.Mode.EXCLUDE)
  void forecast_timesAConstantSeason_isTimesIt(Member member) throws Exception {
    double[] factors = {1.3, 0.9, 1.1, 0.7};
    Series series = positive(48, 4);
    double[] y = series.values();
    for (int t = 0; t < y.length; t++) {
      y[t] *= factors[t % 4];
    }
    double[] plain = member.forecaster.forecast(series, STEPS);
    double[] times = member.forecaster.forecast(series.withValues(y), STEPS);

    for (int h = 0; h < STEPS; h++) {
      assertThat(times[h] / factors[h % 4]).isCloseTo(plain[h], within(0.01 * plain[h]));
    }
  }

  static Stream<Arguments> awkward() {
    List<double[]> histories =
        List.of(
            new double[] {9},
            new double[] {3, 5, 4},
            filled(30, 7),
            filled(30, 0),
            filled(30, -2),
            changed(MadeUpSeries.aroundZero("z", 40, 5), 1e150, 0, 0).values(),
            changed(positive(40, 6), 1e-150, 0, 0).values(),
            changed(positive(40, 7), 1, 1e12, 0).values());
    return Arrays.stream(Member.values())
        .flatMap(member -> histories.stream().map(y -> Arguments.of(member, y)));
  }

  /** A member answers with as many finite values as asked for, or says why it cannot. */
  @ParameterizedTest
  @MethodSource("awkward")
  void forecast_awkward_isFiniteOrRefusedWithAReason(Member member, double[] y) {
    try {
      double[] forecast = member.forecaster.forecast(new Series("a", y, 4), STEPS);
      assertThat(forecast).hasSize(STEPS);
      assertThat(Arrays.stream(forecast).allMatch(Double::isFinite)).isTrue();
    } catch (CannotFitException e) {
      assertThat(e).hasMessageMatching("[a-z].{5,}");
    }
  }

  private static double[] filled(int length, double value) {
    double[] y = new double[length];
    Arrays.fill(y, value);
    return y;
  }

  /** {@code factor} y + {@code shift} + {@code seasons} times the season. */
  private static Series changed(Series series, double factor, double shift, double seasons) {
    double[] y = series.values();
    for (int t = 0; t < y.length; t++) {
      y[t] = factor * y[t] + shift + seasons * SEASON[t % 4];
    }
    return series.withValues(y);
  }

  private static Series positive(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[length];
    for (int t = 0; t < length; t++) {
      double season = 1 + 0.15 * Math.sin(Math.PI * t / 2);
      y[t] = (200 + t) * season * (1 + 0.02 * random.nextGaussian());
    }
    return new Series("p", y, 4, new CalendarStart(2010, 1));
  }
}
