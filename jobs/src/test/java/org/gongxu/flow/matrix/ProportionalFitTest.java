package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class ProportionalFitTest {

  private static final ProportionalFit.Stop STOP = ProportionalFit.Stop.DEFAULT;

  @Test
  void fit_commonWorkedExample_givesItsPrintedTable() {
    // The 4 x 4 example of the encyclopaedia article "Iterative proportional fitting".
    double[][] seed = {{40, 30, 20, 10}, {35, 50, 100, 75}, {30, 80, 70, 120}, {20, 30, 40, 50}};
    double[] rows = {150, 300, 400, 150};
    double[] columns = {200, 300, 400, 100};
    double[][] cells = ProportionalFit.fit(seed, rows, columns, STOP).cells();
    double[][] printed = {
      {64.56, 46.23, 35.38, 3.83},
      {49.97, 68.15, 156.49, 25.37},
      {56.70, 144.40, 145.06, 53.76},
      {28.74, 41.18, 63.03, 17.03}
    };
    for (int i = 0; i < 4; i++) {
      assertThat(cells[i]).containsExactly(printed[i], within(0.08));
    }
  }

  @Test
  void fit_twoByTwo_keepsTheOddsRatioOfTheSeed() {
    double[][] cells =
        ProportionalFit.fit(
                new double[][] {{1, 2}, {3, 12}},
                new double[] {30, 70},
                new double[] {45, 55},
                STOP)
            .cells();
    assertThat(cells[0][0] * cells[1][1] / (cells[0][1] * cells[1][0])).isEqualTo(2, within(1e-9));
  }

  @Test
  void fit_seedAlreadyFitting_returnsItAfterOneRound() {
    double[][] seed = {{1, 2}, {3, 4}};
    ProportionalFit fit = ProportionalFit.fit(seed, new double[] {3, 7}, new double[] {4, 6}, STOP);
    assertThat(fit.iterations()).isEqualTo(1);
    assertThat(fit.cells()[1]).containsExactly(new double[] {3, 4}, within(1e-12));
  }

  @Test
  void fit_independentSeed_givesTheProductOfTheMargins() {
    double[][] cells =
        ProportionalFit.fit(
                new double[][] {{1, 1, 1}, {1, 1, 1}},
                new double[] {40, 60},
                new double[] {20, 30, 50},
                STOP)
            .cells();
    assertThat(cells[0]).containsExactly(new double[] {8, 12, 20}, within(1e-9));
  }

  @Test
  void fit_randomTables_meetsBothMarginsAndFactorsTheSeed() {
    for (int world = 0; world < 20; world++) {
      RandomStream random = Seed.of(3).child("tables").stream(world);
      double[][] seed = new double[7][5];
      double[] rows = new double[7];
      double[] columns = new double[5];
      for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 5; j++) {
          seed[i][j] = random.gamma(0.8);
          double target = random.gamma(1);
          rows[i] += target;
          columns[j] += target;
        }
      }
      ProportionalFit fit = ProportionalFit.fit(seed, rows, columns, STOP);
      assertThat(fit.converged()).isTrue();
      for (int i = 0; i < 7; i++) {
        double sum = 0;
        for (int j = 0; j < 5; j++) {
          sum += fit.cells()[i][j];
          assertThat(fit.cells()[i][j])
              .isEqualTo(seed[i][j] * fit.rowFactor()[i] * fit.columnFactor()[j], within(1e-12));
        }
        assertThat(sum).isEqualTo(rows[i], within(1e-8));
      }
    }
  }

  @Test
  void fit_noughtCellAndNoughtTotal_stayNought() {
    double[][] cells =
        ProportionalFit.fit(
                new double[][] {{0, 5}, {5, 5}}, new double[] {10, 0}, new double[] {0, 10}, STOP)
            .cells();
    assertThat(cells).isDeepEqualTo(new double[][] {{0, 10}, {0, 0}});
  }

  @Test
  void fit_impossiblePattern_saysItHasNotConverged() {
    ProportionalFit fit =
        ProportionalFit.fit(
            new double[][] {{1, 0}, {1, 1}},
            new double[] {80, 20},
            new double[] {50, 50},
            new ProportionalFit.Stop(1e-10, 50));
    assertThat(fit.converged()).isFalse();
    assertThat(fit.iterations()).isEqualTo(50);
    assertThat(fit.error()).isGreaterThan(0.1);
  }

  @Test
  void fit_totalsThatDisagree_areNamed() {
    assertThatThrownBy(
            () ->
                ProportionalFit.fit(
                    new double[][] {{1, 1}}, new double[] {3}, new double[] {1, 1}, STOP))
        .hasMessage("Cannot fit a table: row totals sum to 3.0, column totals to 2.0");
  }

  @Test
  void fit_totalWithoutACell_isNamed() {
    assertThatThrownBy(
            () ->
                ProportionalFit.fit(
                    new double[][] {{1, 1}, {0, 0}},
                    new double[] {1, 1},
                    new double[] {1, 1},
                    STOP))
        .hasMessage("Cannot fit a table: row 1 has total 1.0 and no cell");
  }

  @Test
  void fit_wrongShapeOrNegativeCell_isNamed() {
    assertThatThrownBy(
            () ->
                ProportionalFit.fit(
                    new double[][] {{1, 1}}, new double[] {1, 1}, new double[] {2}, STOP))
        .hasMessage("Cannot fit a table of 1 x 2: got 2 row and 1 column totals");
    assertThatThrownBy(
            () ->
                ProportionalFit.fit(
                    new double[][] {{1, -1}}, new double[] {2}, new double[] {1, 1}, STOP))
        .hasMessage("Invalid table cell in row 0, column 1: -1.0");
  }
}
