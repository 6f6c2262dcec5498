package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.supply.Cohort.Programme;
import org.gongxu.flow.supply.ProgressionRates.Step;
import org.junit.jupiter.api.Test;

class CohortProjectionTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(20260101).child("supply"), 500);
  private static final Programme WELDING = new Programme("S1", "6603", "66", 3);

  @Test
  void of_everyPersonOnTheRoll_completesOnceOrIsLost() {
    ProgressionRates rates = ProgressionRates.fit(history(WELDING, 0), 2025);
    Cohort cohort = new Cohort(WELDING, 2024, List.of(new CohortYear(2024, 57, 2, 0, 1)));
    CohortProjection projection = CohortProjection.of(cohort, rates, PLAN);
    assertThat(projection.completions().keySet()).containsExactly(2027, 2028, 2029);
    for (int d = 0; d < 500; d++) {
      double persons = projection.lost()[d] - projection.joined()[d];
      for (double[] year : projection.completions().values()) {
        persons += year[d];
      }
      assertThat(persons).isEqualTo(59);
    }
  }

  @Test
  void of_cohortInItsLastYear_leavesOnlyLateCompletions() {
    ProgressionRates rates = ProgressionRates.fit(history(WELDING, 0), 2025);
    Cohort done = new Cohort(WELDING, 2022, List.of(new CohortYear(2024, 3, 0, 50, 1)));
    CohortProjection projection = CohortProjection.of(done, rates, PLAN);
    assertThat(projection.completions().keySet()).containsExactly(2026, 2027);
    assertThat(DrawSummary.mean(projection.completions().get(2026))).isBetween(0.5, 3.0);
  }

  @Test
  void of_suspendedStudents_areFollowedAndMayComeBack() {
    ProgressionRates rates = ProgressionRates.fit(history(WELDING, 0), 2025);
    Cohort with = new Cohort(WELDING, 2024, List.of(new CohortYear(2024, 40, 20, 0, 0)));
    Cohort without = new Cohort(WELDING, 2024, List.of(new CohortYear(2024, 40, 0, 0, 0)));
    assertThat(mean(CohortProjection.of(with, rates, PLAN), 2027))
        .isGreaterThan(mean(CohortProjection.of(without, rates, PLAN), 2027) + 10);
  }

  @Test
  void of_transfersIn_makeACohortGrow() {
    ProgressionRates closed = ProgressionRates.fit(history(WELDING, 0), 2025);
    ProgressionRates open = ProgressionRates.fit(history(WELDING, 12), 2025);
    Cohort cohort = new Cohort(WELDING, 2024, List.of(new CohortYear(2024, 60, 0, 0, 0)));
    assertThat(mean(CohortProjection.of(cohort, open, PLAN), 2027))
        .isGreaterThan(mean(CohortProjection.of(cohort, closed, PLAN), 2027) + 5);
  }

  @Test
  void ofIntake_plannedStudents_reachTheirGraduationYear() {
    ProgressionRates rates = ProgressionRates.fit(history(WELDING, 0), 2025);
    double[] intake = new double[500];
    Arrays.fill(intake, 100);
    CohortProjection projection = CohortProjection.ofIntake(WELDING, 2026, intake, rates, PLAN);
    assertThat(projection.completions().keySet()).containsExactly(2029, 2030, 2031);
    assertThat(mean(projection, 2029)).isBetween(75.0, 95.0);
  }

  @Test
  void of_programmeNeverObserved_letsEveryoneGraduateOnTime() {
    ProgressionRates none = ProgressionRates.fit(List.of(), 2025);
    Cohort cohort = new Cohort(WELDING, 2025, List.of(new CohortYear(2025, 30, 0, 0, 0)));
    CohortProjection projection = CohortProjection.of(cohort, none, PLAN);
    assertThat(projection.completions().get(2028)).containsOnly(30);
    assertThat(projection.lost()).containsOnly(0);
  }

  @Test
  void of_anyOrderOfCohorts_isTheSameBits() {
    List<Cohort> history = history(WELDING, 3);
    List<Cohort> turned = new ArrayList<>(history);
    Collections.reverse(turned);
    Cohort cohort = new Cohort(WELDING, 2024, List.of(new CohortYear(2024, 60, 0, 0, 0)));
    assertThat(CohortProjection.of(cohort, ProgressionRates.fit(turned, 2025), PLAN).lost())
        .isEqualTo(CohortProjection.of(cohort, ProgressionRates.fit(history, 2025), PLAN).lost());
  }

  @Test
  void of_noKnownYear_isRefused() {
    Cohort unknown = new Cohort(WELDING, 2024, List.of());
    ProgressionRates none = ProgressionRates.fit(List.of(), 2025);
    assertThatThrownBy(() -> CohortProjection.of(unknown, none, PLAN))
        .hasMessage("Cannot project a cohort without a known year");
    assertThatThrownBy(() -> new DrawPlan(Seed.of(1), 0))
        .hasMessage("Invalid draws: 0 (1 or more)");
  }

  @Test
  void fit_knownHistory_countsEachStepFromThePanel() {
    ProgressionRates rates = ProgressionRates.fit(history(WELDING, 0), 2025);
    // 60 enter, 2 leave in the first year, 58 stay, 56 come back.
    assertThat(rates.tree(Step.RETURN, 3, 1).mean(WELDING.path()))
        .isEqualTo(56.0 / 58, within(0.02));
    assertThat(rates.tree(Step.LEAVE, 3, 0).mean(WELDING.path())).isEqualTo(2.0 / 60, within(0.02));
    assertThat(rates.tree(Step.GRADUATE, 3, 2).mean(WELDING.path()))
        .isEqualTo(50.0 / 53, within(0.03));
    assertThat(rates.tree(Step.GRADUATE, 3, 0)).isNull();
  }

  @Test
  void of_simulatedDistricts_coverTheCompletionsThatCome() {
    int inside = 0;
    int cases = 0;
    for (int world = 0; world < 12; world++) {
      RandomStream random = Seed.of(77).child("district").stream(world);
      List<Cohort> known = new ArrayList<>();
      List<Cohort> current = new ArrayList<>();
      List<Double> truth = new ArrayList<>();
      for (int cell = 0; cell < 24; cell++) {
        Programme programme = new Programme("S" + cell % 4, "M" + cell / 4, "C" + cell / 12, 3);
        double stay = random.beta(54, 6);
        for (int entry = 2017; entry <= 2022; entry++) {
          Simulated one = Simulated.of(programme, entry, stay, random);
          known.add(one.whole);
        }
        Simulated now = Simulated.of(programme, 2024, stay, random);
        current.add(new Cohort(programme, 2024, now.whole.years().subList(0, 1)));
        truth.add((double) now.whole.years().get(2).graduated());
      }
      ProgressionRates rates = ProgressionRates.fit(known, 2024);
      DrawPlan plan = new DrawPlan(Seed.of(world), 200);
      for (int cell = 0; cell < current.size(); cell++) {
        DrawSummary drawn =
            DrawSummary.of(
                CohortProjection.of(current.get(cell), rates, plan).completions().get(2027));
        // Half a person either way: counts are whole.
        boolean covered =
            truth.get(cell) > drawn.p10() - 0.5 && truth.get(cell) < drawn.p90() + 0.5;
        inside += covered ? 1 : 0;
        cases++;
      }
    }
    assertThat((double) inside / cases).as("of %s", cases).isBetween(0.75, 0.88);
  }

  /** A cohort whose yearly chance to stay lies around its school's. */
  private record Simulated(Cohort whole) {

    static Simulated of(Programme programme, int entry, double stay, RandomStream random) {
      int now = 30 + random.binomial(60, 0.5);
      List<CohortYear> years = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        double rate = random.beta(120 * stay, 120 * (1 - stay));
        int here = k == 0 ? now : random.binomial(now, rate);
        int graduated = k == 2 ? random.binomial(here, 0.93) : 0;
        years.add(new CohortYear(entry + k, here - graduated, 0, graduated, 0));
        now = here;
      }
      return new Simulated(new Cohort(programme, entry, years));
    }
  }

  /** Five cohorts that went alike; {@code joining} persons transfer in at the second year. */
  private static List<Cohort> history(Programme programme, int joining) {
    List<Cohort> cohorts = new ArrayList<>();
    for (int entry = 2017; entry <= 2021; entry++) {
      int second = 56 + joining;
      cohorts.add(
          new Cohort(
              programme,
              entry,
              List.of(
                  new CohortYear(entry, 56, 2, 0, 2),
                  new CohortYear(entry + 1, second - 3, 1, 0, 2),
                  new CohortYear(entry + 2, 3, 0, 50 + joining, 1),
                  new CohortYear(entry + 3, 1, 0, 2, 0))));
    }
    return cohorts;
  }

  private static double mean(CohortProjection projection, int year) {
    return DrawSummary.mean(projection.completions().get(year));
  }
}
