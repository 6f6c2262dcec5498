package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gongxu.forecasting.model.EtsSpec.Trend;
import org.gongxu.forecasting.model.SeasonalAdjustment.Kind;
import org.junit.jupiter.api.Test;

class EtsKernelTest {

  private static final double[] NO_SEASON = {0};

  @Test
  void run_simple_followsTheRecursionByHand() {
    EtsKernel kernel = new EtsKernel(new double[] {10, 12, 11}, 1, EtsSpec.SES, NO_SEASON);
    double[] p = {0.5, 0, 0, 1, 8, 0};

    double likelihood = kernel.run(p);

    // Levels 8, 9, 10.5, 10.75; errors 2, 3, 0.5.
    assertThat(kernel.forecast(p, 2)).containsExactly(10.75, 10.75);
    assertThat(likelihood).isCloseTo(3 * Math.log(4 + 9 + 0.25), within(1e-12));
  }

  @Test
  void run_damped_followsTheRecursionByHand() {
    EtsKernel kernel = new EtsKernel(new double[] {12}, 1, EtsSpec.DAMPED, NO_SEASON);
    double[] p = {0.5, 0.5, 0, 0.9, 10, 1};

    kernel.run(p);

    // Base 10.9, level 11.45, change 1.45, trend 0.9 + 0.5 (1.45 - 0.9) = 1.175.
    assertThat(kernel.forecast(p, 2))
        .containsExactly(new double[] {11.45 + 0.9 * 1.175, 11.45 + 1.71 * 1.175}, within(1e-12));
  }

  @Test
  void run_multiplicativeSeason_repeatsItsIndices() {
    EtsSpec spec = new EtsSpec(true, Trend.NONE, Kind.MULTIPLICATIVE);
    EtsKernel kernel = new EtsKernel(new double[] {20, 5, 20}, 2, spec, new double[] {1.6, 0.4});
    double[] p = {0.3, 0, 0.2, 1, 12.5, 0};

    kernel.run(p);

    assertThat(kernel.forecast(p, 3)).containsExactly(new double[] {5, 20, 5}, within(1e-9));
  }

  @Test
  void run_fittedBelowZeroWithRelativeError_isNoModel() {
    EtsSpec spec = new EtsSpec(true, Trend.ADDITIVE, Kind.NONE);
    EtsKernel kernel = new EtsKernel(new double[] {1, 1}, 1, spec, NO_SEASON);

    assertThat(kernel.run(new double[] {0.5, 0.1, 0, 1, 1, -5}))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void parameters_ofTheFamily_countStatesAndVariance() {
    assertThat(EtsSpec.SES.parameters(4)).isEqualTo(3);
    assertThat(EtsSpec.HOLT.parameters(4)).isEqualTo(5);
    assertThat(EtsSpec.DAMPED.parameters(4)).isEqualTo(6);
    assertThat(new EtsSpec(true, Trend.DAMPED, Kind.MULTIPLICATIVE).parameters(4)).isEqualTo(10);
  }
}
