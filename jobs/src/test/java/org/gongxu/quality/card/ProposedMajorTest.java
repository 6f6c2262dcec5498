package org.gongxu.quality.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gongxu.quality.card.ProposedMajor.Answer;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Saturation;
import org.junit.jupiter.api.Test;

class ProposedMajorTest {

  private static final Saturation LIMIT = new Saturation(20, 0.5);

  @Test
  void judge_shortageThatOutlastsTheNewPlaces_isOpened() {
    ProposedMajor.Judgement judgement = proposal(40, 2).judge(balance(150, 100), LIMIT, 0.8);

    assertThat(judgement.answer()).isEqualTo(Answer.OPEN);
    assertThat(judgement.reason().zh()).isEqualTo("现有供不应求概率100%，新增40人后供大于求概率0%");
  }

  @Test
  void judge_newPlacesThatTurnShortageIntoSurplus_areRefused() {
    assertThat(proposal(200, 2).judge(balance(150, 100), LIMIT, 0.8).answer())
        .isEqualTo(Answer.DO_NOT_OPEN);
  }

  @Test
  void judge_evenBalance_staysUndecided() {
    assertThat(proposal(2, 2).judge(balance(100, 100), LIMIT, 0.8).answer())
        .isEqualTo(Answer.UNDECIDED);
  }

  @Test
  void judge_saturatedMajor_isRefusedWhateverTheBalance() {
    ProposedMajor.Judgement judgement = proposal(10, 6).judge(balance(900, 100), LIMIT, 0.8);

    assertThat(judgement.answer()).isEqualTo(Answer.DO_NOT_OPEN);
    assertThat(judgement.reason().en()).isEqualTo("offered by 6 of 10 schools: no more may add it");
  }

  @Test
  void judge_noForecast_isNotInvented() {
    assertThat(proposal(10, 1).judge(null, null, 0.8).answer()).isEqualTo(Answer.UNDECIDED);
  }

  private static ProposedMajor proposal(int places, int offering) {
    return new ProposedMajor("s", "m", places, offering, 10);
  }

  private static Balance balance(double demand, double supply) {
    double[] demands = new double[20];
    double[] supplies = new double[20];
    Arrays.fill(demands, demand);
    Arrays.fill(supplies, supply);
    return new Balance(demands, supplies, 0.05, 0.8);
  }
}
