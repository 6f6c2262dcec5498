package org.gongxu.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue.Scale;
import org.junit.jupiter.api.Test;

class UncertainValueTest {

  @Test
  void draws_share_haveTheStatedQuantilesAndStayShares() {
    UncertainValue value = new UncertainValue("x", Scale.SHARE, 0.05, 0.6, "v1", false);
    double[] draws = value.draws(Seed.of(1), 20_000);
    DrawSummary summary = DrawSummary.of(draws);
    assertThat(summary.p10()).isEqualTo(0.05, within(0.004));
    assertThat(summary.p90()).isEqualTo(0.6, within(0.02));
    assertThat(summary.p50()).isEqualTo(value.median(), within(0.01));
    assertThat(Arrays.stream(draws).allMatch(d -> d > 0 && d < 1)).isTrue();
  }

  @Test
  void draws_ratio_mayExceedOne() {
    UncertainValue value = new UncertainValue("x", Scale.RATIO, 0.5, 2, "v1", false);
    assertThat(value.median()).isEqualTo(1, within(1e-12));
    assertThat(DrawSummary.of(value.draws(Seed.of(1), 20_000)).p90()).isEqualTo(2, within(0.06));
  }

  @Test
  void draws_fixed_areTheValue() {
    assertThat(UncertainValue.fixed("x", Scale.RATIO, 0, "v").draws(Seed.of(1), 3)).containsOnly(0);
  }

  @Test
  void draws_otherNames_areUnrelated() {
    double[] one = new UncertainValue("x", Scale.RATIO, 1, 2, "v", false).draws(Seed.of(1), 5);
    double[] two = new UncertainValue("y", Scale.RATIO, 1, 2, "v", false).draws(Seed.of(1), 5);
    assertThat(one).doesNotContain(two);
  }

  @Test
  void carryForward_widens_onItsOwnScaleAndFlags() {
    UncertainValue value = new UncertainValue("x", Scale.RATIO, 0.5, 2, "v1", false);
    UncertainValue later = value.carryForward(2);
    assertThat(later.low()).isEqualTo(0.25, within(1e-12));
    assertThat(later.high()).isEqualTo(4, within(1e-12));
    assertThat(later.carriedForward()).isTrue();
    assertThat(UncertainValue.fixed("f", Scale.SHARE, 1, "v").carryForward(3).high()).isEqualTo(1);
  }

  @Test
  void interval_impossible_isRefused() {
    assertThatThrownBy(() -> new UncertainValue("x", Scale.SHARE, 0.5, 1.2, "v", false))
        .hasMessage("Invalid interval of x: 0.5 to 1.2 as a SHARE");
    assertThatThrownBy(() -> new UncertainValue("x", Scale.RATIO, 2, 1, "v", false))
        .hasMessageContaining("2.0 to 1.0");
    assertThatThrownBy(() -> UncertainValue.fixed("x", Scale.SHARE, 2, "v"))
        .hasMessageContaining("as a SHARE");
    assertThatThrownBy(
            () -> new UncertainValue("x", Scale.SHARE, 0.1, 0.2, "v", false).carryForward(0.5))
        .hasMessage("Invalid widening: 0.5 (1 or more)");
  }
}
