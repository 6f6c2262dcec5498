package org.gongxu.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coefficients beside those NIST certifies (Statistical Reference Datasets, linear regression), as
 * digits that agree: −log₁₀ of the relative error of the worst coefficient, at most 15. Each set is
 * solved from the sums and by the second pass.
 */
class CertifiedRegressionTest {

  private static final double[] ONES = {1, 1, 1, 1, 1, 1};
  private static final int[] WAMPLER_ERRORS = {
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
    -2048, 2523, -2048, 2048, -2048, 759
  };
  private static final double[] FILIP = {
    -1467.48961422980,
    -2772.17959193342,
    -2316.37108160893,
    -1127.97394098372,
    -354.478233703349,
    -75.1242017393757,
    -10.8753180355343,
    -1.06221498588947,
    -0.670191154593408E-01,
    -0.246781078275479E-02,
    -0.402962525080404E-04
  };
  private static final double[] LONGLEY = {
    -3482258.63459582,
    15.0618722713733,
    -0.358191792925910E-01,
    -2.02022980381683,
    -1.03322686717359,
    -0.511041056535807E-01,
    1829.15146461355
  };

  /** The rows of a set: regressors, then the response. */
  private record Rows(List<double[]> rows) {

    NormalEquations sums() {
      int columns = rows.get(0).length - 1;
      NormalEquations sums = new NormalEquations(columns);
      rows.forEach(row -> sums.add(row, 0, row[columns], 1));
      return sums;
    }

    double[] secondPass() {
      int columns = rows.get(0).length - 1;
      OrthogonalRegression second = sums().secondPass();
      rows.forEach(row -> second.add(row, row[columns]));
      return second.solve();
    }
  }

  @Test
  void solve_norris_agreesTo11Digits() throws IOException {
    double[] certified = {-0.262323073774029, 1.00211681802045};
    Rows norris = polynomial("norris", 1);

    assertThat(digits(norris.sums().solve(0), certified)).isGreaterThan(11);
    assertThat(digits(norris.secondPass(), certified)).isGreaterThan(11);
  }

  @Test
  void solve_pontius_agreesTo10Digits() throws IOException {
    double[] certified = {0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14};
    Rows pontius = polynomial("pontius", 2);

    assertThat(digits(pontius.sums().solve(0), certified)).isGreaterThan(10);
    assertThat(digits(pontius.secondPass(), certified)).isGreaterThan(11);
  }

  @Test
  void solve_longley_agreesTo9DigitsFromSumsAndTo11InASecondPass() throws IOException {
    Rows longley = new Rows(read("longley").stream().map(CertifiedRegressionTest::turned).toList());

    assertThat(digits(longley.sums().solve(0), LONGLEY)).isGreaterThan(9);
    assertThat(digits(longley.secondPass(), LONGLEY)).isGreaterThan(11);
  }

  /** y = Σ xᵏ and Σ (x ÷ 10)ᵏ for x = 0 … 20; certified 1 and 10⁻ᵏ exactly. */
  @Test
  void solve_wampler1And2_agreeTo6And9Digits() {
    double[] tenths = {1, 0.1, 0.01, 0.001, 0.0001, 0.00001};

    assertThat(digits(wampler(1, 0).sums().solve(0), ONES)).isGreaterThan(6);
    assertThat(digits(wampler(0.1, 0).sums().solve(0), tenths)).isGreaterThan(9);
    assertThat(digits(wampler(1, 0).secondPass(), ONES)).isGreaterThan(8);
    assertThat(digits(wampler(0.1, 0).secondPass(), tenths)).isGreaterThan(11);
  }

  /** The first with errors at right angles to the powers, times 1, 100 and 10,000. */
  @ParameterizedTest
  @CsvSource({"1, 7, 8", "100, 6, 7", "10000, 6, 5"})
  void solve_wampler3To5_agreeToTheDigitsGiven(double factor, double sums, double secondPass) {
    Rows wampler = wampler(1, factor);

    assertThat(digits(wampler.sums().solve(0), ONES)).isGreaterThan(sums);
    assertThat(digits(wampler.secondPass(), ONES)).isGreaterThan(secondPass);
  }

  /** Powers up to the tenth, beyond the sums: they say so, and a second pass tells them apart. */
  @Test
  void secondPass_filip_agreesTo7Digits() throws IOException {
    Rows filip = polynomial("filip", 10);
    NormalEquations sums = filip.sums();

    sums.solve(0);

    assertThat(sums.isIllConditioned()).isTrue();
    assertThat(digits(filip.secondPass(), FILIP)).isGreaterThan(7);
  }

  /**
   * From the sums alone, Filip's columns that doubles cannot tell from the others are left out with
   * 0, never given made-up digits, and what is left fits nearly as well as the certified curve
   * (residual deviation 0.00334801051324544).
   */
  @Test
  void solve_filip_leavesColumnsOutAndStillFits() throws IOException {
    Rows filip = polynomial("filip", 10);
    double[] fitted = filip.sums().solve(0);
    double squares = 0;
    for (double[] row : filip.rows()) {
      double value = fitted[0];
      for (int k = 1; k < fitted.length; k++) {
        value += fitted[k] * row[k - 1];
      }
      squares += Math.pow(row[row.length - 1] - value, 2);
    }

    assertThat(fitted).contains(0.0);
    assertThat(Math.sqrt(squares / (filip.rows().size() - fitted.length)))
        .isBetween(0.003348, 0.0045);
  }

  @Test
  void isIllConditioned_theOtherSets_areNot() throws IOException {
    Rows longley = new Rows(read("longley").stream().map(CertifiedRegressionTest::turned).toList());
    for (Rows rows : List.of(polynomial("norris", 1), polynomial("pontius", 2), longley)) {
      NormalEquations sums = rows.sums();
      sums.solve(0);
      assertThat(sums.isIllConditioned()).isFalse();
    }
  }

  /** No intercept: y = bx; certified 2.07438016528926 and 0.727272727272727. */
  @Test
  void solve_noInt1And2_agreeTo14Digits() {
    RowTriangle first = new RowTriangle(1);
    for (int i = 0; i <= 10; i++) {
      first.add(60 + i, 130 + i);
    }
    RowTriangle second = new RowTriangle(1);
    second.add(4, 3);
    second.add(5, 4);
    second.add(6, 4);

    assertThat(digits(first.solve(), new double[] {2.07438016528926})).isGreaterThan(14);
    assertThat(digits(second.solve(), new double[] {0.727272727272727})).isGreaterThan(14);
  }

  private static Rows wampler(double unit, double errors) {
    double[][] rows = new double[21][6];
    for (int x = 0; x <= 20; x++) {
      double y = 1;
      for (int k = 1; k <= 5; k++) {
        rows[x][k - 1] = Math.pow(x, k);
        y += Math.pow(unit * x, k);
      }
      rows[x][5] = Math.round(1e5 * y) / 1e5 + errors * WAMPLER_ERRORS[x];
    }
    return new Rows(Arrays.asList(rows));
  }

  private static Rows polynomial(String set, int degree) throws IOException {
    return new Rows(
        read(set).stream()
            .map(
                row -> {
                  double[] powers = new double[degree + 1];
                  for (int k = 0; k < degree; k++) {
                    powers[k] = Math.pow(row[1], k + 1);
                  }
                  powers[degree] = row[0];
                  return powers;
                })
            .toList());
  }

  /** The response last instead of first. */
  private static double[] turned(double[] row) {
    double[] turned = Arrays.copyOfRange(row, 1, row.length + 1);
    turned[row.length - 1] = row[0];
    return turned;
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
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    }
  }
}
