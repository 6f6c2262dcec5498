package org.gongxu.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue.Scale;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.matrix.AllocationDraws;
import org.gongxu.flow.matrix.Allocator;
import org.gongxu.flow.matrix.FlowEvidence;
import org.gongxu.flow.matrix.FlowMatrix;
import org.gongxu.flow.matrix.Identities;
import org.gongxu.flow.matrix.ProportionalFit;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.Cohort.Programme;
import org.gongxu.flow.supply.CohortProjection;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.DestinationRates;
import org.gongxu.flow.supply.DrawPlan;
import org.gongxu.flow.supply.Placement;
import org.gongxu.flow.supply.ProgressionRates;
import org.gongxu.flow.supply.RateShift;
import org.junit.jupiter.api.Test;

/** From the roll of two schools to the verdict on their majors, in one set of joint worlds. */
class JointWorldTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(20260101), 500);
  private static final List<String> MAJORS = List.of("6603", "7102");
  private static final UncertainValue LOCAL =
      new UncertainValue("local_share", Scale.SHARE, 0.7, 0.9, "settings", false);

  @Test
  void balance_schoolsToVerdict_keepsEveryIdentityInEveryDraw() {
    AllocationDraws.Sides sides = sides(RateShift.NONE);
    AllocationDraws result = allocate(sides);
    assertThat(Identities.of(sides, result).hold(1e-9)).isTrue();
    assertThat(result.worst().converged()).isTrue();
  }

  @Test
  void balance_welderShortCooksPlenty_callsThemSo() {
    AllocationDraws.Sides sides = sides(RateShift.NONE);
    AllocationDraws result = allocate(sides);
    assertThat(gap(sides, result, 0).verdict()).isEqualTo(Gap.Verdict.SHORTAGE);
    assertThat(gap(sides, result, 1).verdict()).isEqualTo(Gap.Verdict.SURPLUS);
  }

  @Test
  void scenario_moreFurtherStudy_widensTheShortage() {
    AllocationDraws.Sides base = sides(RateShift.NONE);
    AllocationDraws.Sides more = sides(RateShift.MORE_STUDY);
    Gap before = gap(base, allocate(base), 0);
    Gap after = gap(more, allocate(more), 0);
    assertThat(after.gap().mean()).isGreaterThan(before.gap().mean());
    assertThat(after.shortage()).isGreaterThanOrEqualTo(before.shortage());
    assertThat(more.openings()).isDeepEqualTo(base.openings());
  }

  @Test
  void scenario_growthOfDemand_movesOpeningsOnly() {
    RateShift growth = new RateShift("growth", 0, 0, 0.2);
    AllocationDraws.Sides base = sides(RateShift.NONE);
    AllocationDraws.Sides grown = sides(growth);
    assertThat(grown.entrants()).isDeepEqualTo(base.entrants());
    assertThat(gap(grown, allocate(grown), 1).surplus())
        .isLessThanOrEqualTo(gap(base, allocate(base), 1).surplus());
  }

  @Test
  void balance_runTwice_isTheSameBits() {
    assertThat(allocate(sides(RateShift.NONE)).demandByMajor())
        .isDeepEqualTo(allocate(sides(RateShift.NONE)).demandByMajor());
  }

  private static Gap gap(AllocationDraws.Sides sides, AllocationDraws result, int major) {
    return Gap.of(
        result.demandByMajor()[major], sides.entrants()[major], new Gap.Threshold(0.05, 0.8));
  }

  private static AllocationDraws allocate(AllocationDraws.Sides sides) {
    FlowMatrix flow =
        FlowMatrix.fit(
            new FlowEvidence(
                MAJORS,
                List.of("welder", "cook", "waiter"),
                new double[][] {{80, 0, 10}, {0, 60, 30}},
                new double[][] {{1, 0, 0}, {0, 1, 1}}));
    return AllocationDraws.of(
        sides, flow, PLAN.seed().child("flow"), new Allocator(0.05, ProportionalFit.Stop.DEFAULT));
  }

  private static AllocationDraws.Sides sides(RateShift shift) {
    double[][] entrants = new double[MAJORS.size()][PLAN.draws()];
    for (int m = 0; m < MAJORS.size(); m++) {
      for (String school : List.of("S1", "S2")) {
        double[] local = entrants(new Programme(school, MAJORS.get(m), "6", 3), shift);
        for (int d = 0; d < PLAN.draws(); d++) {
          entrants[m][d] += local[d];
        }
      }
    }
    double[][] openings = {
      shift.demand(openings("welder", 90)),
      shift.demand(openings("cook", 20)),
      shift.demand(openings("waiter", 12))
    };
    return new AllocationDraws.Sides(entrants, openings);
  }

  private static double[] entrants(Programme programme, RateShift shift) {
    ProgressionRates progression = ProgressionRates.fit(List.of(followed(programme)), 2025);
    double[] completions =
        CohortProjection.of(
                new Cohort(programme, 2024, List.of(new CohortYear(2024, 80, 0, 0, 1))),
                progression,
                PLAN)
            .completions()
            .get(2027);
    List<Placement> placements =
        new ArrayList<>(List.of(new Placement(programme, 2024, 40, 5, 35, 28, 7)));
    return DestinationRates.fit(placements, 2025, LOCAL)
        .split(programme, 2027, completions, shift, PLAN)
        .local();
  }

  private static Cohort followed(Programme programme) {
    return new Cohort(
        programme,
        2021,
        List.of(
            new CohortYear(2021, 78, 0, 0, 2),
            new CohortYear(2022, 76, 0, 0, 2),
            new CohortYear(2023, 2, 0, 73, 1)));
  }

  private static double[] openings(String occupation, double mean) {
    double[] draws = new double[PLAN.draws()];
    Arrays.setAll(
        draws,
        d -> {
          RandomStream random = PLAN.seed().child("openings").child(occupation).stream(d);
          return Math.rint(mean * random.gamma(60) / 60);
        });
    return draws;
  }
}
