package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AllocatorTest {

  private static final Allocator ALLOCATOR = new Allocator(0.05, ProportionalFit.Stop.DEFAULT);

  @Test
  void allocate_structuresAndTotalsAgree_leavesFrictionOnBothSides() {
    double[][] flow = {{0.5, 0.5, 0}, {0, 0.25, 0.75}};
    Allocation one = ALLOCATOR.allocate(flow, new double[] {100, 100}, new double[] {50, 75, 75});
    assertThat(one.without()).containsExactly(new double[] {5, 5}, within(1.0));
    assertThat(sum(one.unfilled())).isEqualTo(10, within(0.7));
    assertThat(one.convergence().converged()).isTrue();
  }

  @Test
  void allocate_oneMajorOneOccupation_leavesExactlyTheFriction() {
    Allocation one =
        ALLOCATOR.allocate(new double[][] {{1}}, new double[] {100}, new double[] {100});
    assertThat(one.matched()[0][0]).isEqualTo(95, within(1e-6));
    assertThat(one.demandByMajor()[0]).isEqualTo(100, within(1e-9));
  }

  @Test
  void allocate_everyOpeningAndEveryEntrant_countsOnce() {
    double[][] flow = {{0.7, 0.3, 0, 0}, {0, 0.5, 0.5, 0}, {0.1, 0.1, 0.8, 0}};
    double[] entrants = {30, 400, 5};
    double[] openings = {120, 60, 33, 17};
    Allocation one = ALLOCATOR.allocate(flow, entrants, openings);
    for (int m = 0; m < 3; m++) {
      assertThat(sum(one.matched()[m]) + one.without()[m]).isEqualTo(entrants[m], within(1e-9));
      assertThat(one.without()[m]).isGreaterThan(0);
    }
    for (int o = 0; o < 4; o++) {
      int occupation = o;
      double taken = Arrays.stream(one.matched()).mapToDouble(row -> row[occupation]).sum();
      assertThat(taken + one.unfilled()[o]).isEqualTo(openings[o], within(1e-7));
    }
    assertThat(sum(one.demandByMajor()) + one.demandBeyondMajors())
        .isEqualTo(sum(openings), within(1e-9));
    assertThat(sum(one.supplyByOccupation())).isEqualTo(sum(entrants), within(1e-9));
  }

  @Test
  void allocate_occupationNoMajorLeadsTo_isBeyondMajors() {
    Allocation one =
        ALLOCATOR.allocate(new double[][] {{1, 0}}, new double[] {10}, new double[] {10, 40});
    assertThat(one.demandBeyondMajors()).isEqualTo(40, within(1e-9));
    assertThat(one.unfilled()[1]).isEqualTo(40, within(1e-6));
  }

  @Test
  void allocate_surplusInOneOccupation_spillsIntoASharedOne() {
    double[][] flow = {{0.5, 0.5}};
    Allocation one = ALLOCATOR.allocate(flow, new double[] {100}, new double[] {10, 90});
    assertThat(one.matched()[0][1]).isGreaterThan(80);
    assertThat(one.matched()[0][0]).isLessThan(10);
  }

  @Test
  void allocate_noOpeningsOrNoEntrants_leavesAllWithoutOrUnfilled() {
    Allocation none = ALLOCATOR.allocate(new double[][] {{1}}, new double[] {20}, new double[] {0});
    assertThat(none.without()[0]).isEqualTo(20, within(1e-9));
    assertThat(none.supplyByOccupation()[0]).isEqualTo(20, within(1e-9));
    Allocation empty =
        ALLOCATOR.allocate(new double[][] {{1}}, new double[] {0}, new double[] {20});
    assertThat(empty.unfilled()[0]).isEqualTo(20, within(1e-9));
    assertThat(empty.demandBeyondMajors()).isEqualTo(20, within(1e-9));
  }

  @Test
  void allocate_moreFriction_matchesFewer() {
    double[][] flow = {{0.6, 0.4}, {0.2, 0.8}};
    double[] entrants = {50, 70};
    double[] openings = {60, 60};
    double tight =
        matched(new Allocator(0.02, ProportionalFit.Stop.DEFAULT), flow, entrants, openings);
    double loose =
        matched(new Allocator(0.2, ProportionalFit.Stop.DEFAULT), flow, entrants, openings);
    assertThat(tight).isGreaterThan(loose);
  }

  @Test
  void allocate_rowsThatDoNotSumToOne_areNamed() {
    assertThatThrownBy(
            () -> ALLOCATOR.allocate(new double[][] {{0.5}}, new double[] {1}, new double[] {1}))
        .hasMessage("Invalid flow matrix: the shares of major 0 sum to 0.5");
    assertThatThrownBy(() -> new Allocator(0, ProportionalFit.Stop.DEFAULT))
        .hasMessage("Invalid friction: 0.0 (above 0, below 1)");
  }

  private static double matched(
      Allocator allocator, double[][] flow, double[] entrants, double[] openings) {
    return Arrays.stream(allocator.allocate(flow, entrants, openings).matched())
        .mapToDouble(AllocatorTest::sum)
        .sum();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
