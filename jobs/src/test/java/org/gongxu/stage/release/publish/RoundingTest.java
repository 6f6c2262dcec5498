package org.gongxu.stage.release.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void round_persons_keepsOneDecimal() {
    assertThat(Rounding.round(12.345, "person")).isEqualTo(12.3);
    assertThat(Rounding.round(0.25, "person")).isEqualTo(0.2);
    assertThat(Rounding.round(0.35, "person")).isEqualTo(0.4);
  }

  @Test
  void round_shares_keepsThreeDecimals() {
    assertThat(Rounding.round(0.12345, "share")).isEqualTo(0.123);
  }

  @Test
  void round_smallNegative_isNeverMinusZero() {
    assertThat(1 / Rounding.round(-0.01, "person")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void round_notANumber_isRefused() {
    assertThatThrownBy(() -> Rounding.round(Double.NaN, "share")).hasMessage("Cannot publish NaN");
    assertThatThrownBy(() -> Rounding.round(1.0 / 0, "share"))
        .hasMessage("Cannot publish Infinity");
  }
}
