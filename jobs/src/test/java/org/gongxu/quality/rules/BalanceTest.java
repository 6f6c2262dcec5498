package org.gongxu.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BalanceTest {

  private static final Balance MIXED =
      new Balance(new double[] {120, 104, 100, 80}, new double[] {100, 100, 100, 100}, 0.05, 0.5);

  @Test
  void shortage_gapWithinFriction_doesNotCount() {
    assertThat(MIXED.shortage()).isEqualTo(0.25);
    assertThat(MIXED.surplus()).isEqualTo(0.25);
  }

  @Test
  void gapQuantile_isADrawOfTheGap() {
    assertThat(MIXED.gapQuantile(0.1)).isEqualTo(-20);
    assertThat(MIXED.gapQuantile(0.5)).isEqualTo(0);
    assertThat(MIXED.gapQuantile(1)).isEqualTo(20);
  }

  @Test
  void withPlaces_morePlaces_bringTheirEntrants() {
    assertThat(MIXED.withPlaces(40).supply()).containsOnly(120.0);
    assertThat(MIXED.withPlaces(-500).supply()).containsOnly(0.0);
  }

  @Test
  void new_drawsThatDoNotPair_areRefused() {
    assertThatThrownBy(() -> new Balance(new double[2], new double[3], 0, 1))
        .hasMessage("Invalid draws: 2 of demand, 3 of supply");
  }

  @Test
  void saturation_aboveEitherLimit_isReached() {
    Saturation limit = new Saturation(20, 0.5);

    assertThat(limit.isReached(21, 100)).isTrue();
    assertThat(limit.isReached(6, 10)).isTrue();
    assertThat(limit.isReached(5, 10)).isFalse();
    assertThat(limit.label(21, 100).zh()).isEqualTo("布点21所（全区100所学校），不再增设");
  }
}
