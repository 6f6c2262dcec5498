package org.gongxu.quality.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.Programme.Bounds;
import org.junit.jupiter.api.Test;

class IntakeAdvisorTest {

  @Test
  void advise_roomForTheOptimum_isBoundByTheMarketAlone() {
    assertThat(one(40, new Bounds(100, 0, 100), 50).binding()).isEqualTo(Binding.MARKET);
  }

  @Test
  void advise_demandAboveCapacity_isBoundByCapacity() {
    IntakeAdvice advice = one(40, new Bounds(45, 0, 100), 50);

    assertThat(advice.recommended()).isEqualTo(45);
    assertThat(advice.binding()).isEqualTo(Binding.CAPACITY);
  }

  @Test
  void advise_demandFarAbove_isBoundByTheLargestChange() {
    IntakeAdvice advice = one(40, new Bounds(100, 0, 5), 50);

    assertThat(advice.recommended()).isEqualTo(45);
    assertThat(advice.binding()).isEqualTo(Binding.LARGEST_CHANGE);
  }

  @Test
  void advise_demandBelowAClass_isBoundByTheSmallestClass() {
    IntakeAdvice advice = one(40, new Bounds(100, 30, 15), 20);

    assertThat(advice.recommended()).isEqualTo(30);
    assertThat(advice.binding()).isEqualTo(Binding.SMALLEST_CLASS);
  }

  @Test
  void advise_schoolFull_isBoundByTheSharedLimit() {
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(100, 0, 100));
    SharedLimit full =
        new SharedLimit("s", new Label("总数", "total"), new int[] {0}, new double[] {1}, 0, 42);
    IntakeProblem problem =
        new IntakeProblem(List.of(programme), List.of(market(50)), List.of(full), 0);

    assertThat(IntakeAdvisor.advise(problem, new double[] {1}).programmes().get(0).binding())
        .isEqualTo(Binding.SHARED_LIMIT);
  }

  @Test
  void advise_dampedAway_isBoundByTheCostOfChange() {
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(100, 0, 100));
    IntakeProblem problem =
        new IntakeProblem(List.of(programme), List.of(market(50)), List.of(), 2);

    IntakeAdvice advice = IntakeAdvisor.advise(problem, new double[] {1}).programmes().get(0);

    assertThat(advice.recommended()).isEqualTo(40);
    assertThat(advice.binding()).isEqualTo(Binding.COST_OF_CHANGE);
  }

  @Test
  void advise_certainDemand_savesWhatUnchangedAndFollowingMiss() {
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(100, 0, 100));
    IntakeProblem problem =
        new IntakeProblem(List.of(programme), List.of(market(50)), List.of(), 0);

    RegionalAdvice advice = IntakeAdvisor.advise(problem, new double[] {0.5});

    assertThat(advice.expectedMismatch()).isZero();
    assertThat(advice.unchangedMismatch()).isCloseTo(10, within(1e-9));
    assertThat(advice.followingMismatch()).isCloseTo(30, within(1e-9));
    assertThat(advice.programmes().get(0).savedAgainstUnchanged()).isCloseTo(10, within(1e-9));
    assertThat(advice.programmes().get(0).savedAgainstFollowing()).isCloseTo(30, within(1e-9));
    assertThat(advice.regret()).isZero();
  }

  @Test
  void advise_district_neverExpectsWorseThanEitherRivalAndNeverBeatsHindsight() {
    IntakeProblem base = IntakeProblems.district(new SplittableRandom(4), 12, 10, 5, 80);
    IntakeProblem free = new IntakeProblem(base.programmes(), base.markets(), base.limits(), 0);
    double[] signal = new double[free.programmes().size()];
    Arrays.fill(signal, 1.1);

    RegionalAdvice advice = IntakeAdvisor.advise(free, signal);

    assertThat(advice.expectedMismatch()).isLessThan(advice.unchangedMismatch());
    assertThat(advice.hindsightMismatch()).isLessThan(advice.expectedMismatch());
    assertThat(advice.programmes()).allMatch(p -> p.low() <= p.high());
    double regret = advice.programmes().stream().mapToDouble(IntakeAdvice::regret).sum();
    assertThat(regret).isCloseTo(advice.regret(), within(1e-6));
  }

  @Test
  void advise_signalsThatDoNotPair_areRefused() {
    IntakeProblem problem = IntakeProblems.district(new SplittableRandom(4), 2, 2, 2, 5);

    assertThatThrownBy(() -> IntakeAdvisor.advise(problem, new double[1]))
        .hasMessage("Cannot advise: 4 programmes, 1 employment signals");
  }

  @Test
  void advise_cardAllowsFewer_theCardBinds() {
    IntakeAdvice advice = one(40, new Bounds(100, 20, 10, 36), 50);

    assertThat(advice.recommended()).isEqualTo(36);
    assertThat(advice.binding()).isEqualTo(Binding.CARD);
  }

  @Test
  void advise_cardAllowsNone_noneIsAdvisedWhateverTheLargestChange() {
    IntakeAdvice advice = one(40, new Bounds(100, 20, 10, 0), 50);

    assertThat(advice.recommended()).isZero();
    assertThat(advice.binding()).isEqualTo(Binding.CARD);
  }

  @Test
  void following_cardAllowsNone_theRivalDoesNotHeedIt() {
    Programme programme = new Programme("s", "m", 40, 1, new Bounds(100, 0, 100, 0));
    IntakeProblem problem =
        new IntakeProblem(List.of(programme), List.of(market(50)), List.of(), 0);

    assertThat(IntakeAdvisor.following(problem, new double[] {1.1})).containsExactly(44);
  }

  private static IntakeAdvice one(int current, Bounds bounds, double demand) {
    Programme programme = new Programme("s", "m", current, 1, bounds);
    IntakeProblem problem =
        new IntakeProblem(List.of(programme), List.of(market(demand)), List.of(), 0);
    return IntakeAdvisor.advise(problem, new double[] {1}).programmes().get(0);
  }

  private static Market market(double demand) {
    return new Market("m", new double[] {demand}, new double[1], new double[] {1}, 1, 1);
  }
}
