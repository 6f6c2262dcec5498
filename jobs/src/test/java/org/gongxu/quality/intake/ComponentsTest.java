package org.gongxu.quality.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.Programme.Bounds;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  private static final List<Market> MARKETS =
      List.of(market("a", 70), market("b", 30), market("c", 45));

  @Test
  void of_programmesOfDifferentMajors_fallApart() {
    assertThat(Components.of(problem(List.of()), List.of()))
        .extracting(part -> part.length)
        .containsExactly(2, 1, 1);
  }

  @Test
  void of_aSharedLimit_joinsItsMembers() {
    List<SharedLimit> limits = List.of(limit(0, 3));

    assertThat(Components.of(problem(limits), limits))
        .containsExactly(new int[] {0, 1, 3}, new int[] {2});
  }

  @Test
  void solve_partsApart_addUpToTheWhole() {
    IntakePlan plan = IntakeSolver.solve(problem(List.of()));

    assertThat(plan.places()[0] + plan.places()[1]).isEqualTo(70);
    assertThat(plan.places()[2]).isEqualTo(30);
    assertThat(plan.places()[3]).isEqualTo(45);
    assertThat(plan.expectedCost()).isZero();
  }

  @Test
  void solve_programmesInAnotherOrder_costTheSame() {
    List<Programme> shuffled = new ArrayList<>(problem(List.of()).programmes());
    Collections.shuffle(shuffled, new Random(9));
    IntakeProblem other = new IntakeProblem(shuffled, MARKETS, List.of(), 0.01);
    IntakeProblem same =
        new IntakeProblem(problem(List.of()).programmes(), MARKETS, List.of(), 0.01);

    assertThat(IntakeSolver.solve(other).expectedCost())
        .isCloseTo(IntakeSolver.solve(same).expectedCost(), within(1e-9));
  }

  @Test
  void solve_marketNobodyTrainsFor_stillCosts() {
    IntakeProblem problem =
        new IntakeProblem(problem(List.of()).programmes().subList(0, 2), MARKETS, List.of(), 0);

    assertThat(IntakeSolver.solve(problem).expectedCost()).isCloseTo(75, within(1e-9));
  }

  @Test
  void solve_teachersScarce_goWhereTheyAreWantedMore() {
    List<Programme> programmes =
        List.of(
            new Programme("s", "a", 20, 1, new Bounds(100, 0, 100)),
            new Programme("s", "b", 20, 1, new Bounds(100, 0, 100)));
    SharedLimit teachers =
        new SharedLimit(
            "teachers", new Label("教师", "teachers"), new int[] {0, 1}, new double[] {1, 3}, 0, 70);
    IntakeProblem problem =
        new IntakeProblem(programmes, MARKETS.subList(0, 2), List.of(teachers), 0);

    assertThat(IntakeSolver.solve(problem).places()).containsExactly(70, 0);
  }

  private static IntakeProblem problem(List<SharedLimit> limits) {
    Bounds wide = new Bounds(100, 0, 100);
    return new IntakeProblem(
        List.of(
            new Programme("s0", "a", 20, 1, wide),
            new Programme("s1", "a", 20, 1, wide),
            new Programme("s1", "b", 20, 1, wide),
            new Programme("s2", "c", 20, 1, wide)),
        MARKETS,
        limits,
        0);
  }

  private static SharedLimit limit(int... members) {
    double[] use = new double[members.length];
    java.util.Arrays.fill(use, 1);
    return new SharedLimit("l", new Label("限额", "limit"), members, use, 0, 100);
  }

  private static Market market(String major, double demand) {
    return new Market(major, new double[] {demand}, new double[1], new double[] {1}, 1, 1);
  }
}
