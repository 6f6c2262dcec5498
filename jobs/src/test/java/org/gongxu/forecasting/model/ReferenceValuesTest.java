package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.junit.jupiter.api.Test;

/**
 * Forecasts of made-up series beside those of statsforecast 2.1.1 for the same values: {@code
 * SimpleExponentialSmoothingOptimized}, {@code Holt}, {@code AutoETS}, {@code Theta}, {@code
 * DynamicOptimizedTheta}, {@code CrostonSBA}, each called with {@code forecast(y, h)}.
 *
 * <p>Both search the same likelihoods from different starts, so agreement is within the percentage
 * stated at each; the Theta models, whose likelihoods are flat in alpha and whose first errors
 * statsforecast leaves out, within 3 percent.
 */
class ReferenceValuesTest {

  @Test
  void forecast_simple_agreesWithin2Percent() throws Exception {
    assertClose(ExponentialSmoothing.simple(), MadeUp.yearly(), 2, 89.288, 89.288, 89.288, 89.288);
  }

  @Test
  void forecast_holt_agreesWithinHalfAPercent() throws Exception {
    assertClose(ExponentialSmoothing.holt(), MadeUp.yearly(), 0.5, 89.94, 91.92, 93.9, 95.88);
  }

  @Test
  void forecast_damped_agreesWithin1Percent() throws Exception {
    assertClose(ExponentialSmoothing.damped(), MadeUp.yearly(), 1, 88.355, 89.958, 91.529, 93.069);
  }

  @Test
  void forecast_thetaYearly_agreesWithin3Percent() throws Exception {
    assertClose(new Theta(), MadeUp.yearly(), 3, 88.29, 89.28, 90.269, 91.259);
  }

  @Test
  void forecast_thetaQuarterly_agreesWithin3Percent() throws Exception {
    assertClose(
        new Theta(), MadeUp.quarterly(), 3, 172.063, 148.764, 168.087, 149.615, 175.281, 151.533);
  }

  @Test
  void forecast_dynamicThetaYearly_agreesWithin3Percent() throws Exception {
    assertClose(new DynamicTheta(), MadeUp.yearly(), 3, 89.556, 91.419, 93.275, 95.126);
  }

  @Test
  void forecast_dynamicThetaQuarterly_agreesWithin3Percent() throws Exception {
    assertClose(
        new DynamicTheta(),
        MadeUp.quarterly(),
        3,
        new double[] {173.416, 150.585, 170.874, 152.738, 179.684, 155.976});
  }

  @Test
  void forecast_dynamicThetaMonthly_agreesWithin3Percent() throws Exception {
    assertClose(
        new DynamicTheta(),
        MadeUp.monthly(),
        3,
        new double[] {
          286.496, 315.082, 338.981, 349.041, 341.321, 321.947, 293.518, 265.341, 246.041, 237.592,
          245.573, 269.962
        });
  }

  @Test
  void forecast_etsQuarterly_agreesWithin2Percent() throws Exception {
    assertClose(
        new AutoEts(),
        MadeUp.quarterly(),
        2,
        new double[] {170.828, 152.417, 168.006, 155.924, 176.718, 158.308});
  }

  @Test
  void forecast_etsMonthly_agreesWithin2Percent() throws Exception {
    assertClose(
        new AutoEts(),
        MadeUp.monthly(),
        2,
        new double[] {
          286.575, 317.34, 337.664, 347.331, 342.774, 321.107, 292.519, 266.468, 245.056, 236.631,
          247.207, 270.526
        });
  }

  @Test
  void forecast_croston_agreesToTheDigitsGiven() throws Exception {
    double[] y = {0, 2, 0, 0, 3, 0, 1, 0, 0, 0, 4, 0, 0, 2, 0};
    assertClose(new Croston(), new Series("z", y, 4), 0.1, 0.877);
  }

  private static void assertClose(
      Forecaster forecaster, Series series, double percent, double... expected) throws Exception {
    double[] forecast = forecaster.forecast(series, expected.length);

    for (int h = 0; h < expected.length; h++) {
      assertThat(forecast[h])
          .as("%s step %d", forecaster.name(), h + 1)
          .isCloseTo(expected[h], Percentage.withPercentage(percent));
    }
  }
}
