package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownAllocationTest {

  @Test
  void of_twoMajorsOneOccupation_splitsItsOpeningsByWhoTurnsToIt() {
    KnownAllocation known =
        KnownAllocation.of(
            new double[] {100, 7}, new double[] {30, 10}, new double[][] {{1, 0}, {1, 0}});

    assertThat(known.supplyByOccupation()).containsExactly(40, 0);
    assertThat(known.demandByMajor()).containsExactly(75, 25);
    assertThat(known.beyondMajors()).isEqualTo(7);
  }

  @Test
  void of_anyTable_usesEachOpeningAndEntrantOnce() {
    Random random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      double[] openings = random.doubles(6, 0, 50).toArray();
      double[] entrants = random.doubles(4, 0, 90).toArray();
      double[][] shares = new double[4][];
      for (int m = 0; m < 4; m++) {
        shares[m] = FlowPrior.normalised(random.doubles(6).toArray());
      }
      KnownAllocation known = KnownAllocation.of(openings, entrants, shares);

      assertThat(sum(known.demandByMajor()) + known.beyondMajors())
          .isCloseTo(sum(openings), within(1e-9));
      assertThat(sum(known.supplyByOccupation())).isCloseTo(sum(entrants), within(1e-9));
    }
  }

  @Test
  void of_nobodyEnters_leavesEveryOpeningBeyond() {
    KnownAllocation known =
        KnownAllocation.of(new double[] {3, 4}, new double[1], new double[][] {{0.5, 0.5}});

    assertThat(known.beyondMajors()).isEqualTo(7);
    assertThat(known.demandByMajor()).containsExactly(0);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
