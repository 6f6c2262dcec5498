package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.flow.balance.BalanceScore.Case;
import org.gongxu.flow.balance.Gap.Threshold;
import org.junit.jupiter.api.Test;

class BalanceScoreTest {

  @Test
  void of_twoCases_scoresThemBesideThePlainRules() {
    BalanceScore score =
        BalanceScore.of(
            List.of(foretold(40, 10, 20, 100, 50), foretold(-30, 10, -10, 100, 120)), 0.05);
    assertThat(score.cases()).isEqualTo(2);
    assertThat(score.signHit()).isEqualTo(1);
    assertThat(score.error()).isEqualTo(10);
    assertThat(score.sameAsBefore().signHit()).isEqualTo(0.5);
    assertThat(score.sameAsBefore().error()).isEqualTo(35);
    assertThat(score.constantShares().error()).isEqualTo(20);
    assertThat(score.relativeToSameAsBefore()).isEqualTo(10.0 / 35, within(1e-12));
    assertThat(score.relativeToConstantShares()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void of_outcomeWithinFriction_wantsABalanceForetold() {
    assertThat(BalanceScore.of(List.of(foretold(2, 0, 0, 100, 97)), 0.05).signHit()).isEqualTo(1);
    assertThat(BalanceScore.of(List.of(foretold(30, 0, 0, 100, 97)), 0.05).signHit()).isZero();
  }

  @Test
  void of_certainAndRight_hasNoBrierLossAndCertainAndWrongHasAll() {
    assertThat(BalanceScore.of(List.of(foretold(50, 0, 0, 100, 50)), 0.05).brier()).isZero();
    assertThat(BalanceScore.of(List.of(foretold(50, 0, 0, 100, 150)), 0.05).brier()).isEqualTo(1);
  }

  @Test
  void of_medianWithinFriction_signIsTheLikeliestOfThree() {
    double[] openings = {100, 100, 100, 100, 100};
    double[] entrants = {10, 20, 97, 100, 101};
    Case skewed = new Case(Gap.of(openings, entrants, new Threshold(0.05, 0.8)), 0, 0, 100, 100);
    double[] shorter = {10, 20, 30, 100, 100};
    Case shortage = new Case(Gap.of(openings, shorter, new Threshold(0.05, 0.8)), 0, 0, 100, 60);

    assertThat(BalanceScore.of(List.of(skewed), 0.05).signHit()).isEqualTo(1);
    assertThat(BalanceScore.of(List.of(shortage), 0.05).signHit()).isEqualTo(1);
  }

  @Test
  void of_plainRules_callTheShortageTheyTellCertain() {
    BalanceScore score =
        BalanceScore.of(List.of(foretold(50, 20, 2, 100, 50), foretold(50, 20, 2, 100, 150)), 0.05);

    assertThat(score.sameAsBefore().brier()).isEqualTo(0.5);
    assertThat(score.constantShares().brier()).as("never short, once it was").isEqualTo(0.5);
  }

  @Test
  void of_outcomes_countInsideTheInterval() {
    BalanceScore score =
        BalanceScore.of(List.of(foretold(50, 0, 0, 100, 50), foretold(50, 0, 0, 100, 150)), 0.05);
    assertThat(score.coverage()).isEqualTo(0.5);
  }

  @Test
  void roaLoss_printedPair_givesThePrintedValue() {
    assertThat(BalanceScore.roaLoss(153, 169)).isEqualTo(0.009, within(0.0005));
  }

  @Test
  void of_noCase_isRefused() {
    assertThatThrownBy(() -> BalanceScore.of(List.of(), 0.05))
        .hasMessage("Cannot score the balance: there is no case");
  }

  private static Case foretold(
      double gap, double before, double constant, double demand, double supply) {
    double[] entrants = {100, 100, 100};
    double[] openings = {100 + gap - 1, 100 + gap, 100 + gap + 1};
    return new Case(
        Gap.of(openings, entrants, new Threshold(0.05, 0.8)), before, constant, demand, supply);
  }
}
