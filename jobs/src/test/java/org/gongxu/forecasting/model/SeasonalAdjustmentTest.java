package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gongxu.forecasting.model.SeasonalAdjustment.Kind;
import org.junit.jupiter.api.Test;

class SeasonalAdjustmentTest {

  @Test
  void of_lineTimesSeason_findsTheIndices() {
    double[] season = {1.2, 0.9, 1.1, 0.8};
    double[] y = new double[40];
    for (int t = 0; t < y.length; t++) {
      y[t] = (100 + 0.01 * t) * season[t % 4];
    }

    SeasonalAdjustment adjustment = SeasonalAdjustment.of(y, 4);

    assertThat(adjustment.kind()).isEqualTo(Kind.MULTIPLICATIVE);
    assertThat(adjustment.index()).containsExactly(season, within(1e-4));
  }

  @Test
  void of_negativeValues_isAdditive() {
    double[] y = new double[24];
    for (int t = 0; t < y.length; t++) {
      y[t] = new double[] {-3, 1, 4, -2}[t % 4];
    }

    SeasonalAdjustment adjustment = SeasonalAdjustment.of(y, 4);

    assertThat(adjustment.kind()).isEqualTo(Kind.ADDITIVE);
    assertThat(adjustment.adjusted()).containsOnly(new double[] {0}, within(1e-9));
  }

  @Test
  void of_noise_leavesTheSeriesAlone() {
    double[] y = new double[40];
    for (int t = 0; t < y.length; t++) {
      y[t] = 100 + 10 * Math.sin(t * t * 1.7);
    }

    SeasonalAdjustment adjustment = SeasonalAdjustment.of(y, 4);

    assertThat(adjustment.kind()).isEqualTo(Kind.NONE);
    assertThat(adjustment.adjusted()).containsExactly(y);
  }

  @Test
  void of_lessThanTwoYears_isNotTested() {
    assertThat(SeasonalAdjustment.of(new double[] {1, 9, 1, 9, 1, 9}, 4).kind())
        .isEqualTo(Kind.NONE);
  }

  @Test
  void restore_adjustedSeries_givesBackTheSeason() {
    double[] y = MadeUp.QUARTERLY;
    SeasonalAdjustment adjustment = SeasonalAdjustment.of(y, 4);
    double[] flat = {100, 100, 100, 100, 100};

    double[] restored = adjustment.restore(flat);

    assertThat(restored[0] + restored[1] + restored[2] + restored[3]).isCloseTo(400, within(1e-9));
    assertThat(restored[4]).isEqualTo(restored[0]);
    assertThat(restored[0]).isGreaterThan(restored[1]);
  }
}
