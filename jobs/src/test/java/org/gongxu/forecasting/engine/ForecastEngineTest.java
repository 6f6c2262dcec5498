package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.interval.PredictiveDistribution.Interval;
import org.junit.jupiter.api.Test;

class ForecastEngineTest {

  private static final ForecastEngine ENGINE = new ForecastEngine(MemberSet.kernels(), 6);

  @Test
  void forecast_panelOfAwkwardSeries_answersEveryOne() {
    double gap = Double.NaN;
    List<Series> panel =
        List.of(
            new Series("constant", filled(30, 7), 4),
            new Series("zeros", filled(30, 0), 4),
            new Series("three", new double[] {3, 5, 4}, 4),
            new Series("one", new double[] {9}, 4),
            new Series("missing", new double[] {gap, 4, gap, 6, 7, gap, 5, 6, 8, 7, 6, gap}, 4),
            new Series("empty", new double[] {gap, gap}, 4),
            new Series("negative", alternating(28), 4),
            MadeUpSeries.times(MadeUpSeries.quarterly("huge", 40, 100, 5), 1e280),
            MadeUpSeries.times(MadeUpSeries.quarterly("tiny", 40, 100, 6), 1e-280),
            MadeUpSeries.quarterly("usual", 40, 100, 7),
            new Series("sparse", new double[] {0, 0, 3, 0, 0, 1, 0, 0, 0, 2, 0, 4, 0, 0, 0, 1}, 4));

    PanelForecast answer = ENGINE.forecast(panel);

    assertThat(answer.forecasts()).hasSize(panel.size());
    for (SeriesForecast forecast : answer.forecasts()) {
      assertThat(forecast.mean()).as(forecast.id()).hasSize(6);
      for (int step = 1; step <= 6; step++) {
        Interval in95 = forecast.distribution().interval(step, 0.95);
        assertThat(forecast.mean()[step - 1]).as(forecast.id()).isFinite();
        assertThat(in95.low()).as(forecast.id()).isLessThanOrEqualTo(in95.high());
      }
    }
  }

  @Test
  void forecast_constantSeries_isTheConstant() {
    PanelForecast answer = ENGINE.forecast(List.of(new Series("c", filled(24, 7), 4)));

    assertThat(answer.forecasts().get(0).mean()).containsOnly(new double[] {7}, within(1e-9));
  }

  @Test
  void forecast_singleValue_fallsBackAndKeepsTheReasons() {
    PanelForecast answer = ENGINE.forecast(List.of(new Series("one", new double[] {9}, 4)));

    SeriesForecast forecast = answer.forecasts().get(0);
    assertThat(forecast.mean()).containsOnly(9);
    assertThat(forecast.reason())
        .startsWith("seasonal_naive instead of")
        .contains("dynamic_theta: needs 5 values, has 1");
  }

  @Test
  void forecast_seriesTimesThousand_isForecastTimesThousand() {
    List<Series> panel = MadeUpSeries.quarterlyPanel(5, 40);
    List<Series> larger = panel.stream().map(s -> MadeUpSeries.times(s, 1024)).toList();

    PanelForecast small = ENGINE.forecast(panel);
    PanelForecast large = ENGINE.forecast(larger);

    for (int i = 0; i < panel.size(); i++) {
      for (int h = 0; h < 6; h++) {
        double expected = 1024 * small.forecasts().get(i).mean()[h];
        assertThat(large.forecasts().get(i).mean()[h]).isCloseTo(expected, within(2e-3 * expected));
      }
    }
  }

  @Test
  void forecast_shuffledOnOneThread_givesTheSameBits() throws Exception {
    List<Series> panel = MadeUpSeries.quarterlyPanel(40, 36);
    List<Series> shuffled = new ArrayList<>(panel);
    Collections.shuffle(shuffled, new Random(3));
    ForkJoinPool single = new ForkJoinPool(1);
    try {
      PanelForecast usual = ENGINE.forecast(panel);
      PanelForecast alone = single.submit(() -> ENGINE.forecast(shuffled)).get();

      assertThat(describe(alone)).isEqualTo(describe(usual));
    } finally {
      single.shutdown();
    }
  }

  @Test
  void forecast_trailingValuesMissing_forecastsThePeriodsAfterThem() {
    Series whole = MadeUpSeries.quarterly("s", 40, 100, 11);
    double[] cut = whole.values();
    cut[38] = Double.NaN;
    cut[39] = Double.NaN;

    double[] known = ENGINE.forecast(List.of(whole.head(38))).forecasts().get(0).mean();
    double[] late = ENGINE.forecast(List.of(whole.withValues(cut))).forecasts().get(0).mean();

    assertThat(late[0]).isCloseTo(known[2], within(0.05 * known[2]));
    assertThat(late).hasSize(6);
  }

  @Test
  void forecast_panel_keepsEveryOriginOfEveryMember() {
    PanelForecast answer = ENGINE.forecast(MadeUpSeries.quarterlyPanel(60, 40));

    assertThat(answer.backtest())
        .filteredOn(r -> r.id().equals("s1000") && r.model().equals("combination"))
        .hasSize(5 * 6);
    assertThat(answer.scores())
        .extracting(ModelScore::model)
        .contains("combination", "dynamic_theta", "ets", "pooled_lags", "seasonal_naive");
  }

  private static String describe(PanelForecast panel) {
    StringBuilder text = new StringBuilder();
    for (SeriesForecast f : panel.forecasts()) {
      text.append(f.id()).append(Arrays.toString(f.mean()));
      text.append(Arrays.deepToString(f.distribution().quantiles())).append('\n');
    }
    return text.append(panel.scores()).append(panel.backtest()).toString();
  }

  private static double[] filled(int length, double value) {
    double[] y = new double[length];
    Arrays.fill(y, value);
    return y;
  }

  private static double[] alternating(int length) {
    double[] y = new double[length];
    for (int t = 0; t < length; t++) {
      y[t] = (t % 2 == 0 ? 1 : -1) * (5 + t % 3);
    }
    return y;
  }
}
