package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.matrix.FlowMatrix;
import org.junit.jupiter.api.Test;

class MobilityTest {

  private static final RegionYear AT = new RegionYear("530102", 2029);

  /** M1 leads to O1 and O2 evenly, M2 to O2 alone, nobody to O3. */
  private static final FlowMatrix FLOW =
      new FlowMatrix(
          List.of("M1", "M2"),
          List.of("O1", "O2", "O3"),
          new double[][] {{1, 1, 0}, {0, 1, 0}},
          new double[2],
          1);

  private static RegionBalance balance(double[] openings, double[] entrants) {
    TreeMap<String, RegionBalance.Cell> occupations = new TreeMap<>();
    for (int o = 0; o < openings.length; o++) {
      occupations.put("O" + (o + 1), new RegionBalance.Cell(new double[] {openings[o]}, null));
    }
    TreeMap<String, RegionBalance.Cell> majors = new TreeMap<>();
    for (int m = 0; m < entrants.length; m++) {
      majors.put("M" + (m + 1), new RegionBalance.Cell(null, new double[] {entrants[m]}));
    }
    return new RegionBalance(AT, occupations, majors, null);
  }

  @Test
  void of_oneOccupationShortOneOver_movingMendsWhatMajorsReach() {
    Mobility moved =
        Mobility.of(balance(new double[] {30, 10, 7}, new double[] {40, 0}), FLOW, 0.05);

    assertThat(moved.convergence().converged()).isTrue();
    assertThat(moved.unfilled().get("O1")).as("20 by the flow; 10 would be short").isLessThan(4);
    assertThat(moved.unfilled().get("O3")).as("no major leads there").isCloseTo(7, within(1e-6));
  }

  @Test
  void of_nobodyEnters_saysNothing() {
    Mobility moved = Mobility.of(balance(new double[] {3, 4, 0}, new double[2]), FLOW, 0.05);

    assertThat(moved.unfilled()).isEmpty();
    assertThat(moved.convergence().converged()).isTrue();
  }

  @Test
  void check_converged_isAFitAndHolds() {
    Mobility moved =
        Mobility.of(balance(new double[] {30, 10, 7}, new double[] {40, 9}), FLOW, 0.05);

    assertThat(Mobility.isCheck(moved.check(AT))).isTrue();
    assertThat(moved.check(AT).getBoolean(6)).isTrue();
    assertThat(moved.check(AT).getDouble(5)).isBetween(0.0, 1e-9);
  }
}
