package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gongxu.domain.random.LogGamma;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class FlowMatrixTest {

  @Test
  void fit_noGraduatesSeen_isTheCrosswalk() {
    FlowMatrix matrix = fit(new double[2][3], new double[][] {{1, 1, 0}, {0, 3, 1}});
    assertThat(matrix.shares()[0]).containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
    assertThat(matrix.shares()[1]).containsExactly(new double[] {0, 0.75, 0.25}, within(1e-12));
    assertThat(matrix.shrinkage(0)).isEqualTo(1);
  }

  @Test
  void fit_manyGraduates_followsTheGraduates() {
    FlowMatrix matrix =
        fit(new double[][] {{900, 100, 0}, {0, 20, 1980}}, new double[][] {{1, 1, 0}, {0, 1, 1}});
    assertThat(matrix.shares()[0][0]).isEqualTo(0.9, within(0.02));
    assertThat(matrix.shares()[1][2]).isEqualTo(0.99, within(0.02));
    assertThat(matrix.shrinkage(1)).isLessThan(matrix.shrinkage(0)).isLessThan(0.02);
  }

  @Test
  void fit_jobsOffTheCrosswalk_areKeptAndExpectedOfOthers() {
    FlowMatrix matrix =
        fit(new double[][] {{30, 0, 20}, {0, 0, 0}}, new double[][] {{1, 0, 0}, {0, 1, 0}});
    assertThat(matrix.shares()[0][2]).isEqualTo(0.4, within(0.05));
    assertThat(matrix.shares()[1][2]).isEqualTo(0.4, within(0.05));
  }

  @Test
  void fit_majorUnknownToTheCrosswalk_borrowsFromTheNearestCode() {
    FlowEvidence evidence =
        new FlowEvidence(
            List.of("7102", "7103", "4201"),
            List.of("a", "b"),
            new double[][] {{40, 10}, {0, 0}, {0, 50}},
            new double[][] {{1, 1}, {0, 0}, {0, 1}});
    FlowMatrix matrix = FlowMatrix.fit(evidence);
    assertThat(matrix.shares()[1][0]).isEqualTo(0.8, within(0.02));
  }

  @Test
  void fit_nothingKnownAtAll_isUniform() {
    FlowMatrix matrix = fit(new double[1][4], new double[1][4]);
    assertThat(matrix.shares()[0]).containsOnly(0.25);
  }

  @Test
  void fit_majorsThatStrayFromTheirPriors_makeItWeighLess() {
    double[][] crosswalk = {{1, 1}, {1, 1}, {1, 1}, {1, 1}};
    FlowMatrix near = fit(new double[][] {{20, 20}, {21, 19}, {19, 21}, {20, 20}}, crosswalk);
    FlowMatrix far = fit(new double[][] {{40, 0}, {2, 38}, {39, 1}, {0, 40}}, crosswalk);
    assertThat(near.concentration()).isGreaterThan(10 * far.concentration());
  }

  @Test
  void draw_rows_sumToOneAroundTheMeanAndLeaveImpossibleCellsEmpty() {
    FlowMatrix matrix = fit(new double[][] {{8, 2, 0}}, new double[][] {{1, 1, 0}});
    double mean = 0;
    for (double[][] draw : matrix.draws(Seed.of(3), 2000)) {
      assertThat(Arrays.stream(draw[0]).sum()).isEqualTo(1, within(1e-12));
      assertThat(draw[0][2]).isZero();
      mean += draw[0][0] / 2000;
    }
    assertThat(mean).isEqualTo(matrix.shares()[0][0], within(0.01));
  }

  @Test
  void draw_oneMajor_doesNotDependOnTheOthers() {
    FlowEvidence both =
        new FlowEvidence(
            List.of("A", "B"),
            List.of("x", "y"),
            new double[2][2],
            new double[][] {{1, 1}, {1, 1}});
    FlowEvidence turned =
        new FlowEvidence(
            List.of("B", "A"),
            List.of("x", "y"),
            new double[2][2],
            new double[][] {{1, 1}, {1, 1}});
    assertThat(FlowMatrix.fit(both).draw(Seed.of(1), 4)[0])
        .isEqualTo(FlowMatrix.fit(turned).draw(Seed.of(1), 4)[1]);
  }

  @Test
  void logLikelihood_twoOccupations_isTheBetaBinomial() {
    // B(2+3, 2+1) / B(2, 2) for prior shares 0.5, kappa 4 and 3 of 4 graduates.
    double exact = Math.log((24.0 * 2 / 5040) / (1.0 / 6));
    assertThat(FlowMatrix.logLikelihood(new double[] {3, 1}, new double[] {0.5, 0.5}, 4))
        .isEqualTo(exact, within(1e-12));
  }

  @Test
  void logGamma_knownValues_agree() {
    assertThat(LogGamma.of(1)).isEqualTo(0, within(1e-13));
    assertThat(LogGamma.of(11)).isEqualTo(Math.log(3628800), within(1e-12));
    assertThat(LogGamma.of(0.5)).isEqualTo(0.5 * Math.log(Math.PI), within(1e-13));
    assertThat(LogGamma.of(1e-7)).isEqualTo(16.118095593236764, within(1e-9));
    assertThatThrownBy(() -> LogGamma.of(0))
        .hasMessage("Invalid argument of log gamma: 0.0 (above 0)");
  }

  @Test
  void evidence_wrongShapeOrCell_isRefused() {
    assertThatThrownBy(() -> fit(new double[2][2], new double[1][2]))
        .hasMessage("Invalid crosswalk: expected 2 majors by 2 occupations");
    assertThatThrownBy(() -> fit(new double[][] {{-1}}, new double[1][1]))
        .hasMessage("Invalid jobs: a cell is -1.0");
  }

  private static FlowMatrix fit(double[][] jobs, double[][] crosswalk) {
    List<String> majors = List.of("10", "20", "30", "40").subList(0, jobs.length);
    List<String> occupations = List.of("a", "b", "c", "d").subList(0, jobs[0].length);
    return FlowMatrix.fit(new FlowEvidence(majors, occupations, jobs, crosswalk));
  }

  @Test
  void withSubstitution_neighbours_takeAPartAndRowsKeepTheirSums() {
    FlowMatrix flow =
        new FlowMatrix(
            List.of("A", "B"),
            List.of("X", "Y", "Z"),
            new double[][] {{8, 2, 0}, {0, 5, 5}},
            new double[] {10, 10},
            1);
    FlowMatrix wide = flow.withSubstitution(0.2);

    assertThat(flow.withSubstitution(0)).isSameAs(flow);
    for (int m = 0; m < 2; m++) {
      assertThat(java.util.Arrays.stream(wide.alpha()[m]).sum())
          .isCloseTo(10, org.assertj.core.api.Assertions.within(1e-9));
    }
    assertThat(wide.alpha()[0][2]).as("Z is reached by way of Y").isGreaterThan(0);
    assertThat(wide.alpha()[1][0]).as("X by way of Y").isGreaterThan(0);
  }
}
