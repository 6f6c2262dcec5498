package org.gongxu.forecasting.tramo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TramoForecasterTest {

  private static final TramoForecaster TRAMO = new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE);
  private static final TramoForecaster FESTIVE =
      new TramoForecaster(Effort.AUTOMATIC, Holiday.SPRING_FESTIVAL);

  @ParameterizedTest
  @CsvSource({"4, AUTOMATIC", "4, AIRLINE", "12, AUTOMATIC", "12, AIRLINE"})
  void forecast_seasonalTrend_continuesIt(int period, Effort effort) throws Exception {
    double[] whole = MadeUpMonths.plain(15 * period + 8, period, 0.5, 1);
    Series history = MadeUpMonths.series(Arrays.copyOf(whole, 15 * period), period);

    double[] forecast = new TramoForecaster(effort, Holiday.NONE).forecast(history, 8);

    assertThat(forecast).hasSize(8);
    for (int h = 0; h < 8; h++) {
      assertThat(forecast[h]).isCloseTo(whole[15 * period + h], within(2.5));
    }
  }

  @Test
  void fit_growthInPercent_takesLogs() throws Exception {
    double[] values =
        IntStream.range(0, 96)
            .mapToDouble(t -> Math.exp(4 + 0.02 * t + 0.3 * Math.sin(Math.PI * t / 6)))
            .toArray();
    for (int t = 0; t < 96; t++) {
      values[t] *= 1 + 0.02 * Math.sin(7.7 * t * t);
    }

    TramoFit fit = TRAMO.fit(MadeUpMonths.series(values, 12), 12);

    assertThat(fit.logs()).isTrue();
    assertThat(fit.forecast()[11] / values[95]).isCloseTo(Math.exp(0.24), within(0.1));
  }

  @Test
  void fit_additiveSeason_staysInLevels() throws Exception {
    double[] values = MadeUpMonths.plain(120, 12, 1, 3);
    for (int t = 0; t < 120; t++) {
      values[t] += -60 + 2 * t;
    }
    assertThat(TRAMO.fit(MadeUpMonths.series(values, 12), 4).logs()).isFalse();
  }

  @Test
  void fit_oneWildMonth_isFoundAsAdditiveOutlierOfItsSize() throws Exception {
    double[] values = MadeUpMonths.plain(120, 12, 1, 4);
    values[70] += 30;

    List<Outlier> found = TRAMO.fit(MadeUpMonths.series(values, 12), 4).outliers();

    assertThat(found)
        .anySatisfy(
            outlier -> {
              assertThat(outlier.kind()).isEqualTo("AO");
              assertThat(outlier.periodIndex()).isEqualTo(70);
              assertThat(outlier.tStat()).isGreaterThan(5);
            });
  }

  @Test
  void fit_levelShift_isFoundWhereItHappened() throws Exception {
    double[] values = MadeUpMonths.plain(120, 12, 1, 5);
    for (int t = 60; t < 120; t++) {
      values[t] -= 40;
    }

    List<Outlier> found = TRAMO.fit(MadeUpMonths.series(values, 12), 4).outliers();

    assertThat(found)
        .anySatisfy(
            outlier -> {
              assertThat(outlier.kind()).isEqualTo("LS");
              assertThat(outlier.periodIndex()).isEqualTo(60);
              assertThat(outlier.tStat()).isLessThan(-5);
            });
  }

  @Test
  void fit_historyWithoutBreaks_findsFewOutliers() throws Exception {
    Series calm = MadeUpMonths.series(MadeUpMonths.plain(120, 12, 1, 6), 12);
    assertThat(TRAMO.fit(calm, 4).outliers()).hasSizeLessThan(2);
  }

  @Test
  void fit_festivalInMonths_recoversItsSizeAndForecastsItsMove() throws Exception {
    double[] whole = MadeUpMonths.plain(168, 12, 0.5, 7);
    double[] feast = FestivalRegressors.values(MadeUpMonths.START, 12, 168, 1);
    for (int t = 0; t < 168; t++) {
      whole[t] -= 25 * feast[t];
    }
    Series history = MadeUpMonths.series(Arrays.copyOf(whole, 144), 12);

    TramoFit with = FESTIVE.fit(history, 24);
    TramoFit without = TRAMO.fit(history, 24);

    assertThat(with.calendar())
        .filteredOn(effect -> effect.name().equals("spring_festival_during"))
        .singleElement()
        .satisfies(effect -> assertThat(Math.abs(effect.tStat())).isGreaterThan(10));
    assertThat(meanError(with.forecast(), whole)).isLessThan(1.5);
    assertThat(meanError(with.forecast(), whole))
        .isLessThan(0.7 * meanError(without.forecast(), whole));
  }

  @Test
  void fit_festivalInQuarters_isKept() throws Exception {
    double[] values = MadeUpMonths.plain(64, 4, 0.5, 8);
    double[] after = FestivalRegressors.values(MadeUpMonths.START, 4, 64, 0);
    for (int t = 0; t < 64; t++) {
      values[t] += 40 * after[t];
    }

    assertThat(FESTIVE.fit(MadeUpMonths.series(values, 4), 4).calendar())
        .singleElement()
        .satisfies(effect -> assertThat(effect.tStat()).isGreaterThan(5));
  }

  @Test
  void fit_noFestivalInTheData_dropsItAndForecastsAsWithout() throws Exception {
    Series history = MadeUpMonths.series(MadeUpMonths.plain(120, 12, 1, 10), 12);

    TramoFit festive = FESTIVE.fit(history, 12);

    assertThat(festive.calendar()).noneMatch(effect -> effect.name().startsWith("spring"));
    assertThat(festive.forecast()).containsExactly(TRAMO.fit(history, 12).forecast());
  }

  @Test
  void fit_calendarUnknown_forecastsWithoutCalendar() throws Exception {
    Series unknown = new Series("x", MadeUpMonths.plain(120, 12, 1, 10), 12);
    assertThat(FESTIVE.fit(unknown, 12).calendar()).isEmpty();
  }

  @Test
  void fit_tradingDays_areKeptWhereEveryWeekdayCounts() throws Exception {
    double[] values = MadeUpMonths.plain(144, 12, 0.3, 11);
    for (int t = 0; t < 144; t++) {
      values[t] += 3 * workingDaysBeyondFiveToTwo(t);
    }
    TramoFit fit = TRAMO.fit(MadeUpMonths.series(values, 12), 12);
    assertThat(fit.calendar()).anyMatch(effect -> Math.abs(effect.tStat()) > 10);
  }

  private static double workingDaysBeyondFiveToTwo(int month) {
    LocalDate first = LocalDate.of(2008, 1, 1).plusMonths(month);
    double sum = 0;
    for (int day = 0; day < first.lengthOfMonth(); day++) {
      sum += first.plusDays(day).getDayOfWeek().getValue() <= 5 ? 1 : -2.5;
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Effort.class)
  void forecast_twice_isTheSameToTheBit(Effort effort) throws Exception {
    TramoForecaster tramo = new TramoForecaster(effort, Holiday.SPRING_FESTIVAL);
    Series history = MadeUpMonths.series(MadeUpMonths.plain(90, 12, 4, 12), 12);
    assertThat(tramo.forecast(history, 9)).containsExactly(tramo.forecast(history, 9));
  }

  @Test
  void forecast_manyThreads_giveWhatOneGives() throws Exception {
    List<Series> panel =
        IntStream.range(0, 16)
            .mapToObj(i -> MadeUpMonths.series(MadeUpMonths.plain(60, 4, 5, i), 4))
            .toList();
    List<double[]> alone = panel.stream().map(TramoForecasterTest::four).toList();
    List<double[]> together = panel.parallelStream().map(TramoForecasterTest::four).toList();
    for (int i = 0; i < 16; i++) {
      assertThat(together.get(i)).containsExactly(alone.get(i));
    }
  }

  private static double[] four(Series series) {
    try {
      return FESTIVE.forecast(series, 4);
    } catch (CannotFitException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void forecast_fallingCounts_areNeverNegative() throws Exception {
    double[] falling =
        IntStream.range(0, 40).mapToDouble(t -> Math.max(0, 80 - 2.2 * t + t % 3)).toArray();
    assertThat(TRAMO.forecast(MadeUpMonths.series(falling, 4), 8))
        .satisfies(f -> assertThat(Arrays.stream(f).min().getAsDouble()).isNotNegative());
  }

  @Test
  void forecast_annual_isRefused() {
    assertRefused(new double[40], 1, "needs quarters or months, has 1 periods a year");
  }

  @Test
  void forecast_underThreeYears_isRefusedWithBothNumbers() {
    assertRefused(MadeUpMonths.plain(11, 4, 1, 1), 4, "needs 12 values, has 11");
    assertRefused(MadeUpMonths.plain(35, 12, 1, 1), 12, "needs 36 values, has 35");
  }

  @Test
  void forecast_constant_isRefused() {
    assertRefused(new double[24], 4, "the series is constant");
  }

  @Test
  void forecast_valueMissing_isRefused() {
    double[] gap = MadeUpMonths.plain(24, 4, 1, 1);
    gap[7] = Double.NaN;
    assertRefused(gap, 4, "a value is missing or infinite");
  }

  @Test
  void forecast_horizonZero_isACallersMistake() {
    Series history = MadeUpMonths.series(MadeUpMonths.plain(24, 4, 1, 1), 4);
    assertThatThrownBy(() -> TRAMO.forecast(history, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid horizon: 0 (1 or more)");
  }

  @Test
  void checkForecast_farBeyondTheHistory_isAnExplosion() throws Exception {
    Series history = MadeUpMonths.series(new double[] {10, 20, 15}, 4);
    Admission.checkForecast(history, new double[] {60, -30});
    assertThatThrownBy(() -> Admission.checkForecast(history, new double[] {12, 60.1}))
        .isInstanceOf(CannotFitException.class)
        .hasMessage("the forecast explodes at step 2: 60.1");
    assertThatThrownBy(() -> Admission.checkForecast(history, new double[] {Double.NaN}))
        .hasMessage("the forecast explodes at step 1: NaN");
  }

  private static void assertRefused(double[] values, int period, String reason) {
    assertThatThrownBy(() -> TRAMO.forecast(new Series("x", values, period), 4))
        .isInstanceOf(CannotFitException.class)
        .hasMessage(reason);
  }

  private static double meanError(double[] forecast, double[] whole) {
    int from = whole.length - forecast.length;
    return IntStream.range(0, forecast.length)
        .mapToDouble(h -> Math.abs(forecast[h] - whole[from + h]))
        .average()
        .orElseThrow();
  }
}
