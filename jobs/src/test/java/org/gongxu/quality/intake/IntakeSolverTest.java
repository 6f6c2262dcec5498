package org.gongxu.quality.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.Programme.Bounds;
import org.junit.jupiter.api.Test;

class IntakeSolverTest {

  private static final Label TOTAL = new Label("学校招生总数", "places of the school");

  @Test
  void solve_oneProgrammeWithoutBounds_takesTheNewsvendorQuantile() {
    double[] demand = new double[100];
    Arrays.setAll(demand, d -> d + 1.0);
    Market market = market("m", demand, 3, 1);
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(1000, 0, 1000));

    IntakePlan plan =
        IntakeSolver.solve(new IntakeProblem(List.of(programme), List.of(market), List.of(), 0));

    assertThat(plan.places()[0]).isBetween(75, 76);
    assertThat(plan.proven()).isTrue();
  }

  @Test
  void solve_randomSmallProblems_equalsBruteForce() {
    for (int seed = 0; seed < 60; seed++) {
      IntakeProblem problem = small(new SplittableRandom(seed));
      double best = bruteForce(problem);
      if (Double.isInfinite(best)) {
        assertThatThrownBy(() -> IntakeSolver.solve(problem))
            .isInstanceOf(InfeasibleIntakeException.class);
      } else {
        IntakePlan plan = IntakeSolver.solve(problem);
        assertThat(plan.expectedCost()).as("seed %d", seed).isCloseTo(best, within(1e-6));
        assertThat(plan.bound()).isLessThanOrEqualTo(best + 1e-6);
      }
    }
  }

  @Test
  void solve_fiveSchoolsOneGap_fillItTogetherNotFiveTimes() {
    Market market = market("m", filled(20, 250), 1, 1);
    List<Programme> programmes = new ArrayList<>();
    for (int s = 0; s < 5; s++) {
      programmes.add(new Programme("s" + s, "m", 30, 1, new Bounds(200, 20, 100)));
    }

    IntakePlan plan =
        IntakeSolver.solve(new IntakeProblem(programmes, List.of(market), List.of(), 0.01));

    assertThat(Arrays.stream(plan.places()).sum()).isEqualTo(250);
  }

  @Test
  void solve_costOfChangeAboveTheGain_leavesTheIntakeAlone() {
    Market market = market("m", filled(20, 50), 1, 1);
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(100, 0, 100));
    List<Programme> one = List.of(programme);

    IntakePlan damped = IntakeSolver.solve(new IntakeProblem(one, List.of(market), List.of(), 1.5));
    IntakePlan free = IntakeSolver.solve(new IntakeProblem(one, List.of(market), List.of(), 0.5));

    assertThat(damped.places()).containsExactly(40);
    assertThat(free.places()).containsExactly(50);
  }

  @Test
  void solve_capacityBelowWhatTheLargestChangeAllows_namesBoth() {
    Programme programme = new Programme("s1", "m", 100, 1, new Bounds(50, 0, 10));
    IntakeProblem problem =
        new IntakeProblem(
            List.of(programme), List.of(market("m", filled(3, 10), 1, 1)), List.of(), 0);

    assertThatThrownBy(() -> IntakeSolver.solve(problem))
        .isInstanceOf(InfeasibleIntakeException.class)
        .hasMessage(
            "Cannot advise on intake, constraints clash: s1/m (capacity 50 is below current less"
                + " largest change 90)");
  }

  @Test
  void solve_smallestClassOutOfReach_namesIt() {
    Programme programme = new Programme("s1", "m", 20, 1, new Bounds(50, 30, 5));
    IntakeProblem problem =
        new IntakeProblem(
            List.of(programme), List.of(market("m", filled(3, 10), 1, 1)), List.of(), 0);

    assertThatThrownBy(() -> IntakeSolver.solve(problem))
        .hasMessageContaining("smallest class 30 is above the reachable intake 25");
  }

  @Test
  void solve_schoolTotalBelowItsProgrammes_namesTheSchool() {
    List<Programme> programmes =
        List.of(
            new Programme("s1", "a", 50, 1, new Bounds(60, 20, 10)),
            new Programme("s1", "b", 50, 1, new Bounds(60, 20, 10)));
    SharedLimit total = new SharedLimit("s1", TOTAL, new int[] {0, 1}, new double[] {1, 1}, 0, 70);
    IntakeProblem problem =
        new IntakeProblem(
            programmes,
            List.of(market("a", filled(3, 10), 1, 1), market("b", filled(3, 10), 1, 1)),
            List.of(total),
            0);

    assertThatThrownBy(() -> IntakeSolver.solve(problem))
        .isInstanceOfSatisfying(
            InfeasibleIntakeException.class,
            e -> assertThat(e.clashes().get(0).reason().zh()).contains("80.0至120.0"))
        .hasMessageContaining("asks for 0.0 to 70.0, its programmes can reach 80.0 to 120.0");
  }

  @Test
  void solve_twoLimitsThatCannotBothHold_namesOneOfThem() {
    List<Programme> programmes =
        List.of(
            new Programme("s1", "a", 50, 1, new Bounds(100, 0, 100)),
            new Programme("s1", "b", 50, 1, new Bounds(100, 0, 100)));
    int[] both = {0, 1};
    List<SharedLimit> limits =
        List.of(
            new SharedLimit("total", TOTAL, both, new double[] {1, 1}, 100, 120),
            new SharedLimit("teachers", TOTAL, both, new double[] {1, 1}, 0, 90));
    IntakeProblem problem =
        new IntakeProblem(
            programmes,
            List.of(market("a", filled(3, 10), 1, 1), market("b", filled(3, 10), 1, 1)),
            limits,
            0);

    assertThatThrownBy(() -> IntakeSolver.solve(problem))
        .isInstanceOf(InfeasibleIntakeException.class)
        .hasMessageContaining("cannot be met with the others");
  }

  @Test
  void solve_largeProblem_keepsEveryBoundAndComesNearTheBound() {
    IntakeProblem problem = IntakeProblems.district(new SplittableRandom(7), 40, 20, 8, 100);

    IntakePlan plan = IntakeSolver.solve(problem);

    for (int p = 0; p < plan.places().length; p++) {
      assertThat(problem.programmes().get(p).allows(plan.places()[p])).isTrue();
    }
    for (SharedLimit limit : problem.limits()) {
      assertThat(limit.taken(plan.places())).isBetween(limit.least(), limit.most());
    }
    assertThat(plan.gap()).isLessThan(0.02);
  }

  @Test
  void solve_twice_givesTheSamePlan() {
    IntakeProblem problem = IntakeProblems.district(new SplittableRandom(8), 20, 10, 6, 50);

    assertThat(IntakeSolver.solve(problem).places())
        .isEqualTo(IntakeSolver.solve(problem).places());
  }

  private static IntakeProblem small(SplittableRandom random) {
    int programmes = 2 + random.nextInt(3);
    List<Programme> list = new ArrayList<>();
    for (int p = 0; p < programmes; p++) {
      int current = random.nextInt(12);
      int ceiling = random.nextInt(3) == 0 ? random.nextInt(8) : Bounds.NO_CARD;
      Bounds bounds =
          new Bounds(4 + random.nextInt(10), random.nextInt(6), 2 + random.nextInt(9), ceiling);
      String major = random.nextInt(2) == 0 ? "a" : "b";
      list.add(new Programme("s" + p % 2, major, current, 0.6 + 0.4 * random.nextDouble(), bounds));
    }
    List<Market> markets = new ArrayList<>();
    for (String major : List.of("a", "b")) {
      double[] demand = new double[15];
      Arrays.setAll(demand, d -> 3 + 18 * random.nextDouble());
      markets.add(market(major, demand, 1 + random.nextInt(3), 1 + random.nextInt(3)));
    }
    int[] all = {0, 1};
    int most = 6 + random.nextInt(20);
    SharedLimit limit =
        new SharedLimit("s0", TOTAL, all, new double[] {1, 1}, random.nextInt(6), most);
    return new IntakeProblem(list, markets, List.of(limit), 0.1 * random.nextInt(3));
  }

  private static double bruteForce(IntakeProblem problem) {
    return search(problem, new PlanCost(problem), new int[problem.programmes().size()], 0);
  }

  private static double search(IntakeProblem problem, PlanCost cost, int[] places, int p) {
    if (p == places.length) {
      for (SharedLimit limit : problem.limits()) {
        double taken = limit.taken(places);
        if (taken < limit.least() || taken > limit.most()) {
          return Double.POSITIVE_INFINITY;
        }
      }
      return IntakeProblems.directCost(problem, places);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int x = 0; x <= 25; x++) {
      if (problem.programmes().get(p).allows(x)) {
        places[p] = x;
        best = Math.min(best, search(problem, cost, places, p + 1));
      }
    }
    places[p] = 0;
    return best;
  }

  private static Market market(String major, double[] demand, double under, double over) {
    return new Market(
        major, demand, new double[demand.length], filled(demand.length, 1), under, over);
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
