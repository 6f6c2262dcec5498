package org.gongxu.quality.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.track.CardOutcome.Heed;
import org.gongxu.quality.track.CardOutcome.Score;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

  @Test
  void score_heededWarningWithoutFailure_isNotAnError() {
    CardOutcome heeded = card("a", 2022, Card.RED, false, Heed.FOLLOWED);

    assertThat(heeded.score()).isEqualTo(Score.HEEDED);
    assertThat(CardTrackRecord.of(List.of(heeded)).precision()).isNaN();
  }

  @Test
  void score_heededWarning_isSetAgainstThePathWithoutAction() {
    assertThat(heeded(true).score()).isEqualTo(Score.HIT);
    assertThat(heeded(false).score()).isEqualTo(Score.FALSE_ALARM);
  }

  @Test
  void score_ignoredWarningAndAllWell_isAFalseAlarm() {
    assertThat(card("a", 2022, Card.RED, false, Heed.NOT_FOLLOWED).score())
        .isEqualTo(Score.FALSE_ALARM);
    assertThat(card("a", 2022, Card.YELLOW, false, Heed.UNKNOWN).score())
        .isEqualTo(Score.FALSE_ALARM);
  }

  @Test
  void of_mixedCards_givesPrecisionRecallAndGreen() {
    List<CardOutcome> outcomes =
        List.of(
            card("a", 2022, Card.RED, true, Heed.NOT_FOLLOWED),
            card("b", 2022, Card.RED, true, Heed.NOT_FOLLOWED),
            card("c", 2022, Card.RED, false, Heed.NOT_FOLLOWED),
            card("d", 2022, Card.GREEN, true, Heed.UNKNOWN),
            card("e", 2022, Card.GREEN, false, Heed.UNKNOWN),
            card("f", 2022, Card.GREY, false, Heed.UNKNOWN));

    CardTrackRecord record = CardTrackRecord.of(outcomes);

    assertThat(record.precision()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(record.precisionInterval().contains(2.0 / 3)).isTrue();
    assertThat(record.precisionInterval().high() - record.precisionInterval().low())
        .isGreaterThan(0.5);
    assertThat(record.recall()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(record.greenRight()).isEqualTo(0.5);
    assertThat(record.unrated()).isCloseTo(1.0 / 6, within(1e-12));
    assertThat(record.scores()).containsEntry(Score.QUIET, 2).containsEntry(Score.MISS, 1);
  }

  @Test
  void of_warningsRunning_countTheLeadFromTheFirst() {
    List<CardOutcome> outcomes =
        new ArrayList<>(
            List.of(
                card("a", 2019, Card.YELLOW, false, Heed.UNKNOWN),
                card("a", 2020, Card.GREEN, false, Heed.UNKNOWN),
                card("a", 2021, Card.YELLOW, false, Heed.UNKNOWN),
                card("a", 2022, Card.RED, true, Heed.UNKNOWN)));

    assertThat(CardTrackRecord.of(outcomes).meanLeadYears()).isEqualTo(2);
    Collections.reverse(outcomes);
    assertThat(CardTrackRecord.of(outcomes).meanLeadYears()).isEqualTo(2);
  }

  @Test
  void advice_takenOrNot_isWorthTheSame() {
    AdviceOutcome taken = new AdviceOutcome(100, 60, 60, 0.5, 35, 1, 2);
    AdviceOutcome ignored = new AdviceOutcome(100, 60, 100, 0.5, 35, 1, 2);

    // Left alone: 15 too many at 2; advised: 5 too few at 1.
    assertThat(taken.worth()).isEqualTo(25);
    assertThat(ignored.worth()).isEqualTo(25);
    assertThat(taken.gained()).isEqualTo(25);
    assertThat(ignored.gained()).isZero();
    assertThat(taken.followed()).isTrue();
    assertThat(ignored.followed()).isFalse();
  }

  @Test
  void advice_inSum_tellsHowMuchWasFollowedAndRight() {
    AdviceTrackRecord record =
        AdviceTrackRecord.of(
            List.of(
                new AdviceOutcome(100, 60, 60, 0.5, 35, 1, 2),
                new AdviceOutcome(40, 60, 40, 1, 40, 1, 1),
                new AdviceOutcome(50, 50, 50, 1, 50, 1, 1)));

    assertThat(record.advised()).isEqualTo(3);
    assertThat(record.followed()).isEqualTo(0.5);
    assertThat(record.rightWay()).isEqualTo(0.5);
    assertThat(record.worth()).isEqualTo(5);
    assertThat(record.gained()).isEqualTo(25);
  }

  private static CardOutcome card(String major, int year, Card card, boolean failed, Heed heed) {
    return new CardOutcome("s", major, year, card, year + 1, failed, heed, null);
  }

  private static CardOutcome heeded(boolean wouldHaveFailed) {
    return new CardOutcome("s", "m", 2022, Card.RED, 2023, false, Heed.FOLLOWED, wouldHaveFailed);
  }
}
