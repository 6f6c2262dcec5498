package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

/** What must hold of every allocation, in random worlds. */
class AllocatorPropertiesTest {

  private static final int MAJORS = 6;
  private static final int OCCUPATIONS = 8;
  private static final Allocator ALLOCATOR =
      new Allocator(0.05, new ProportionalFit.Stop(1e-12, 20_000));

  @Test
  void allocate_anyWorld_leavesNothingNegative() {
    for (int seed = 0; seed < 30; seed++) {
      World world = World.of(seed);
      Allocation one = world.allocate();
      for (int m = 0; m < MAJORS; m++) {
        assertThat(one.without()[m]).isGreaterThanOrEqualTo(-1e-9);
        assertThat(one.demandByMajor()[m]).isGreaterThanOrEqualTo(0);
      }
      for (int o = 0; o < OCCUPATIONS; o++) {
        assertThat(one.unfilled()[o]).isGreaterThanOrEqualTo(-1e-6);
      }
    }
  }

  @Test
  void allocate_turnedOrderOfMajors_turnsTheResult() {
    for (int seed = 0; seed < 10; seed++) {
      World world = World.of(seed);
      double[][] flow = new double[MAJORS][];
      double[] entrants = new double[MAJORS];
      for (int m = 0; m < MAJORS; m++) {
        flow[m] = world.flow[MAJORS - 1 - m];
        entrants[m] = world.entrants[MAJORS - 1 - m];
      }
      Allocation straight = world.allocate();
      Allocation turned = ALLOCATOR.allocate(flow, entrants, world.openings);
      for (int m = 0; m < MAJORS; m++) {
        assertThat(turned.demandByMajor()[m])
            .isEqualTo(straight.demandByMajor()[MAJORS - 1 - m], within(1e-6));
      }
    }
  }

  @Test
  void allocate_bothSidesTenTimesAsLarge_isTenTimesTheResult() {
    World world = World.of(4);
    Allocation one = world.allocate();
    Allocation ten =
        ALLOCATOR.allocate(world.flow, times(world.entrants, 10), times(world.openings, 10));
    for (int m = 0; m < MAJORS; m++) {
      assertThat(ten.without()[m]).isEqualTo(10 * one.without()[m], within(1e-5));
      assertThat(ten.demandByMajor()[m]).isEqualTo(10 * one.demandByMajor()[m], within(1e-5));
    }
  }

  @Test
  void allocate_moreOpeningsInOneOccupation_placesMoreAndLeavesNobodyWorse() {
    for (int seed = 0; seed < 10; seed++) {
      World world = World.of(seed);
      double[] more = world.openings.clone();
      more[2] += 40;
      Allocation before = world.allocate();
      Allocation after = ALLOCATOR.allocate(world.flow, world.entrants, more);
      for (int m = 0; m < MAJORS; m++) {
        assertThat(after.without()[m]).isLessThanOrEqualTo(before.without()[m] + 1e-6);
      }
      assertThat(after.unfilled()[2]).isGreaterThan(before.unfilled()[2]);
    }
  }

  @Test
  void allocate_anyPair_keepsTheOddsTheMatchingFunctionStates() {
    World world = World.of(7);
    Allocation one = world.allocate();
    double matched = 0;
    for (double[] row : one.matched()) {
      for (double cell : row) {
        matched += cell;
      }
    }
    double entrants = 0;
    double[] expected = new double[OCCUPATIONS];
    for (int m = 0; m < MAJORS; m++) {
      entrants += world.entrants[m];
      for (int o = 0; o < OCCUPATIONS; o++) {
        expected[o] += world.entrants[m] * world.flow[m][o];
      }
    }
    for (int m = 0; m < MAJORS; m++) {
      for (int o = 0; o < OCCUPATIONS; o++) {
        double odds = one.matched()[m][o] * matched / (one.without()[m] * one.unfilled()[o]);
        double stated = 19 * 19 * world.flow[m][o] / (expected[o] / entrants);
        assertThat(odds).isCloseTo(stated, Percentage.withPercentage(0.01));
      }
    }
  }

  private record World(double[][] flow, double[] entrants, double[] openings) {

    static World of(int seed) {
      RandomStream random = Seed.of(41).child("allocator").stream(seed);
      double[][] flow = new double[MAJORS][];
      double[] entrants = new double[MAJORS];
      double[] openings = new double[OCCUPATIONS];
      for (int m = 0; m < MAJORS; m++) {
        flow[m] = random.dirichlet(new double[] {1, 1, 1, 1, 1, 1, 1, 1});
        entrants[m] = 1 + 100 * random.gamma(1);
      }
      for (int o = 0; o < OCCUPATIONS; o++) {
        openings[o] = 1 + 80 * random.gamma(1);
      }
      return new World(flow, entrants, openings);
    }

    Allocation allocate() {
      return ALLOCATOR.allocate(flow, entrants, openings);
    }
  }

  private static double[] times(double[] values, double factor) {
    double[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
