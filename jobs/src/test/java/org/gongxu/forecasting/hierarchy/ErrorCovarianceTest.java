package org.gongxu.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorCovarianceTest {

  private static final double[][] ERRORS = Districts.normal(9, 14, 0.3, 2, 1);

  @Test
  void shrunk_timesUnitVectors_isTheTextbookMatrix() {
    ErrorCovariance covariance = ErrorCovariance.shrunk(ERRORS, 0.35);
    assertEqual(covariance, DenseMint.shrunk(ERRORS, 0.35));
  }

  @Test
  void shrunk_withoutIntensity_estimatesIt() {
    double intensity = DenseMint.intensity(ERRORS);
    assertThat(intensity).isStrictlyBetween(0.0, 1.0 + 1e-12);
    assertEqual(ErrorCovariance.shrunk(ERRORS), DenseMint.shrunk(ERRORS, intensity));
  }

  @Test
  void scaled_deviationsGiven_keepsThemAndTheCorrelations() {
    double[] deviations = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[][] expected = DenseMint.scaled(ERRORS, deviations, DenseMint.intensity(ERRORS));
    assertEqual(ErrorCovariance.scaled(ERRORS, deviations), expected);
    assertThat(expected[8][8]).isCloseTo(81, within(1e-9));
  }

  @Test
  void scaled_nodeThatNeverErred_hasItsDeviationAndNoCorrelation() {
    double[][] errors = {{0, 0, 0}, {3, -4, 1}, {2, 2, 1}};
    double[] product = ErrorCovariance.scaled(errors, new double[] {5, 1, 1}).times(unit(3, 0));
    assertThat(product).containsExactly(25, 0, 0);
  }

  @Test
  void scaled_constantHistory_isTrustedButFinite() {
    double[] deviations = {0, 2, 2, 2, 2, 2, 2, 2, 2};
    ErrorCovariance covariance = ErrorCovariance.scaled(ERRORS, deviations);
    assertThat(covariance.times(unit(9, 0))[0]).isCloseTo(4e-6, within(1e-12));
  }

  @Test
  void scaled_deviationsOfOtherLengthOrNotNumbers_isRefused() {
    assertThatThrownBy(() -> ErrorCovariance.scaled(ERRORS, new double[3]))
        .hasMessage("Invalid deviations: 3, errors of 9 nodes");
    double[] notANumber = {1, 1, 1, 1, 1, 1, 1, 1, Double.NaN};
    assertThatThrownBy(() -> ErrorCovariance.scaled(ERRORS, notANumber))
        .hasMessage("Invalid variance: node 8, NaN");
  }

  @Test
  void variances_areTheDiagonalOfTheShrunkMatrix() {
    assertEqual(ErrorCovariance.variances(ERRORS), DenseMint.shrunk(ERRORS, 1));
  }

  @Test
  void intensity_correlatedErrors_equalsTheSumOverPairs() {
    double[][] errors = Districts.normal(12, 20, 0, 1, 2);
    double[] common = Districts.normal(1, 20, 0, 1, 3)[0];
    for (double[] own : errors) {
      for (int t = 0; t < 20; t++) {
        own[t] += 1.2 * common[t];
      }
    }
    double intensity = ShrinkageIntensity.of(errors);
    assertThat(intensity).isCloseTo(DenseMint.intensity(errors), within(1e-12));
    assertThat(intensity).isLessThan(0.5);
  }

  @Test
  void intensity_rescaledNodes_isUnchanged() {
    double[][] rescaled = new double[ERRORS.length][];
    for (int i = 0; i < ERRORS.length; i++) {
      double factor = Math.pow(10, i - 4);
      rescaled[i] = java.util.Arrays.stream(ERRORS[i]).map(e -> e * factor).toArray();
    }
    assertThat(ShrinkageIntensity.of(rescaled))
        .isCloseTo(ShrinkageIntensity.of(ERRORS), within(1e-9));
  }

  @Test
  void intensity_independentErrors_isNearOne() {
    assertThat(ShrinkageIntensity.of(Districts.normal(60, 12, 0, 1, 8))).isGreaterThan(0.8);
  }

  @Test
  void intensity_oneErrorEach_shrinksWholly() {
    assertThat(ShrinkageIntensity.of(new double[][] {{1}, {2}})).isEqualTo(1);
  }

  @Test
  void intensity_nodeThatNeverErred_isLeftOut() {
    double[][] with = java.util.Arrays.copyOf(ERRORS, ERRORS.length + 1);
    with[ERRORS.length] = new double[ERRORS[0].length];
    assertThat(ShrinkageIntensity.of(with)).isEqualTo(ShrinkageIntensity.of(ERRORS));
  }

  @Test
  void variances_nodeThatNeverErred_isTrustedButFinite() {
    ErrorCovariance covariance = ErrorCovariance.variances(new double[][] {{0, 0}, {3, 4}});
    assertThat(covariance.diagonal(0)).isCloseTo(12.5e-6, within(1e-15));
    assertThat(covariance.diagonal(1)).isCloseTo(12.5, within(1e-12));
  }

  @Test
  void structural_countsBottomSeries() {
    ErrorCovariance covariance = ErrorCovariance.structural(Districts.crossed(2, 3, 2));
    assertThat(covariance.diagonal(0)).isEqualTo(12);
    assertThat(covariance.diagonal(1)).isEqualTo(6);
    assertThat(covariance.diagonal(26)).isEqualTo(1);
  }

  @Test
  void withCertain_clearsRowsAndColumns() {
    boolean[] certain = new boolean[9];
    certain[4] = true;
    double[] product = ErrorCovariance.shrunk(ERRORS, 0.5).withCertain(certain).times(unit(9, 4));
    assertThat(product).containsOnly(0);
  }

  @Test
  void variances_unequalLengths_namesTheNode() {
    assertThatThrownBy(() -> ErrorCovariance.variances(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid errors: node 0 has 2, node 1 has 1");
    assertThatThrownBy(() -> ErrorCovariance.variances(new double[][] {{1}, {Double.NaN}}))
        .hasMessage("Invalid errors: node 1 has one not finite");
  }

  private static void assertEqual(ErrorCovariance covariance, double[][] expected) {
    for (int j = 0; j < expected.length; j++) {
      double[] column = covariance.times(unit(expected.length, j));
      for (int i = 0; i < expected.length; i++) {
        assertThat(column[i]).isCloseTo(expected[i][j], within(1e-12));
      }
    }
  }

  private static double[] unit(int size, int place) {
    double[] unit = new double[size];
    unit[place] = 1;
    return unit;
  }
}
