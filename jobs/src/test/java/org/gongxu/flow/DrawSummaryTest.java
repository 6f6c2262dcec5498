package org.gongxu.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawSummaryTest {

  @Test
  void quantile_typeSeven_interpolates() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(DrawSummary.quantile(sorted, 0)).isEqualTo(1);
    assertThat(DrawSummary.quantile(sorted, 0.5)).isEqualTo(2.5);
    assertThat(DrawSummary.quantile(sorted, 0.1)).isEqualTo(1.3, within(1e-12));
    assertThat(DrawSummary.quantile(sorted, 1)).isEqualTo(4);
  }

  @Test
  void of_anyOrder_isTheSameBits() {
    DrawSummary one = DrawSummary.of(new double[] {0.1, 0.7, 0.3, 1e9});
    assertThat(DrawSummary.of(new double[] {1e9, 0.3, 0.7, 0.1})).isEqualTo(one);
    assertThat(one.p50()).isEqualTo(0.5);
  }

  @Test
  void of_noDraws_isRefused() {
    assertThatThrownBy(() -> DrawSummary.of(new double[0]))
        .hasMessage("Cannot summarise draws: there are none");
  }
}
