package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongxu.flow.balance.Gap.Threshold;
import org.gongxu.flow.balance.Gap.Verdict;
import org.junit.jupiter.api.Test;

class GapTest {

  private static final Threshold THRESHOLD = new Threshold(0.05, 0.8);

  @Test
  void of_demandAboveByMoreThanFrictionInMostDraws_isShortage() {
    Gap gap =
        Gap.of(
            new double[] {110, 120, 130, 140, 100},
            new double[] {100, 100, 100, 100, 100},
            THRESHOLD);
    assertThat(gap.shortage()).isEqualTo(0.8);
    assertThat(gap.verdict()).isEqualTo(Verdict.SHORTAGE);
    assertThat(gap.gap().p50()).isEqualTo(20);
  }

  @Test
  void of_differenceWithinFriction_isBalance() {
    Gap gap = Gap.of(new double[] {100, 100}, new double[] {95, 105}, THRESHOLD);
    assertThat(gap.shortage()).isZero();
    assertThat(gap.surplus()).isZero();
    assertThat(gap.verdict()).isEqualTo(Verdict.BALANCE);
  }

  @Test
  void of_supplyAbove_isSurplus() {
    assertThat(Gap.of(new double[] {10, 0}, new double[] {20, 1}, THRESHOLD).verdict())
        .isEqualTo(Verdict.SURPLUS);
  }

  @Test
  void of_drawsThatDisagree_callsNothing() {
    Gap gap = Gap.of(new double[] {200, 20}, new double[] {100, 100}, THRESHOLD);
    assertThat(gap.shortage()).isEqualTo(0.5);
    assertThat(gap.verdict()).isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void of_nothingOnBothSides_isBalance() {
    assertThat(Gap.of(new double[] {0}, new double[] {0}, THRESHOLD).verdict())
        .isEqualTo(Verdict.BALANCE);
  }

  @Test
  void of_unequalDraws_isRefusedWithTheirNumbers() {
    assertThatThrownBy(() -> Gap.of(new double[2], new double[3], THRESHOLD))
        .hasMessage("Cannot set demand against supply: 2 and 3 draws");
  }

  @Test
  void threshold_thatCouldCallBothSides_isRefused() {
    assertThatThrownBy(() -> new Threshold(0.05, 0.5)).hasMessageContaining("likely 0.5");
    assertThatThrownBy(() -> new Threshold(1, 0.8)).hasMessageContaining("friction 1.0");
  }
}
