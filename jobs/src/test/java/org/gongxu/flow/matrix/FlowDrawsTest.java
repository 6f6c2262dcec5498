package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class FlowDrawsTest {

  private static final Seed SEED = Seed.of(3);
  private static final int DRAWS = 4000;

  /** M1 leads to O1 and O3, seven to three; M2 to O2 alone. */
  private static FlowMatrix certain() {
    double[][] alpha = {{7e9, 0, 3e9}, {0, 1e9, 0}};
    return new FlowMatrix(
        List.of("M1", "M2"), List.of("O1", "O2", "O3"), alpha, new double[] {1e10, 1e9}, 1);
  }

  private static FlowDraws counted(double persons) {
    double[][] entrants = {new double[DRAWS], new double[DRAWS]};
    Arrays.fill(entrants[0], persons);
    return FlowDraws.of(certain(), SEED, DRAWS).oneByOne(entrants, SEED.child("one by one"));
  }

  private static double[] toFirst(FlowDraws flow) {
    return flow.shares(0, 0);
  }

  @Test
  void oneByOne_fourEntrants_splitsWholePersons() {
    for (double share : toFirst(counted(4.2))) {
      assertThat(share * 4 - Math.rint(share * 4)).isZero();
    }
  }

  @Test
  void oneByOne_manyWorlds_scatterAsAMultinomial() {
    double[] shares = toFirst(counted(40));

    double mean = Arrays.stream(shares).average().orElseThrow();
    double variance = Arrays.stream(shares).map(x -> (x - mean) * (x - mean)).sum() / DRAWS;
    assertThat(mean).isCloseTo(0.7, within(0.005));
    assertThat(variance).as("p (1 - p) / n").isCloseTo(0.7 * 0.3 / 40, within(0.0004));
  }

  @Test
  void oneByOne_nobodyEnters_keepsTheSharesDrawn() {
    assertThat(toFirst(counted(0))).containsExactly(toFirst(FlowDraws.of(certain(), SEED, DRAWS)));
  }

  @Test
  void oneByOne_majorWithOneWayOut_staysOnIt() {
    assertThat(counted(9).shares(1, 0)).containsOnly(1);
  }

  @Test
  void expecting_unseenMajor_hasItsExpectedSharesInEveryWorld() {
    FlowDraws flow = counted(5).expecting(Set.of("M1"));

    assertThat(flow.expected(0)).containsExactly(0.7, 0.3);
    assertThat(flow.shares(0, 0)).containsOnly(0.7);
    assertThat(flow.shares(0, 1)).containsOnly(0.3);
  }

  @Test
  void known_occupationTheMatrixLeavesOut_isReachedAllTheSame() {
    FlowDraws came = FlowDraws.known(certain(), new double[][] {{0, 0.5, 0.5}, {0, 1, 0}});

    assertThat(came.reached(0)).containsExactly(0, 1, 2);
    assertThat(came.shares(0, 0)).containsExactly(0);
    assertThat(came.shares(0, 2)).containsExactly(0.5);
  }
}
