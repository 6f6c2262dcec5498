package org.gongxu.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private static final Hierarchy CROSSED = Districts.crossed(3, 2, 4);
  private static final double[][] ERRORS = Districts.normal(CROSSED.size(), 16, 0, 2, 1);
  private static final double[][] BASE = Districts.normal(CROSSED.size(), 5, 50, 9, 2);

  @Test
  void reconcile_mintShrink_equalsTheTextbookFormula() {
    double[][] w = DenseMint.shrunk(ERRORS, ShrinkageIntensity.of(ERRORS));
    assertTextbook(ErrorCovariance.shrunk(ERRORS), w);
  }

  @Test
  void reconcile_mintHardlyShrunk_equalsTheTextbookFormula() {
    assertTextbook(ErrorCovariance.shrunk(ERRORS, 0.05), DenseMint.shrunk(ERRORS, 0.05));
  }

  @Test
  void reconcile_wlsVariance_equalsTheTextbookFormula() {
    assertTextbook(ErrorCovariance.variances(ERRORS), DenseMint.shrunk(ERRORS, 1));
  }

  @Test
  void reconcile_wlsStructure_equalsTheTextbookFormula() {
    double[] ones = new double[CROSSED.bottom()];
    java.util.Arrays.fill(ones, 1);
    assertTextbook(ErrorCovariance.structural(CROSSED), diagonal(CROSSED.sum(ones)));
  }

  @Test
  void reconcile_ols_equalsTheTextbookFormula() {
    double[] ones = new double[CROSSED.size()];
    java.util.Arrays.fill(ones, 1);
    assertTextbook(ErrorCovariance.identity(CROSSED), diagonal(ones));
  }

  @Test
  void reconcile_someAggregatesKept_equalsTheTextbookFormula() {
    Hierarchy kept = CROSSED.keeping(node -> !node.values().contains("i1"));
    double[][] errors = Districts.normal(kept.size(), 16, 0, 2, 1);
    double[] base = Districts.normal(1, kept.size(), 50, 9, 2)[0];
    ErrorCovariance covariance = ErrorCovariance.shrunk(errors, 0.3);
    double[][] column =
        Arrays.stream(base).mapToObj(value -> new double[] {value}).toArray(double[][]::new);

    double[][] made = reconciler(kept, covariance).reconcile(column).values();

    assertCoherent(kept, made);
    double[] gap = kept.incoherence(base);
    assertThat(new ConjugateGradient(kept, covariance).solve(gap))
        .containsExactly(new FactoredSystem(kept, covariance).solve(gap), within(1e-8));
    double[] textbook =
        DenseMint.reconcile(DenseMint.summing(kept), DenseMint.shrunk(errors, 0.3), base);
    for (int i = 0; i < made.length; i++) {
      assertThat(made[i][0]).isCloseTo(textbook[i], within(1e-8));
    }
  }

  @Test
  void reconcile_pairByHand_splitsTheGapByVariance() {
    // Total 10, parts 3 and 4, gap 3; variances 1, 1, 2: shares 1/4, 1/4, 2/4 of the gap.
    double[][] errors = {{1}, {1}, {Math.sqrt(2)}};
    Reconciled result =
        reconciler(Districts.pair(), ErrorCovariance.variances(errors))
            .reconcile(new double[][] {{10}, {3}, {4}});
    assertThat(result.values()[0][0]).isCloseTo(9.25, within(1e-12));
    assertThat(result.values()[1][0]).isCloseTo(3.75, within(1e-12));
    assertThat(result.values()[2][0]).isCloseTo(5.5, within(1e-12));
    assertThat(result.adjustment()[0][0]).isCloseTo(-0.75, within(1e-12));
  }

  @Test
  void reconcile_anyBase_addsUpAndKeepsTheAdjustment() {
    Reconciled result = reconciler(CROSSED, ErrorCovariance.shrunk(ERRORS)).reconcile(BASE);
    assertCoherent(CROSSED, result.values());
    for (int i = 0; i < BASE.length; i++) {
      for (int k = 0; k < BASE[0].length; k++) {
        assertThat(BASE[i][k] + result.adjustment()[i][k])
            .isCloseTo(result.values()[i][k], within(1e-12));
      }
    }
  }

  @Test
  void reconcile_coherentBase_staysAsItIs() {
    double[][] coherent = CROSSED.sum(Districts.normal(CROSSED.bottom(), 6, 40, 9, 3));
    Reconciled result = reconciler(CROSSED, ErrorCovariance.shrunk(ERRORS)).reconcile(coherent);
    for (double[] row : result.adjustment()) {
      for (double change : row) {
        assertThat(change).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void reconcile_twice_changesNothingTheSecondTime() {
    Reconciler mint = reconciler(CROSSED, ErrorCovariance.shrunk(ERRORS));
    Reconciled again = mint.reconcile(mint.reconcile(BASE).values());
    for (double[] row : again.adjustment()) {
      for (double change : row) {
        assertThat(change).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void reconcile_noisyBaseOfKnownTruth_isNearerToItOnAverage() {
    double[][] truth = CROSSED.sum(Districts.normal(CROSSED.bottom(), 200, 40, 9, 4));
    double[][] noise = Districts.normal(CROSSED.size(), 200, 0, 5, 5);
    double[][] base = new double[truth.length][200];
    for (int i = 0; i < base.length; i++) {
      for (int k = 0; k < 200; k++) {
        base[i][k] = truth[i][k] + noise[i][k];
      }
    }
    double[][] made =
        reconciler(CROSSED, ErrorCovariance.identity(CROSSED)).reconcile(base).values();
    // 34 aggregates of 50 nodes are redundant: 24/58 of the noise variance is left.
    double left = squares(made, truth) / squares(base, truth);
    assertThat(left).isCloseTo((double) CROSSED.bottom() / CROSSED.size(), within(0.03));
  }

  @Test
  void conjugateGradient_sameSystem_solvesAsTheFactor() {
    ErrorCovariance covariance = ErrorCovariance.shrunk(ERRORS);
    double[] right = Districts.normal(1, CROSSED.aggregates(), 0, 30, 6)[0];
    double[] factored = new FactoredSystem(CROSSED, covariance).solve(right);
    double[] iterated = new ConjugateGradient(CROSSED, covariance).solve(right);
    for (int i = 0; i < right.length; i++) {
      assertThat(iterated[i]).isCloseTo(factored[i], within(1e-8));
    }
  }

  @Test
  void conjugateGradient_noIncoherence_isZero() {
    double[] none = new double[CROSSED.aggregates()];
    assertThat(new ConjugateGradient(CROSSED, ErrorCovariance.structural(CROSSED)).solve(none))
        .containsOnly(0);
  }

  @Test
  void of_moreAggregatesThanTheLimit_iterates() {
    Hierarchy large = Districts.crossed(25, 30, 8);
    assertThat(ConstraintSystem.of(large, ErrorCovariance.structural(large)))
        .isInstanceOf(FactoredSystem.class);
    Hierarchy larger = Districts.crossed(30, 40, 2);
    assertThat(ConstraintSystem.of(larger, ErrorCovariance.structural(larger)))
        .isInstanceOf(ConjugateGradient.class);
  }

  @Test
  void reconcile_iterated_addsUpAsWell() {
    Hierarchy larger = Districts.crossed(30, 40, 2);
    double[][] errors = Districts.normal(larger.size(), 12, 0, 2, 7);
    double[][] base = Districts.normal(larger.size(), 2, 50, 9, 8);
    assertCoherent(
        larger, reconciler(larger, ErrorCovariance.shrunk(errors)).reconcile(base).values());
  }

  @Test
  void reconcile_counts_areNeverNegativeAndAddUp() {
    double[][] base = Districts.normal(CROSSED.size(), 20, 1, 3, 9);
    double[][] values = counts(ErrorCovariance.shrunk(ERRORS)).reconcile(base).values();
    for (double[] row : values) {
      for (double value : row) {
        assertThat(value).isNotNegative();
      }
    }
    assertCoherent(CROSSED, values);
  }

  @Test
  void reconcile_countsNoneNegative_isAsForAnySign() {
    double[][] base = CROSSED.sum(Districts.normal(CROSSED.bottom(), 3, 900, 9, 10));
    base[0][0] += 40;
    ErrorCovariance covariance = ErrorCovariance.shrunk(ERRORS);
    assertThat(new Reconciler(CROSSED, covariance, Sign.NON_NEGATIVE).reconcile(base).values())
        .isDeepEqualTo(reconciler(CROSSED, covariance).reconcile(base).values());
  }

  @Test
  void reconcile_countsPairByHand_givesTheRestToTheOther() {
    // Total 2, parts 1 and 5, equal variances: free solution -0.33 and 3.67; the first is held at
    // 0, then the gap 2 - 5 is split evenly between total and second part: 3.5.
    double[][] errors = {{1}, {1}, {1}};
    Reconciled result =
        new Reconciler(Districts.pair(), ErrorCovariance.variances(errors), Sign.NON_NEGATIVE)
            .reconcile(new double[][] {{2}, {1}, {5}});
    assertThat(result.values()[1][0]).isEqualTo(0);
    assertThat(result.values()[2][0]).isCloseTo(3.5, within(1e-12));
    assertThat(result.values()[0][0]).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void reconcile_allNegative_isAllZero() {
    double[][] base = Districts.normal(CROSSED.size(), 2, -50, 3, 11);
    for (double[] row : counts(ErrorCovariance.shrunk(ERRORS)).reconcile(base).values()) {
      assertThat(row).containsOnly(0);
    }
  }

  @Test
  void reconcile_draws_eachIsReconciledByItself() {
    Reconciler mint = new Reconciler(CROSSED, ErrorCovariance.shrunk(ERRORS), Sign.NON_NEGATIVE);
    double[][] draws = Districts.normal(CROSSED.size(), 30, 4, 3, 12);
    double[][] all = mint.reconcile(draws).values();
    double[][] seventh =
        IntStream.range(0, draws.length)
            .mapToObj(i -> new double[] {draws[i][7]})
            .toArray(double[][]::new);
    double[][] alone = mint.reconcile(seventh).values();
    for (int i = 0; i < draws.length; i++) {
      assertThat(all[i][7]).isEqualTo(alone[i][0]);
    }
    assertCoherent(CROSSED, all);
  }

  @Test
  void reconcile_baseOfOtherSize_namesBoth() {
    assertThatThrownBy(
            () ->
                reconciler(Districts.pair(), ErrorCovariance.identity(Districts.pair()))
                    .reconcile(new double[2][1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid base forecasts: 2 nodes, hierarchy 3");
    assertThatThrownBy(() -> reconciler(Districts.pair(), ErrorCovariance.identity(CROSSED)))
        .hasMessage("Invalid covariance: 50 nodes, hierarchy 3");
  }

  @Test
  void reconcile_baseNotFinite_namesTheNode() {
    double[][] base = {{1}, {Double.NaN}, {1}};
    assertThatThrownBy(
            () ->
                reconciler(Districts.pair(), ErrorCovariance.identity(Districts.pair()))
                    .reconcile(base))
        .hasMessage("Invalid base forecast: a is NaN");
  }

  @Test
  void reconcile_theReleaseConfiguration_equalsTheTextbookFormulaWithItsMatrix() {
    double[] deviations = new double[CROSSED.size()];
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = 1 + i % 7;
    }
    double[][] base = CROSSED.sum(Districts.normal(CROSSED.bottom(), 1, 400, 9, 20));
    base[0][0] += 90;
    base[3][0] -= 40;
    double[][] w = DenseMint.scaled(ERRORS, deviations, DenseMint.intensity(ERRORS));
    double[] one = IntStream.range(0, base.length).mapToDouble(i -> base[i][0]).toArray();

    double[][] made = Reconciler.reconcile(CROSSED, base, ERRORS, deviations).values();

    double[] expected = DenseMint.reconcile(DenseMint.summing(CROSSED), w, one);
    for (int i = 0; i < expected.length; i++) {
      assertThat(made[i][0]).isCloseTo(expected[i], within(1e-8));
    }
  }

  @Test
  void reconcile_deviationsInOtherUnits_givesTheSame() {
    double[] deviations = Districts.normal(1, CROSSED.size(), 20, 3, 21)[0];
    double[] larger = java.util.Arrays.stream(deviations).map(d -> 1000 * d).toArray();
    double[][] made = Reconciler.reconcile(CROSSED, BASE, ERRORS, deviations).values();
    double[][] same = Reconciler.reconcile(CROSSED, BASE, ERRORS, larger).values();
    for (int i = 0; i < made.length; i++) {
      assertThat(same[i]).containsExactly(made[i], within(1e-8));
    }
  }

  private static Reconciler counts(ErrorCovariance covariance) {
    return new Reconciler(CROSSED, covariance, Sign.NON_NEGATIVE);
  }

  private static Reconciler reconciler(Hierarchy hierarchy, ErrorCovariance covariance) {
    return new Reconciler(hierarchy, covariance, Sign.ANY);
  }

  private static void assertTextbook(ErrorCovariance covariance, double[][] w) {
    double[][] made = reconciler(CROSSED, covariance).reconcile(BASE).values();
    double[][] s = DenseMint.summing(CROSSED);
    for (int k = 0; k < BASE[0].length; k++) {
      int column = k;
      double[] base = IntStream.range(0, BASE.length).mapToDouble(i -> BASE[i][column]).toArray();
      double[] expected = DenseMint.reconcile(s, w, base);
      for (int i = 0; i < expected.length; i++) {
        assertThat(made[i][k]).isCloseTo(expected[i], within(1e-8));
      }
    }
  }

  private static void assertCoherent(Hierarchy hierarchy, double[][] values) {
    for (int k = 0; k < values[0].length; k++) {
      int column = k;
      double[] one =
          IntStream.range(0, values.length).mapToDouble(i -> values[i][column]).toArray();
      for (double gap : hierarchy.incoherence(one)) {
        assertThat(gap).isCloseTo(0, within(1e-9));
      }
    }
  }

  private static double[][] diagonal(double[] values) {
    double[][] matrix = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      matrix[i][i] = values[i];
    }
    return matrix;
  }

  private static double squares(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a[0].length; k++) {
        sum += (a[i][k] - b[i][k]) * (a[i][k] - b[i][k]);
      }
    }
    return sum;
  }
}
