package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.status.Shrinkage.Cell;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  @Test
  void strength_cellsThatDifferByChanceAlone_isStrong() {
    assertThat(Shrinkage.strength(cells(1e6))).isCloseTo(30, within(1e-9));
  }

  @Test
  void strength_cellsThatTrulyDiffer_isNearTheTruth() {
    assertThat(Shrinkage.strength(cells(10))).isBetween(6.0, 17.0);
  }

  @Test
  void strength_tooFewCells_isTheWeakest() {
    assertThat(Shrinkage.strength(List.of(new Cell(3, 5, 0.9)))).isEqualTo(2);
  }

  @Test
  void posterior_smallCell_liesBetweenItsShareAndTheExpected() {
    Beta posterior = Shrinkage.posterior(new Cell(6, 10, 0.9), 10);

    assertThat(posterior.mean()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void posterior_largeCell_keepsItsShare() {
    assertThat(Shrinkage.posterior(new Cell(600, 1000, 0.9), 10).mean())
        .isCloseTo(0.6, within(0.004));
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
