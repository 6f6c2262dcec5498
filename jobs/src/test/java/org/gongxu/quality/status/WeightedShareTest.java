package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.quality.Cohorts;
import org.junit.jupiter.api.Test;

class WeightedShareTest {

  private static final CohortKey KEY = new CohortKey("s", "m", 2024, 0);

  @Test
  void of_everyoneAnswered_isThePlainShare() {
    WeightedShare share =
        WeightedShare.of(List.of(Cohorts.of(KEY, "", 45, 5, 0)), Measure.PLACEMENT);

    assertThat(share.share()).isEqualTo(0.9);
    assertThat(share.responseRate()).isEqualTo(1);
    assertThat(share.effective()).isCloseTo(50, within(1e-9));
    assertThat(share.bounds()).isEqualTo(new Interval(0.9, 0.9));
  }

  @Test
  void of_weakGroupAnswersLess_isWeightedDownTowardIt() {
    CohortGroup strong = Cohorts.of(KEY, "high", 40, 0, 0);
    CohortGroup weak = Cohorts.of(KEY, "low", 5, 5, 30);

    WeightedShare share = WeightedShare.of(List.of(strong, weak), Measure.PLACEMENT);

    assertThat(share.raw()).isEqualTo(0.9);
    assertThat(share.share()).isCloseTo(0.75, within(1e-12));
    assertThat(share.responseRate()).isEqualTo(0.625);
  }

  @Test
  void of_unequalWeights_countsFewerEffectiveAnswers() {
    CohortGroup strong = Cohorts.of(KEY, "high", 40, 0, 0);
    CohortGroup weak = Cohorts.of(KEY, "low", 5, 5, 30);

    WeightedShare share = WeightedShare.of(List.of(strong, weak), Measure.PLACEMENT);

    assertThat(share.effective()).isCloseTo(80.0 * 80 / (40 + 16 * 10), within(1e-9));
  }

  @Test
  void of_nonResponse_saysHowFarItCouldMoveTheShare() {
    WeightedShare share =
        WeightedShare.of(List.of(Cohorts.of(KEY, "", 60, 20, 20)), Measure.PLACEMENT);

    assertThat(share.bounds()).isEqualTo(new Interval(0.6, 0.8));
  }

  @Test
  void of_groupWithoutAnyAnswer_isRepresentedByTheOthers() {
    CohortGroup answered = Cohorts.of(KEY, "a", 8, 2, 0);
    CohortGroup silent = Cohorts.of(KEY, "b", 0, 0, 10);

    WeightedShare share = WeightedShare.of(List.of(answered, silent), Measure.PLACEMENT);

    assertThat(share.share()).isCloseTo(0.8, within(1e-12));
    assertThat(share.responseRate()).isEqualTo(0.5);
  }

  @Test
  void of_nobodyAnswered_isUnknownNotZero() {
    WeightedShare share =
        WeightedShare.of(List.of(Cohorts.of(KEY, "", 0, 0, 30)), Measure.PLACEMENT);

    assertThat(share.share()).isNaN();
    assertThat(share.responseRate()).isZero();
    assertThat(share.bounds()).isEqualTo(new Interval(0, 1));
  }
}
