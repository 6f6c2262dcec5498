package org.gongxu.forecasting.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrthogonalRegressionTest {

  @Test
  void solve_wellConditionedRows_agreesWithTheSums() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] rows = rows(random, 1_000, 5, 1);
    NormalEquations sums = sums(rows);

    double[] second = secondPass(sums, rows);

    assertThat(second).containsExactly(sums.solve(0), within(1e-11));
    assertThat(sums.isIllConditioned()).isFalse();
  }

  @Test
  void solve_columnsAlikeToAMillionth_findsWhatTheSumsHardlySee() {
    double[][] rows = rows(new SplittableRandom(5), 2_000, 3, 1e-6);
    NormalEquations sums = sums(rows);
    double[] fromSums = sums.solve(0);

    double[] second = secondPass(sums, rows);

    assertThat(sums.isIllConditioned()).isTrue();
    assertThat(worst(second)).isLessThan(1e-7);
    assertThat(worst(fromSums)).isGreaterThan(10 * worst(second));
  }

  @Test
  void solve_columnThatFollowsFromOthers_isLeftOutWithZero() {
    SplittableRandom random = new SplittableRandom(6);
    double[][] rows = new double[600][];
    for (int i = 0; i < rows.length; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      double c = random.nextDouble();
      rows[i] = new double[] {a, b, 7, a + b, c, 2 + 3 * a - b + 5 * c};
    }

    assertThat(secondPass(sums(rows), rows))
        .containsExactly(new double[] {2, 3, -1, 0, 0, 5}, within(1e-10));
  }

  @Test
  void solve_severalBlocks_isTheMeanOfEachHalf() {
    RowTriangle triangle = new RowTriangle(2);
    for (int i = 0; i < 10_000; i++) {
      triangle.add(i % 2, 1 - i % 2, i % 2 == 0 ? i : 3);
    }

    assertThat(triangle.solve()).containsExactly(new double[] {3, 4_999}, within(1e-9));
  }

  @Test
  void solve_askedInBetween_goesOnFromThere() {
    RowTriangle asked = new RowTriangle(1);
    asked.add(1, 2);
    asked.add(2, 5);

    assertThat(asked.solve()[0]).isCloseTo(12.0 / 5, within(1e-14));
    asked.add(3, 6);
    assertThat(asked.solve()[0]).isCloseTo(30.0 / 14, within(1e-14));
  }

  @Test
  void solve_noRows_isZero() {
    assertThat(new RowTriangle(2).solve()).containsExactly(0, 0);
  }

  /** Columns c₁ and c₁ + apart × noise …, target 1 + Σ c; all coefficients are 1. */
  private static double[][] rows(SplittableRandom random, int count, int columns, double apart) {
    double[][] rows = new double[count][columns + 1];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      row[columns] = 1;
      for (int j = 0; j < columns; j++) {
        row[j] = common + (j == 0 ? 0 : apart * random.nextGaussian());
        row[columns] += row[j];
      }
    }
    return rows;
  }

  private static double worst(double[] coefficients) {
    double worst = 0;
    for (double coefficient : coefficients) {
      worst = Math.max(worst, Math.abs(coefficient - 1));
    }
    return worst;
  }

  private static NormalEquations sums(double[][] rows) {
    int columns = rows[0].length - 1;
    NormalEquations sums = new NormalEquations(columns);
    for (double[] row : rows) {
      sums.add(row, 0, row[columns], 1);
    }
    return sums;
  }

  private static double[] secondPass(NormalEquations sums, double[][] rows) {
    OrthogonalRegression second = sums.secondPass();
    for (double[] row : rows) {
      second.add(row, row[row.length - 1]);
    }
    return second.solve();
  }
}
