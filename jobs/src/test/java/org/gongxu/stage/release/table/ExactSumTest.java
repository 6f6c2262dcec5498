package org.gongxu.stage.release.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExactSumTest {

  @Test
  void add_anyOrder_givesTheSameBits() {
    double[][] cells = {{0.1, 1e9}, {0.2, 3.3}, {0.3, 1.0 / 3}, {7e5, 0.7}};
    long[] forth = new long[2];
    long[] back = new long[2];
    for (int i = 0; i < cells.length; i++) {
      ExactSum.add(forth, cells[i], 0.37);
      ExactSum.add(back, cells[cells.length - 1 - i], 0.37);
    }
    assertThat(ExactSum.persons(forth)).containsExactly(ExactSum.persons(back));
  }

  @Test
  void persons_sum_isTheSumToAMillionth() {
    long[] sum = new long[1];
    ExactSum.add(sum, new double[] {1.25}, 2);
    ExactSum.add(sum, new double[] {0.5}, 1);
    assertThat(ExactSum.persons(sum)).containsExactly(3.0);
  }

  @Test
  void add_otherNumberOfDraws_isRefused() {
    assertThatThrownBy(() -> ExactSum.add(new long[3], new double[2], 1))
        .hasMessage("Cannot add draws: 2 to a sum of 3");
    assertThatThrownBy(() -> ExactSum.add(new long[3], new long[2]))
        .hasMessage("Cannot add draws: 2 to a sum of 3");
  }
}
