package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class BetaTest {

  private static final double[][] SHAPES = {
    {0.5, 0.5}, {1, 1}, {2, 3}, {30.5, 4.2}, {900, 60}, {5000, 200}, {300, 300}, {12.3, 0.7}
  };

  @Test
  void below_manyShapes_agreesWithAnotherLibrary() {
    for (double[] shape : SHAPES) {
      Beta beta = new Beta(shape[0], shape[1]);
      BetaDistribution other = new BetaDistribution(null, shape[0], shape[1]);
      for (double x = 0.02; x < 1; x += 0.07) {
        assertThat(beta.below(x))
            .as("%s at %s", beta, x)
            .isCloseTo(other.cumulativeProbability(x), within(1e-9));
      }
    }
  }

  @Test
  void below_outsideTheUnitInterval_isZeroOrOne() {
    Beta beta = new Beta(3, 4);

    assertThat(beta.below(-0.1)).isZero();
    assertThat(beta.below(1.2)).isEqualTo(1);
  }

  @Test
  void below_mirrored_addsUpToOne() {
    for (double[] shape : SHAPES) {
      double left = new Beta(shape[0], shape[1]).below(0.3);
      double right = new Beta(shape[1], shape[0]).below(0.7);
      assertThat(left + right).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void quantile_ofEveryShape_invertsBelow() {
    for (double[] shape : SHAPES) {
      Beta beta = new Beta(shape[0], shape[1]);
      for (double p : new double[] {0.025, 0.3, 0.5, 0.975}) {
        assertThat(beta.below(beta.quantile(p))).isCloseTo(p, within(1e-8));
      }
    }
  }

  @Test
  void quantile_farInTheTails_agreesWithAnotherLibrary() {
    for (double[] shape : SHAPES) {
      Beta beta = new Beta(shape[0], shape[1]);
      BetaDistribution other = new BetaDistribution(null, shape[0], shape[1], 1e-13);
      for (double p : new double[] {1e-6, 0.001, 0.025, 0.5, 0.975, 0.999, 1 - 1e-6}) {
        assertThat(beta.quantile(p))
            .as("%s at %s", beta, p)
            .isCloseTo(other.inverseCumulativeProbability(p), within(1e-8));
      }
    }
    assertThat(new Beta(2, 3).quantile(0)).isZero();
    assertThat(new Beta(2, 3).quantile(1)).isEqualTo(1);
  }

  @Test
  void quantile_notAProbability_isRefused() {
    assertThatThrownBy(() -> new Beta(1, 1).quantile(1.5))
        .hasMessage("Invalid probability: 1.5; expected 0 to 1");
  }

  @Test
  void new_shapeZero_isRefused() {
    assertThatThrownBy(() -> new Beta(0, 1)).hasMessage("Invalid beta shapes: 0.0, 1.0");
  }
}
