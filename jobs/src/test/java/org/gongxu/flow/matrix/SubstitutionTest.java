package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SubstitutionTest {

  private static final double[][] FLOW = {{0.5, 0.5, 0}, {0, 0.2, 0.8}};

  @Test
  void nearness_sameSources_isOneAndNoSharedSourceIsNought() {
    double[][] nearness =
        Substitution.nearness(new double[][] {{0.3, 0.7, 0}, {0, 0, 1}}, new double[] {10, 10});
    assertThat(nearness[0][1]).isEqualTo(1, within(1e-12));
    assertThat(nearness[0][2]).isZero();
    assertThat(nearness[2][2]).isEqualTo(1, within(1e-12));
  }

  @Test
  void nearness_partlySharedSources_liesBetweenAndIsSymmetric() {
    double[][] nearness = Substitution.nearness(FLOW, new double[] {100, 100});
    // Occupation 1 draws 50 from major 0 and 20 from major 1.
    assertThat(nearness[0][1]).isEqualTo(Math.sqrt(5.0 / 7), within(1e-12));
    assertThat(nearness[1][0]).isEqualTo(nearness[0][1]);
  }

  @Test
  void nearness_nobodyEnters_countsMajorsAlike() {
    assertThat(Substitution.nearness(FLOW, new double[2])[0][1])
        .isEqualTo(Math.sqrt(5.0 / 7), within(1e-12));
  }

  @Test
  void widen_someReadiness_keepsRowSumsAndReachesNeighbours() {
    double[][] nearness = Substitution.nearness(FLOW, new double[] {100, 100});
    double[][] wide = Substitution.widen(FLOW, nearness, 0.2);
    for (double[] row : wide) {
      assertThat(Arrays.stream(row).sum()).isEqualTo(1, within(1e-12));
    }
    assertThat(wide[0][2]).isGreaterThan(0).isLessThan(0.2);
  }

  @Test
  void widen_noReadiness_leavesTheFlow() {
    double[][] nearness = Substitution.nearness(FLOW, new double[] {1, 1});
    assertThat(Substitution.widen(FLOW, nearness, 0)).isDeepEqualTo(FLOW);
  }

  @Test
  void widen_impossibleReadiness_isRefused() {
    assertThatThrownBy(() -> Substitution.widen(FLOW, new double[3][3], 1.5))
        .hasMessage("Invalid readiness: 1.5 (0 to 1)");
  }
}
