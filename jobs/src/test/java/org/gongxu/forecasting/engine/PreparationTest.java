package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.Series.CalendarStart;
import org.gongxu.forecasting.combine.Combination;
import org.junit.jupiter.api.Test;

class PreparationTest {

  private static final double GAP = Double.NaN;

  @Test
  void of_leadingGaps_movesTheStart() {
    double[] y = {GAP, GAP, GAP, 4, 5};
    Series raw = new Series("s", y, 4, new CalendarStart(2020, 3));

    PreparedSeries prepared = PreparedSeries.of(raw);

    assertThat(prepared.series().values()).containsExactly(4, 5);
    assertThat(prepared.series().start()).isEqualTo(new CalendarStart(2021, 2));
    assertThat(prepared.note()).isEmpty();
  }

  @Test
  void of_innerGap_takesTheLineBetweenItsNeighbours() {
    PreparedSeries prepared = PreparedSeries.of(new Series("s", new double[] {3, GAP, GAP, 9}, 1));

    assertThat(prepared.series().values())
        .containsExactly(new double[] {3, 5, 7, 9}, within(1e-12));
    assertThat(prepared.note()).isEqualTo("2 missing values filled");
  }

  @Test
  void of_innerGapWithYearsAround_takesTheirMean() {
    double[] y = {1, 2, 3, 10, 1, 2, 3, GAP, 1, 2, 3, 20};

    assertThat(PreparedSeries.of(new Series("s", y, 4)).series().value(7)).isEqualTo(15);
  }

  @Test
  void of_trailingGaps_areCounted() {
    PreparedSeries prepared = PreparedSeries.of(new Series("s", new double[] {1, 2, GAP, GAP}, 4));

    assertThat(prepared.trailing()).isEqualTo(2);
    assertThat(prepared.series().length()).isEqualTo(2);
  }

  @Test
  void of_nothingKnown_saysSo() {
    PreparedSeries prepared = PreparedSeries.of(new Series("s", new double[] {GAP, GAP}, 4));

    assertThat(prepared.series().values()).containsExactly(0);
    assertThat(prepared.note()).isEqualTo("no value observed");
  }

  @Test
  void trainingLengths_longSeries_stepsBackByTheStride() {
    assertThat(new BacktestPlan(8, 4, 4).trainingLengths(60, 4)).containsExactly(52, 48, 44, 40);
  }

  @Test
  void trainingLengths_shortSeries_keepsEnoughToTrainOn() {
    assertThat(new BacktestPlan(6, 4, 3).trainingLengths(14, 1)).containsExactly(8, 5);
    assertThat(new BacktestPlan(8, 4, 4).trainingLengths(9, 4)).containsExactly(8, 4);
    assertThat(new BacktestPlan(8, 4, 4).trainingLengths(3, 4)).isEmpty();
  }

  @Test
  void trainingLengths_manyOrigins_leaveHalfTheHistoryAfterTheFourth() {
    assertThat(new BacktestPlan(6, 12, 3).trainingLengths(40, 4))
        .containsExactly(34, 31, 28, 25, 22);
    assertThat(new BacktestPlan(8, 12, 8).trainingLengths(40, 4)).containsExactly(32, 24, 16, 8);
  }

  @Test
  void forPanel_fewSeries_asksForMoreOrigins() {
    assertThat(BacktestPlan.forPanel(1, 8).origins()).isEqualTo(12);
    assertThat(BacktestPlan.forPanel(148, 8).origins()).isEqualTo(12);
    assertThat(BacktestPlan.forPanel(250, 8).origins()).isEqualTo(8);
    assertThat(BacktestPlan.forPanel(5000, 8).origins()).isEqualTo(4);
  }

  @Test
  void samples_largePanel_takesAboutItsShare() {
    BacktestPlan plan = BacktestPlan.forPanel(2000, 8);
    int taken = 0;
    for (int i = 0; i < 2000; i++) {
      taken += plan.samples("series-" + i) ? 1 : 0;
    }

    assertThat(taken).isBetween(150, 250);
    assertThat(BacktestPlan.forPanel(100, 8).samples("any")).isTrue();
  }

  @Test
  void plan_noOrigins_isRefusedWithTheNumbers() {
    assertThatThrownBy(() -> new BacktestPlan(8, 0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were 8, 0, 4");
  }

  @Test
  void scale_quarterlySeries_isTheSeasonalDifference() {
    double[] y = {1, 2, 3, 4, 3, 2, 3, 8};

    assertThat(Scale.of(y, 8, 4)).isEqualTo(1.5);
    assertThat(Scale.of(y, 3, 4)).isEqualTo(1);
    assertThat(Scale.of(y, 1, 4)).isZero();
  }

  @Test
  void table_memberWithoutForecast_takesTheMedianOfTheOthers() {
    MemberTable table =
        MemberTable.of(
            List.of("seasonal_naive", "a", "b", "c"),
            Arrays.asList(new double[] {9}, new double[] {1}, null, new double[] {5}),
            Arrays.asList(null, null, "b: too short", null));

    assertThat(table.forecasts()[2]).containsExactly(3);
    assertThat(table.isComplete()).isFalse();
    assertThat(table.isFallback()).isFalse();
    assertThat(table.reason()).isEqualTo("b: too short");
  }

  @Test
  void table_nobodyButTheNaive_isTheFallback() {
    MemberTable table =
        MemberTable.of(
            List.of("seasonal_naive", "a"),
            Arrays.asList(new double[] {9, 8}, null),
            Arrays.asList(null, "a: too short"));

    assertThat(table.isFallback()).isTrue();
    assertThat(table.combine(Combination.WEIGHTED, new double[] {0, 1})).containsExactly(9, 8);
  }
}
