package org.gongxu.sample.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int MANY = 200_000;

  private final Draws draws = Draws.of(1, "test");

  @Test
  void of_sameSeedAndKey_drawsTheSame() {
    Draws again = Draws.of(1, "test");
    assertThat(DoubleStream.generate(draws::uniform).limit(9).boxed())
        .containsExactlyElementsOf(DoubleStream.generate(again::uniform).limit(9).boxed().toList());
  }

  @Test
  void of_otherKeyOrSeed_drawsOtherwise() {
    double first = draws.uniform();
    assertThat(Draws.of(1, "tes", "t").uniform()).isNotEqualTo(first);
    assertThat(Draws.of(2, "test").uniform()).isNotEqualTo(first);
  }

  @Test
  void of_keysThatDifferInOneDigit_areUncorrelated() {
    double product = 0;
    for (int i = 0; i < MANY; i++) {
      product +=
          (Draws.of(1, "career", i).uniform() - 0.5)
              * (Draws.of(1, "career", i + 1).uniform() - 0.5);
    }
    assertThat(12 * product / MANY).isCloseTo(0, within(0.01));
  }

  @Test
  void normal_manyDraws_haveMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < MANY; i++) {
      double z = draws.normal();
      sum += z;
      squares += z * z;
    }
    assertThat(sum / MANY).isCloseTo(0, within(0.01));
    assertThat(squares / MANY).isCloseTo(1, within(0.02));
  }

  @Test
  void poisson_smallAndLargeMean_haveMeanAndVarianceAsGiven() {
    for (double mean : new double[] {0.3, 7, 250}) {
      double sum = 0;
      double squares = 0;
      int n = 20_000;
      for (int i = 0; i < n; i++) {
        double count = draws.poisson(mean);
        sum += count;
        squares += (count - mean) * (count - mean);
      }
      assertThat(sum / n / mean).isCloseTo(1, within(0.03));
      assertThat(squares / n / mean).isCloseTo(1, within(0.05));
    }
  }

  @Test
  void poisson_meanZero_isZero() {
    assertThat(draws.poisson(0)).isZero();
  }

  @Test
  void pick_weights_givesEachItsShareAndNoneToZero() {
    double[] cumulative = Draws.cumulate(1, 0, 3);
    int[] counts = new int[3];
    for (int i = 0; i < MANY; i++) {
      counts[draws.pick(cumulative)]++;
    }
    assertThat(counts[1]).isZero();
    assertThat((double) counts[2] / MANY).isCloseTo(0.75, within(0.01));
  }

  @Test
  void between_manyDraws_reachBothEndsAndNothingElse() {
    boolean[] seen = new boolean[4];
    for (int i = 0; i < 1000; i++) {
      seen[draws.between(2, 3)] = true;
    }
    assertThat(seen).containsExactly(false, false, true, true);
  }
}
