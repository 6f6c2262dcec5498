package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDistribution;
import org.gongxu.stage.train.TournamentPlan.Calendar;
import org.junit.jupiter.api.Test;

class ReachTest {

  @Test
  void of_aPlan_isWhatTheEarliestOriginSaw() {
    assertThat(Reach.of(new TournamentPlan("2020Q2", 15, 12, 4, Calendar.LEFT_OUT)).steps())
        .isEqualTo(8);
    assertThat(Reach.of(new TournamentPlan("2020Q2", 5, 12, 4, Calendar.LEFT_OUT)).steps())
        .isZero();
  }

  @Test
  void held_withinTheReach_isAsItWas() {
    double[] path = {9, 8, 7, 6, 5};

    assertThat(new Reach(5, 4).held(path)).containsExactly(9, 8, 7, 6, 5);
    assertThat(new Reach(0, 4).held(path)).containsExactly(9, 8, 7, 6, 5);
    assertThat(new Reach(12, 4).held(path)).containsExactly(9, 8, 7, 6, 5);
  }

  @Test
  void held_lineDown_staysAtTheLastValueChecked() {
    double[] path = {12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    assertThat(new Reach(8, 4).held(path))
        .containsExactly(new double[] {12, 11, 10, 9, 8, 7, 6, 5, 5, 5, 5, 5}, within(1e-12));
  }

  @Test
  void held_seasonWithoutTrend_goesOn() {
    double[] path = {10, 20, 40, 30, 10, 20, 40, 30, 0, 0, 0, 0, 0};

    assertThat(new Reach(8, 4).held(path))
        .containsExactly(10, 20, 40, 30, 10, 20, 40, 30, 10, 20, 40, 30, 10);
  }

  @Test
  void held_reachUnderAYear_staysAtItsLastValue() {
    assertThat(new Reach(2, 4).held(new double[] {7, 5, 3, 1})).containsExactly(7, 5, 5, 5);
  }

  @Test
  void held_positivePath_neverGoesBelowZero() {
    double[] path = {1000, 0, 1000, 0, 10, 0, 10, 0, 0, 0, 0, 0};

    for (double value : new Reach(8, 4).held(path)) {
      assertThat(value).isNotNegative();
    }
  }

  @Test
  void held_forecast_movesItsDistributionAlongAndKeepsItsWidth() {
    double[] mean = {12, 11, 10, 9, 8, 7};
    double[][] quantiles = new double[6][];
    for (int h = 0; h < 6; h++) {
      quantiles[h] = new double[] {mean[h] - 2 - h, mean[h], mean[h] + 3 + h};
    }
    SeriesForecast forecast =
        new SeriesForecast(
            "s", mean, new PredictiveDistribution(quantiles, 0.5), 1, List.of(), List.of(), "");
    PanelForecast panel = new PanelForecast(List.of(forecast), List.of(), List.of(), List.of());

    SeriesForecast held = new Reach(3, 4).held(panel).forecasts().get(0);

    assertThat(held.mean()).containsExactly(12, 11, 10, 10, 10, 10);
    assertThat(held.distribution().quantiles()[5]).containsExactly(3, 10, 18);
    assertThat(held.distribution().quantiles()[1]).containsExactly(8, 11, 15);
  }
}
