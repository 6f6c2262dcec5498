package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.quality.Cohorts;
import org.junit.jupiter.api.Test;

class CaseMixTest {

  private static final CohortKey STRONG = new CohortKey("s1", "m", 2024, 0);
  private static final CohortKey WEAK = new CohortKey("s2", "m", 2024, 0);
  private static final List<CohortGroup> GROUPS =
      List.of(
          Cohorts.of(STRONG, "high", 1900, 100, 0),
          Cohorts.of(STRONG, "low", 160, 40, 0),
          Cohorts.of(WEAK, "high", 190, 10, 0),
          Cohorts.of(WEAK, "low", 1600, 400, 0));

  @Test
  void expected_eachIntakeGroup_isItsShareInTheRegion() {
    CaseMix mix = CaseMix.fit(GROUPS, Measure.PLACEMENT);

    assertThat(mix.expected("high", 2024)).isCloseTo(0.95, within(0.003));
    assertThat(mix.expected("low", 2024)).isCloseTo(0.80, within(0.003));
  }

  @Test
  void expected_ofACohort_followsItsIntakeMix() {
    CaseMix mix = CaseMix.fit(GROUPS, Measure.PLACEMENT);

    assertThat(mix.expected(GROUPS.subList(0, 2), Measure.PLACEMENT))
        .isCloseTo((2000 * 0.95 + 200 * 0.8) / 2200, within(0.003));
  }

  @Test
  void expected_unknownGroupAndYear_isTheAverage() {
    CaseMix mix = CaseMix.fit(GROUPS, Measure.PLACEMENT);

    assertThat(mix.expected("never seen", 1990)).isBetween(0.8, 0.95);
  }

  @Test
  void expected_everyonePlaced_staysBelowOne() {
    CaseMix mix = CaseMix.fit(List.of(Cohorts.of(STRONG, "", 50, 0, 0)), Measure.PLACEMENT);

    assertThat(mix.expected("", 2024)).isBetween(0.95, 0.9999999);
  }

  @Test
  void estimate_sameTeachingDifferentIntake_adjustsToTheSameRate() {
    List<QualityRow> rows = QualityEstimator.estimate(GROUPS, Measure.PLACEMENT);

    double raw = rows.get(0).observed().raw() - rows.get(1).observed().raw();
    double adjusted = rows.get(0).adjusted() - rows.get(1).adjusted();
    assertThat(raw).isGreaterThan(0.1);
    assertThat(adjusted).isCloseTo(0, within(0.01));
  }
}
