package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the published combination and its intervals, whatever the panel. */
class PanelPropertiesTest {

  private static final int STEPS = 6;
  private static final double[] SEASON = {30, -12, 7, -25};
  private static final ForecastEngine KERNELS = new ForecastEngine(MemberSet.kernels(), STEPS);
  private static final ForecastEngine WITH_TRAMO =
      new ForecastEngine(
          MemberSet.with(new TramoForecaster(Effort.AUTOMATIC, Holiday.NONE)), STEPS);

  /** Members, pooled regressions, weights and intervals: all of it. */
  @Test
  void forecast_panelTimesThousand_isAThousandTimesWithItsIntervals() {
    List<Series> panel = MadeUpSeries.quarterlyPanel(6, 40);
    List<Series> larger = panel.stream().map(s -> MadeUpSeries.times(s, 1000)).toList();

    List<SeriesForecast> small = WITH_TRAMO.forecast(panel).forecasts();
    List<SeriesForecast> large = WITH_TRAMO.forecast(larger).forecasts();

    for (int i = 0; i < panel.size(); i++) {
      assertSameShape(small.get(i), large.get(i), 1000, 5e-3);
    }
  }

  /** No member takes logs of these, so that each adds the season; weights and errors stay. */
  @Test
  void forecast_constantSeasonAddedToThePanel_isAddedAndTheRestLeft() {
    List<Series> panel = new ArrayList<>();
    List<Series> seasonal = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Series series = MadeUpSeries.aroundZero("z" + i, 48, 30 + i);
      double[] y = series.values();
      for (int t = 0; t < y.length; t++) {
        y[t] += SEASON[t % 4];
      }
      panel.add(series);
      seasonal.add(series.withValues(y));
    }

    List<SeriesForecast> plain = KERNELS.forecast(panel).forecasts();
    List<SeriesForecast> added = KERNELS.forecast(seasonal).forecasts();

    for (int i = 0; i < panel.size(); i++) {
      for (int h = 0; h < STEPS; h++) {
        double expected = plain.get(i).mean()[h] + SEASON[h % 4];
        assertThat(added.get(i).mean()[h]).isCloseTo(expected, within(1e-3));
        Interval before = plain.get(i).distribution().interval(h + 1, 0.8);
        Interval after = added.get(i).distribution().interval(h + 1, 0.8);
        assertThat(after.low()).isCloseTo(before.low() + SEASON[h % 4], within(1e-3));
        assertThat(after.high()).isCloseTo(before.high() + SEASON[h % 4], within(1e-3));
      }
    }
  }

  @Test
  void forecast_permutedPanelOfUnequalLengths_changesNoBit() {
    List<Series> panel = unequal();
    List<Series> permuted = new ArrayList<>(panel);
    Collections.shuffle(permuted, new Random(9));

    List<SeriesForecast> usual = WITH_TRAMO.forecast(panel).forecasts();
    List<SeriesForecast> other = WITH_TRAMO.forecast(permuted).forecasts();

    assertThat(usual).hasSameSizeAs(panel);
    for (int i = 0; i < panel.size(); i++) {
      assertThat(other.get(i).id()).isEqualTo(usual.get(i).id());
      assertThat(other.get(i).mean()).containsExactly(usual.get(i).mean());
      assertThat(other.get(i).distribution().quantiles())
          .isDeepEqualTo(usual.get(i).distribution().quantiles());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -40, -400})
  void forecast_intervals_areNestedAndFlooredWhereTheHistoryIs(double shift) {
    List<Series> panel = unequal().stream().map(series -> floored(series, shift)).toList();

    for (SeriesForecast forecast : KERNELS.forecast(panel).forecasts()) {
      for (int step = 1; step <= STEPS; step++) {
        Interval in80 = forecast.distribution().interval(step, 0.8);
        Interval in95 = forecast.distribution().interval(step, 0.95);
        assertThat(in95.low()).as(forecast.id()).isBetween(0.0, in80.low());
        assertThat(in80.high()).as(forecast.id()).isBetween(in80.low(), in95.high());
        assertThat(forecast.mean()[step - 1]).as(forecast.id()).isNotNegative();
      }
    }
  }

  @Test
  void forecast_negativeValues_letIntervalsGoBelowZero() {
    Series series = MadeUpSeries.aroundZero("z", 48, 40);

    SeriesForecast forecast = KERNELS.forecast(List.of(series)).forecasts().get(0);

    assertThat(forecast.distribution().interval(STEPS, 0.95).low()).isNegative();
  }

  private static void assertSameShape(
      SeriesForecast small, SeriesForecast large, double factor, double tolerance) {
    for (int h = 0; h < STEPS; h++) {
      double unit = small.mean()[h];
      Interval in95 = small.distribution().interval(h + 1, 0.95);
      Interval of = large.distribution().interval(h + 1, 0.95);
      assertThat(large.mean()[h] / factor).isCloseTo(unit, within(tolerance * unit));
      assertThat(of.low() / factor).isCloseTo(in95.low(), within(tolerance * unit));
      assertThat(of.high() / factor).isCloseTo(in95.high(), within(tolerance * unit));
    }
  }

  /** From three values to 60, two with gaps. */
  private static List<Series> unequal() {
    List<Series> panel = new ArrayList<>();
    int[] lengths = {3, 5, 9, 13, 20, 33, 48, 60};
    for (int i = 0; i < lengths.length; i++) {
      Series series = MadeUpSeries.quarterly("u" + i, lengths[i], 60 + 10.0 * i, 90 + i);
      double[] y = series.values();
      if (i > 5) {
        y[10] = Double.NaN;
        y[y.length - 1] = Double.NaN;
      }
      panel.add(series.withValues(y));
    }
    return panel;
  }

  private static Series floored(Series series, double shift) {
    double[] y = series.values();
    for (int t = 0; t < y.length; t++) {
      y[t] = Double.isNaN(y[t]) ? y[t] : Math.max(0, y[t] + shift);
    }
    return series.withValues(y);
  }
}
