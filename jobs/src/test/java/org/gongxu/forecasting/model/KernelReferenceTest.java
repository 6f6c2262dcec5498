package org.gongxu.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gongxu.forecasting.Forecaster;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.model.EtsSpec.Trend;
import org.gongxu.forecasting.model.SeasonalAdjustment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kernels beside R's forecast 8.20 and statsforecast 2.1.1 on made-up series ({@link
 * References}).
 *
 * <p>Where both have the same parameters they agree to a billionth; where each searches for its
 * own, to the percentage at each test, and our search reaches R's likelihood.
 */
class KernelReferenceTest {

  private static final int STEPS = 8;

  static Stream<References.Line> fits() {
    return References.all("minus2log").stream();
  }

  /** All twelve members of the family on two series each, or one, parameters and states from R. */
  @ParameterizedTest
  @MethodSource("fits")
  void run_parametersAndStatesOfR_givesItsLikelihoodAndForecastsTo1e9(References.Line fit) {
    EtsKernel kernel = kernel(fit);
    double[] p = parameters(fit);

    double likelihood = kernel.run(p);

    assertThat(likelihood).isCloseTo(fit.values()[0], within(1e-9 * fit.values()[0]));
    assertClose(kernel.forecast(p, STEPS), References.of(fit.series(), fit.model(), "mean"), 1e-7);
  }

  @ParameterizedTest
  @CsvSource({
    "level, ANN",
    "level, AAN",
    "level, AAdN",
    "level, MNN",
    "yearly, ANN",
    "yearly, AAN",
    "yearly, AAdN",
    "yearly, MNN",
    "yearly, MAN",
    "yearly, MAdN"
  })
  void of_modelWithoutSeason_reachesTheCriterionOfRToHalfAUnit(String name, String model) {
    double[] y = References.series(name).values();

    EtsFit fit = EtsFit.of(y, spec(model), SeasonalAdjustment.of(y, 1));

    assertThat(fit.criterion()).isLessThan(References.of(name, model, "aicc")[0] + 0.5);
  }

  /** Yearly Holt is where the likelihoods are flat in beta; ours is the higher one there. */
  @ParameterizedTest
  @CsvSource({
    "level, simple, ANN, 0.1", "level, holt, AAN, 0.1", "level, damped, AAdN, 0.1",
    "yearly, simple, ANN, 0.1", "yearly, holt, AAN, 4", "yearly, damped, AAdN, 0.2"
  })
  void forecast_ownSearch_agreesWithRToThePercentGiven(
      String name, String member, String model, double percent) throws Exception {
    Forecaster forecaster =
        switch (member) {
          case "simple" -> ExponentialSmoothing.simple();
          case "holt" -> ExponentialSmoothing.holt();
          default -> ExponentialSmoothing.damped();
        };

    assertClose(
        forecaster.forecast(References.series(name), STEPS),
        References.of(name, model, "mean"),
        percent);
  }

  @ParameterizedTest
  @CsvSource({"level, 0.1", "yearly, 0.5", "quarterly, 1.5", "monthly, 1"})
  void forecast_automaticChoice_agreesWithRToThePercentGiven(String name, double percent)
      throws Exception {
    assertClose(
        new AutoEts().forecast(References.series(name), STEPS),
        References.of(name, "auto:", "mean"),
        percent);
  }

  @ParameterizedTest
  @CsvSource({"level", "yearly", "quarterly", "monthly"})
  void forecast_theta_agreesWithRWithinATenthOfAPercent(String name) throws Exception {
    assertClose(
        new Theta().forecast(References.series(name), STEPS),
        References.of(name, "thetaf", "mean"),
        0.1);
  }

  @ParameterizedTest
  @CsvSource({"level, 0.1", "yearly, 3", "quarterly, 1", "monthly, 1"})
  void forecast_dynamicTheta_agreesWithStatsforecastToThePercentGiven(String name, double percent)
      throws Exception {
    assertClose(
        new DynamicTheta().forecast(References.series(name), STEPS),
        References.of(name, "dynamic_theta", "mean"),
        percent);
  }

  @ParameterizedTest
  @CsvSource({
    "quarterly, ADDITIVE, decompose:additive",
    "quarterly, MULTIPLICATIVE, decompose:multiplicative",
    "monthly, ADDITIVE, decompose:additive",
    "monthly, MULTIPLICATIVE, decompose:multiplicative"
  })
  void forced_classicalIndices_areThoseOfRTo1e10(String name, Kind kind, String model) {
    Series series = References.series(name);

    assertThat(SeasonalAdjustment.forced(series.values(), series.period(), kind).index())
        .containsExactly(References.of(name, model, "index"), within(1e-10));
  }

  @Test
  void forecast_croston_isThatOfRTimesTheCorrectionTo1e10() throws Exception {
    double[] mean = new Croston().forecast(References.series("counts"), STEPS);

    assertThat(mean[0])
        .isCloseTo(0.95 * References.of("counts", "croston", "mean")[0], within(1e-10));
    assertClose(mean, References.of("counts", "croston_sba", "mean"), 1e-7);
  }

  /** The probabilities start apart, which after 240 periods weighs 0.9²⁴⁰ = 1e-11. */
  @Test
  void forecast_tsb_agreesWithStatsforecastTo1e9() throws Exception {
    assertClose(
        new Tsb().forecast(References.series("counts"), STEPS),
        References.of("counts", "tsb", "mean"),
        1e-7);
  }

  private static EtsKernel kernel(References.Line fit) {
    Series series = References.series(fit.series());
    EtsSpec spec = spec(fit.model());
    double[] season =
        spec.isSeasonal() ? References.of(fit.series(), fit.model(), "season") : new double[1];
    return new EtsKernel(series.values(), series.period(), spec, season);
  }

  /** Ours are beta ÷ alpha and gamma ÷ (1 − alpha). */
  private static double[] parameters(References.Line fit) {
    double[] smoothing = References.of(fit.series(), fit.model(), "smoothing");
    double[] initial = References.of(fit.series(), fit.model(), "initial");
    return new double[] {
      smoothing[0],
      smoothing[1] / smoothing[0],
      smoothing[2] / (1 - smoothing[0]),
      smoothing[3],
      initial[0],
      initial[1]
    };
  }

  /** The member R calls so: A or M for the error, N, A or Ad for the trend, N, A or M. */
  private static EtsSpec spec(String model) {
    Trend trend =
        switch (model.substring(1, model.length() - 1)) {
          case "A" -> Trend.ADDITIVE;
          case "Ad" -> Trend.DAMPED;
          default -> Trend.NONE;
        };
    Kind season =
        switch (model.charAt(model.length() - 1)) {
          case 'A' -> Kind.ADDITIVE;
          case 'M' -> Kind.MULTIPLICATIVE;
          default -> Kind.NONE;
        };
    return new EtsSpec(model.charAt(0) == 'M', trend, season);
  }

  private static void assertClose(double[] actual, double[] expected, double percent) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int h = 0; h < actual.length; h++) {
      assertThat(actual[h])
          .as("step %d", h + 1)
          .isCloseTo(expected[h], Percentage.withPercentage(percent));
    }
  }
}
