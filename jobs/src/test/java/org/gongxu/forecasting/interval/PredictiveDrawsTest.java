package org.gongxu.forecasting.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.interval.PredictiveDraws.Scores;
import org.junit.jupiter.api.Test;

class PredictiveDrawsTest {

  private static final Seed SEED = Seed.of(7);

  @Test
  void of_manyDraws_hasTheQuantilesOfTheDistribution() {
    PredictiveDistribution d = ramp(2, 0.5);

    double[] second = column(PredictiveDraws.of(d, PredictiveDraws.seeded(SEED), 40_000), 1);

    Arrays.sort(second);
    assertThat(second[4_000]).isCloseTo(d.quantile(2, 0.1), within(0.35));
    assertThat(second[20_000]).isCloseTo(d.quantile(2, 0.5), within(0.35));
    assertThat(second[36_000]).isCloseTo(d.quantile(2, 0.9), within(0.35));
  }

  @Test
  void of_persistentErrors_makesPathsThatStayOnTheirSide() {
    assertThat(correlation(ramp(2, 0.9))).isCloseTo(0.9, within(0.03));
    assertThat(correlation(ramp(2, 0.0))).isCloseTo(0.0, within(0.03));
  }

  @Test
  void of_sameSeedAndKey_givesTheSameBits() {
    PredictiveDistribution d = ramp(3, 0.4);

    double[][] once = PredictiveDraws.of(d, PredictiveDraws.seeded(SEED.child("a")), 20);
    double[][] again = PredictiveDraws.of(d, PredictiveDraws.seeded(SEED.child("a")), 20);
    double[][] other = PredictiveDraws.of(d, PredictiveDraws.seeded(SEED.child("b")), 20);

    assertThat(again).isDeepEqualTo(once);
    assertThat(other[0]).isNotEqualTo(once[0]);
  }

  @Test
  void of_fewerDraws_areTheFirstOfMore() {
    PredictiveDistribution d = ramp(3, 0.4);
    Scores scores = PredictiveDraws.seeded(SEED);

    double[][] many = PredictiveDraws.of(d, scores, 50);

    assertThat(Arrays.copyOf(many, 5)).isDeepEqualTo(PredictiveDraws.of(d, scores, 5));
  }

  @Test
  void shared_halfOfTheVariance_correlatesTwoCellsByHalf() {
    Scores common = PredictiveDraws.seeded(SEED.child("common"));
    Scores a = PredictiveDraws.shared(common, PredictiveDraws.seeded(SEED.child("a")), 0.5);
    Scores b = PredictiveDraws.shared(common, PredictiveDraws.seeded(SEED.child("b")), 0.5);
    double cross = 0;
    for (int d = 0; d < 20_000; d++) {
      cross += a.of(d, 1)[0] * b.of(d, 1)[0] / 20_000;
    }

    assertThat(cross).isCloseTo(0.5, within(0.03));
  }

  @Test
  void interval_ofTheGrid_isItsOwnQuantiles() {
    PredictiveDistribution d = ramp(1, 0);

    assertThat(d.interval(1, 0.95).low()).isEqualTo(d.quantile(1, 0.025));
    assertThat(d.interval(1, 0.80).high()).isEqualTo(d.quantile(1, 0.9));
  }

  @Test
  void cumulative_tableValues_agree() {
    assertThat(NormalDistribution.cumulative(0)).isCloseTo(0.5, within(1e-7));
    assertThat(NormalDistribution.cumulative(1.959964)).isCloseTo(0.975, within(1e-6));
    assertThat(NormalDistribution.cumulative(-2.575829)).isCloseTo(0.005, within(1e-6));
  }

  /** Values that rise with the normal quantile, so that correlations carry over. */
  private static PredictiveDistribution ramp(int steps, double persistence) {
    double[][] quantiles = new double[steps][Probabilities.count()];
    for (double[] row : quantiles) {
      for (int i = 0; i < row.length; i++) {
        row[i] = 10 * org.gongxu.domain.random.NormalQuantile.of(Probabilities.at(i));
      }
    }
    return new PredictiveDistribution(quantiles, persistence);
  }

  private static double correlation(PredictiveDistribution d) {
    double[][] paths = PredictiveDraws.of(d, PredictiveDraws.seeded(SEED), 20_000);
    double cross = 0;
    double squares = 0;
    for (double[] path : paths) {
      cross += path[0] * path[1];
      squares += 0.5 * (path[0] * path[0] + path[1] * path[1]);
    }
    return cross / squares;
  }

  private static double[] column(double[][] paths, int step) {
    return Arrays.stream(paths).mapToDouble(path -> path[step]).toArray();
  }
}
