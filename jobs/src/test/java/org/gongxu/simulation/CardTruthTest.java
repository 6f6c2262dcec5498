package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.junit.jupiter.api.Test;

class CardTruthTest {

  private static final Programme FAILING = new Programme("s", "failing");
  private static final Programme BETWEEN = new Programme("s", "between");
  private static final Programme SMALL = new Programme("s", "small");
  private static final Programme LARGE = new Programme("s", "large");
  private static final CardTruth TRUTH =
      new CardTruth(
          Map.of(FAILING, 0.7, BETWEEN, 0.8, SMALL, 0.9, LARGE, 0.95),
          Map.of(FAILING, 50.0, BETWEEN, 30.0, SMALL, 12.0, LARGE, 20.0));

  private final Figures figures = new Figures();

  private void score(Programme programme, Card card) {
    TRUTH.score(figures, "r", programme, card);
  }

  private Share share(String figure) {
    return figures.shares().get("r: " + figure);
  }

  @Test
  void score_redOnFailingBetweenAndSound_isPreciseOnceInThree() {
    score(FAILING, Card.RED);
    score(BETWEEN, Card.RED);
    score(SMALL, Card.RED);
    assertThat(share("red precision")).isEqualTo(new Share(1, 3));
    assertThat(share("red recall")).isEqualTo(new Share(1, 1));
    assertThat(share("sound hit, small")).isEqualTo(new Share(1, 1));
  }

  @Test
  void score_soundOnes_areSplitBySize() {
    score(SMALL, Card.GREY);
    score(LARGE, Card.GREEN);
    assertThat(share("sound hit, small")).isEqualTo(new Share(0, 1));
    assertThat(share("sound hit, other")).isEqualTo(new Share(0, 1));
    assertThat(share("green recall")).isEqualTo(new Share(1, 2));
    assertThat(share("green precision")).isEqualTo(new Share(1, 1));
  }

  @Test
  void score_greenOnFailing_isCountedApart() {
    score(FAILING, Card.GREEN);
    assertThat(share("failing called green")).isEqualTo(new Share(1, 1));
    assertThat(share("green precision")).isEqualTo(new Share(0, 1));
  }

  @Test
  void score_programmeTheTruthDoesNotKnow_isPassedOver() {
    score(new Programme("s", "other"), Card.RED);
    assertThat(figures.shares()).isEmpty();
  }

  @Test
  void lastYear_ruleSet_isRedBelowAndGreenAboveTheSameThresholds() {
    assertThat(CardScores.lastYear().rules()).hasSize(2);
    assertThat(CardScores.lastYear().rules().get(0).outcome().card()).isEqualTo(Card.RED);
    assertThat(CardScores.lastYear().rules().get(1).outcome().card()).isEqualTo(Card.GREEN);
  }
}
