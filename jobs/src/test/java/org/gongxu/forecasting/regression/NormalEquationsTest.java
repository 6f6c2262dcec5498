package org.gongxu.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NormalEquationsTest {

  /** NIST StRD "Longley" (1967), higher difficulty: y, then x1 to x6. */
  private static final double[][] LONGLEY = {
    {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
    {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
    {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
    {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
    {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
    {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
    {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
    {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
    {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
    {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
    {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
    {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
    {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
    {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
    {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
    {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
  };

  private static final double[] LONGLEY_CERTIFIED = {
    -3482258.63459582,
    15.0618722713733,
    -0.358191792925910E-01,
    -2.02022980381683,
    -1.03322686717359,
    -0.511041056535807E-01,
    1829.15146461355
  };

  @Test
  void solve_longley_agreesWithTheCertifiedValues() {
    double[] fitted = longley(0, LONGLEY.length).solve(0);

    for (int j = 0; j < LONGLEY_CERTIFIED.length; j++) {
      assertThat(fitted[j]).isCloseTo(LONGLEY_CERTIFIED[j], Percentage.withPercentage(1e-7));
    }
  }

  @Test
  void solve_askedAfterEveryRow_changesNoBitOfTheEnd() {
    NormalEquations asked = new NormalEquations(6);
    for (double[] row : LONGLEY) {
      asked.add(row, 1, row[0], 1);
      asked.solve(0);
    }

    assertThat(asked.solve(0)).containsExactly(longley(0, LONGLEY.length).solve(0));
  }

  @Test
  void add_longleyInTwoParts_agreesWithTheCertifiedValues() {
    NormalEquations sums = longley(0, 5);
    sums.add(longley(5, LONGLEY.length));

    double[] fitted = sums.solve(0);

    for (int j = 0; j < LONGLEY_CERTIFIED.length; j++) {
      assertThat(fitted[j]).isCloseTo(LONGLEY_CERTIFIED[j], Percentage.withPercentage(1e-7));
    }
  }

  /** NIST StRD "Wampler1": y = 1 + x + x^2 + x^3 + x^4 + x^5 for x = 0..20, all certified 1. */
  @Test
  void solve_wampler1_givesCoefficientsOfOne() {
    NormalEquations sums = new NormalEquations(5);
    for (int x = 0; x <= 20; x++) {
      double[] powers = {x, pow(x, 2), pow(x, 3), pow(x, 4), pow(x, 5)};
      sums.add(powers, 0, 1 + x + pow(x, 2) + pow(x, 3) + pow(x, 4) + pow(x, 5), 1);
    }

    double[] fitted = sums.solve(0);

    assertThat(fitted).hasSize(6);
    for (double coefficient : fitted) {
      assertThat(coefficient).isCloseTo(1.0, within(1e-4));
    }
  }

  @Test
  void solve_rowOfWeightTwo_countsAsTwoRows() {
    NormalEquations weighted = new NormalEquations(1);
    NormalEquations twice = new NormalEquations(1);
    double[][] rows = {{1, 2.1}, {2, 3.9}, {4, 8.3}, {5, 9.6}};
    for (double[] row : rows) {
      weighted.add(row, 0, row[1], row[0] == 4 ? 2 : 1);
      twice.add(row, 0, row[1], 1);
    }
    twice.add(rows[2], 0, rows[2][1], 1);

    assertThat(weighted.solve(0)).containsExactly(twice.solve(0), within(1e-12));
  }

  @Test
  void solve_twoEqualColumns_dropsTheSecond() {
    NormalEquations sums = new NormalEquations(2);
    for (int t = 0; t < 10; t++) {
      sums.add(new double[] {t, t}, 0, 3 + 2 * t, 1);
    }

    assertThat(sums.solve(0)).containsExactly(new double[] {3, 2, 0}, within(1e-9));
  }

  @Test
  void solve_columnThatNeverVaries_givesItNothing() {
    NormalEquations sums = new NormalEquations(2);
    for (int t = 0; t < 10; t++) {
      sums.add(new double[] {1e6, t}, 0, 5 - t, 1);
    }

    assertThat(sums.solve(1e-9)).containsExactly(new double[] {5, 0, -1}, within(1e-6));
  }

  @Test
  void solve_ridge_movesSlopesToZeroAndLeavesTheMean() {
    NormalEquations sums = new NormalEquations(1);
    for (int t = -5; t <= 5; t++) {
      sums.add(new double[] {t}, 0, 7 + 2 * t, 1);
    }

    double[] fitted = sums.solve(sums.weight());

    assertThat(fitted).containsExactly(new double[] {7, 1}, within(1e-12));
  }

  @Test
  void add_otherNumberOfColumns_isRefusedWithBothNumbers() {
    NormalEquations sums = new NormalEquations(2);

    assertThatThrownBy(() -> sums.add(new NormalEquations(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot add normal equations: 2 columns here, 3 there");
  }

  private static NormalEquations longley(int from, int to) {
    NormalEquations sums = new NormalEquations(6);
    for (int i = from; i < to; i++) {
      sums.add(LONGLEY[i], 1, LONGLEY[i][0], 1);
    }
    return sums;
  }

  private static double pow(double x, int power) {
    return Math.pow(x, power);
  }
}
