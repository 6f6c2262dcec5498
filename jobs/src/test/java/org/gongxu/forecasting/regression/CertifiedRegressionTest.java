package org.gongxu.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Coefficients beside those NIST certifies (Statistical Reference Datasets, linear regression), as
 * digits that agree: −log₁₀ of the relative error, at most 15. Longley stands in {@link
 * NormalEquationsTest}; NoInt1 and NoInt2 have no intercept, which this regression always has.
 */
class CertifiedRegressionTest {

  @Test
  void solve_norris_agreesTo11Digits() throws IOException {
    double[] certified = {-0.262323073774029, 1.00211681802045};

    assertThat(digits(polynomial("norris", 1), certified)).isGreaterThan(11);
  }

  @Test
  void solve_pontius_agreesTo10Digits() throws IOException {
    double[] certified = {0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14};

    assertThat(digits(polynomial("pontius", 2), certified)).isGreaterThan(10);
  }

  /** y = Σ xᵏ and Σ (x ÷ 10)ᵏ for x = 0 … 20; certified 1 and 10⁻ᵏ exactly. */
  @Test
  void solve_wampler1And2_agreeTo6And9Digits() {
    double[] ones = {1, 1, 1, 1, 1, 1};
    double[] tenths = {1, 0.1, 0.01, 0.001, 0.0001, 0.00001};

    assertThat(digits(wampler(1), ones)).isGreaterThan(6);
    assertThat(digits(wampler(0.1), tenths)).isGreaterThan(9);
  }

  /**
   * Filip's powers up to the tenth are told apart only by orthogonal methods. Here columns that
   * doubles cannot tell from the others are left out with 0, never given made-up digits, and what
   * is left fits nearly as well as the certified curve (residual deviation 0.00334801051324544).
   */
  @Test
  void solve_filip_leavesColumnsOutAndStillFits() throws IOException {
    double[] fitted = polynomial("filip", 10);
    double squares = 0;
    int rows = 0;
    for (double[] row : read("filip")) {
      double value = fitted[0];
      for (int k = 1; k < fitted.length; k++) {
        value += fitted[k] * Math.pow(row[1], k);
      }
      squares += Math.pow(row[0] - value, 2);
      rows++;
    }

    assertThat(fitted).contains(0.0);
    assertThat(Math.sqrt(squares / (rows - fitted.length))).isBetween(0.003348, 0.0045);
  }

  private static double[] wampler(double unit) {
    NormalEquations sums = new NormalEquations(5);
    for (int x = 0; x <= 20; x++) {
      double y = 0;
      for (int k = 0; k <= 5; k++) {
        y += Math.pow(unit * x, k);
      }
      sums.add(powers(x, 5), 0, Math.round(1e5 * y) / 1e5, 1);
    }
    return sums.solve(0);
  }

  private static double[] polynomial(String set, int degree) throws IOException {
    NormalEquations sums = new NormalEquations(degree);
    for (double[] row : read(set)) {
      sums.add(powers(row[1], degree), 0, row[0], 1);
    }
    return sums.solve(0);
  }

  private static double[] powers(double x, int degree) {
    double[] powers = new double[degree];
    for (int k = 0; k < degree; k++) {
      powers[k] = Math.pow(x, k + 1);
    }
    return powers;
  }

  private static double digits(double[] fitted, double[] certified) {
    assertThat(fitted).hasSameSizeAs(certified);
    double least = 15;
    for (int j = 0; j < certified.length; j++) {
      double error = Math.abs(fitted[j] / certified[j] - 1);
      least = Math.min(least, error == 0 ? 15 : -Math.log10(error));
    }
    return least;
  }

  private static List<double[]> read(String set) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CertifiedRegressionTest.class.getResourceAsStream("/nist/" + set + ".csv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
          .toList();
    }
  }
}
