package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.status.Shrinkage.Cell;
import org.gongxu.quality.status.Shrinkage.Prior;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  @Test
  void fit_cellsThatDifferByChanceAlone_isTheStrongest() {
    assertThat(Shrinkage.fit(cells(1e6)).strength()).isCloseTo(60, within(1e-9));
  }

  @Test
  void fit_cellsThatTrulyDiffer_isNearTheTruth() {
    assertThat(Shrinkage.fit(cells(10)).strength()).isBetween(6.0, 20.0);
  }

  @Test
  void fit_aFifthOfThemOutlying_isSeen() {
    List<Cell> mixed = new ArrayList<>(cells(1e6));
    for (int i = 0; i < 75; i++) {
      mixed.add(new Cell(10 + i % 20, 40, 0.85));
    }

    assertThat(Shrinkage.fit(mixed).outlying()).isGreaterThanOrEqualTo(0.1);
    assertThat(Shrinkage.fit(cells(1e6)).outlying()).isEqualTo(0.02);
  }

  @Test
  void fit_tooFewCells_isTheWeakest() {
    assertThat(Shrinkage.fit(List.of(new Cell(3, 5, 0.9))).strength()).isEqualTo(2);
  }

  @Test
  void posterior_cellLikeItsPeers_isPulledToThem() {
    Posterior posterior = new Prior(30, 0.05).posterior(new Cell(9, 10, 0.85), 0);

    assertThat(posterior.weight()).isLessThan(0.05);
    assertThat(posterior.mean()).isBetween(0.85, 0.87);
  }

  @Test
  void posterior_cellThatContradictsItsPeers_followsItsOwnAnswers() {
    Posterior posterior = new Prior(60, 0.1).posterior(new Cell(10, 25, 0.92), 0);

    assertThat(posterior.weight()).isGreaterThan(0.95);
    assertThat(posterior.mean()).isBetween(0.35, 0.5);
  }

  @Test
  void posterior_largeCell_keepsItsShare() {
    assertThat(new Prior(10, 0.1).posterior(new Cell(600, 1000, 0.9), 0).mean())
        .isCloseTo(0.6, within(0.004));
  }

  @Test
  void posterior_quantile_invertsBelowAfterTheShift() {
    Posterior posterior = new Prior(20, 0.1).posterior(new Cell(20, 30, 0.85), 0.4);

    for (double p : new double[] {0.025, 0.5, 0.9}) {
      assertThat(posterior.below(posterior.quantile(p))).isCloseTo(p, within(1e-6));
    }
    assertThat(posterior.quantile(0.5)).isGreaterThan(posterior.unadjusted().quantile(0.5));
  }

  @Test
  void variance_ofAMixture_agreesWithItsQuantiles() {
    Posterior posterior = new Prior(20, 0.2).posterior(new Cell(14, 20, 0.9), 0);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < 2000; i++) {
      double value = posterior.quantile((i + 0.5) / 2000);
      mean += value / 2000;
      square += value * value / 2000;
    }

    assertThat(posterior.mean()).isCloseTo(mean, within(1e-4));
    assertThat(posterior.variance()).isCloseTo(square - mean * mean, within(1e-4));
  }

  private static List<Cell> cells(double strength) {
    SplittableRandom random = new SplittableRandom(11);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double rate = new Beta(strength * 0.85, strength * 0.15).quantile(random.nextDouble());
      int yes = 0;
      for (int j = 0; j < 40; j++) {
        yes += random.nextDouble() < rate ? 1 : 0;
      }
      cells.add(new Cell(yes, 40, 0.85));
    }
    return cells;
  }
}
