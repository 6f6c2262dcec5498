package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class RunningYearTest {

  private static final Cohort.Programme PROGRAMME = new Cohort.Programme("S1", "710201", "71", 3);
  private static final DrawPlan PLAN = new DrawPlan(Seed.of(7), 200);
  private static final CohortYear RUNNING = new CohortYear(2025, 38, 2, 0, 0);

  private static ProgressionRates everySecondComesBack() {
    Cohort cohort =
        new Cohort(
            PROGRAMME,
            2020,
            List.of(new CohortYear(2021, 4000, 0, 0, 0), new CohortYear(2022, 0, 0, 2000, 0)));
    return ProgressionRates.fit(List.of(cohort), 2025);
  }

  @Test
  void ofRoll_lastYear_everyoneCountedMayGraduateInSummer() {
    CohortProjection projected =
        CohortProjection.ofRoll(PROGRAMME, 2023, RUNNING, everySecondComesBack(), PLAN);

    assertThat(Arrays.stream(projected.completions().get(2026)).average().orElseThrow())
        .as("the 40 on the roll came back already: only half would by the rates")
        .isGreaterThan(35);
  }

  @Test
  void ofRoll_yearBeforeTheLast_mustComeBackOnce() {
    CohortProjection projected =
        CohortProjection.ofRoll(PROGRAMME, 2024, RUNNING, everySecondComesBack(), PLAN);

    assertThat(projected.completions()).doesNotContainKey(2026);
    assertThat(Arrays.stream(projected.completions().get(2027)).average().orElseThrow())
        .isLessThan(30);
  }

  @Test
  void ofRoll_firstYear_equalsAnIntakeOfThatSize() {
    double[] intake = new double[PLAN.draws()];
    Arrays.fill(intake, 40);
    ProgressionRates rates = everySecondComesBack();

    CohortProjection roll = CohortProjection.ofRoll(PROGRAMME, 2025, RUNNING, rates, PLAN);
    CohortProjection entered = CohortProjection.ofIntake(PROGRAMME, 2025, intake, rates, PLAN);

    assertThat(roll.completions().get(2028)).isEqualTo(entered.completions().get(2028));
  }
}
