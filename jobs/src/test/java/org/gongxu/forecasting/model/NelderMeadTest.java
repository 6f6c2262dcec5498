package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NelderMeadTest {

  @Test
  void minimize_rosenbrock_findsTheValley() {
    double[] best =
        NelderMead.minimize(
            x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2),
            new double[] {-1.2, 1},
            new double[] {-5, -5},
            new double[] {5, 5},
            2000);

    assertThat(best).containsExactly(new double[] {1, 1}, within(1e-2));
  }

  @Test
  void minimize_optimumOutsideTheBox_stopsAtItsEdge() {
    double[] best =
        NelderMead.minimize(
            x -> (x[0] - 9) * (x[0] - 9),
            new double[] {0},
            new double[] {-1},
            new double[] {2},
            200);

    assertThat(best[0]).isCloseTo(2, within(1e-6));
  }

  @Test
  void minimize_infiniteOutsideAnIsland_staysOnIt() {
    double[] best =
        NelderMead.minimize(
            x -> x[0] < 0.5 ? Double.POSITIVE_INFINITY : x[0],
            new double[] {0.6},
            new double[] {0},
            new double[] {1},
            200);

    assertThat(best[0]).isBetween(0.5, 0.51);
  }
}
