package org.gongxu.domain.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  private static final int N = 40_000;

  @Test
  void stream_sameSeedKeyAndDraw_repeatsBitForBit() {
    RandomStream one = Seed.of(7).child("a").stream(3);
    RandomStream two = Seed.of(7).child("a").stream(3);
    for (int i = 0; i < 100; i++) {
      assertThat(one.gamma(0.3)).isEqualTo(two.gamma(0.3));
    }
  }

  @Test
  void nextLong_knownSeed_neverChangesBetweenReleases() {
    RandomStream stream = Seed.of(20260101).child("完成率|S1").stream(0);
    assertThat(new long[] {stream.nextLong(), stream.nextLong()})
        .containsExactly(-4119759682145607361L, -6185659085087949884L);
    assertThat(Seed.of(1).child("k").stream(0).beta(2, 3)).isEqualTo(0.6050146362676406);
  }

  @Test
  void stream_otherSeedKeyOrDraw_isUnrelated() {
    Set<Long> firsts = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      for (int key = 0; key < 50; key++) {
        for (int draw = 0; draw < 100; draw++) {
          firsts.add(Seed.of(seed).child("k" + key).stream(draw).nextLong());
        }
      }
    }
    assertThat(firsts).hasSize(100_000);
  }

  @Test
  void uniform_firstOfConsecutiveDraws_isUniformAndUncorrelated() {
    Seed seed = Seed.of(1).child("cell");
    double[] firsts = new double[N];
    double lagged = 0;
    for (int d = 0; d < N; d++) {
      firsts[d] = seed.stream(d).uniform();
      lagged += d == 0 ? 0 : (firsts[d] - 0.5) * (firsts[d - 1] - 0.5);
    }
    assertThat(lagged / N * 12).isEqualTo(0, within(0.02));
    assertThat(kolmogorov(firsts, x -> x)).isLessThan(1.63 / Math.sqrt(N));
  }

  @Test
  void normal_manyDraws_passesKolmogorovSmirnovAtOnePercent() {
    double[] x = sample(RandomStream::normal);
    assertThat(kolmogorov(x, RandomStreamTest::normalCdf)).isLessThan(1.63 / Math.sqrt(N));
  }

  @Test
  void gamma_shapeOne_isExponential() {
    double[] x = sample(s -> s.gamma(1));
    assertThat(kolmogorov(x, v -> 1 - Math.exp(-v))).isLessThan(1.63 / Math.sqrt(N));
  }

  @Test
  void gamma_smallAndLargeShapes_haveMeanAndVarianceOfTheShape() {
    for (double shape : new double[] {0.2, 0.9, 2.5, 40, 1000}) {
      double[] x = sample(s -> s.gamma(shape));
      assertThat(mean(x)).isEqualTo(shape, within(5 * Math.sqrt(shape / N)));
      assertThat(variance(x)).isEqualTo(shape, within(shape * 0.12));
    }
  }

  @Test
  void beta_oneOne_isUniform() {
    double[] x = sample(s -> s.beta(1, 1));
    assertThat(kolmogorov(x, v -> v)).isLessThan(1.63 / Math.sqrt(N));
  }

  @Test
  void beta_halfHalf_isArcsine() {
    double[] x = sample(s -> s.beta(0.5, 0.5));
    assertThat(kolmogorov(x, v -> 2 / Math.PI * Math.asin(Math.sqrt(v))))
        .isLessThan(1.63 / Math.sqrt(N));
  }

  @Test
  void beta_shapesNearNought_staysWithinTheUnitInterval() {
    RandomStream stream = Seed.of(4).stream(0);
    for (int i = 0; i < 1000; i++) {
      assertThat(stream.beta(1e-6, 1e-6)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void binomial_everyRegime_hasItsMeanAndVariance() {
    int[] trials = {1, 10, 300, 2500};
    for (int n : trials) {
      for (double p : new double[] {0.02, 0.5, 0.93}) {
        double[] x = sample(s -> s.binomial(n, p));
        double variance = n * p * (1 - p);
        assertThat(mean(x)).isEqualTo(n * p, within(5 * Math.sqrt(variance / N)));
        assertThat(variance(x)).isEqualTo(variance, within(variance * 0.06));
      }
    }
  }

  @Test
  void binomial_certainty_givesAllOrNone() {
    RandomStream stream = Seed.of(4).stream(0);
    assertThat(stream.binomial(5000, 1)).isEqualTo(5000);
    assertThat(stream.binomial(5000, 0)).isZero();
    assertThat(stream.binomial(0, 0.5)).isZero();
  }

  @Test
  void binomial_higherRateOnTheSameUniforms_neverGivesFewer() {
    for (int d = 0; d < 2000; d++) {
      Seed seed = Seed.of(9).child("scenario");
      assertThat(seed.stream(d).binomial(700, 0.55))
          .isGreaterThanOrEqualTo(seed.stream(d).binomial(700, 0.5));
      assertThat(seed.stream(d).binomial(60, 0.2))
          .isGreaterThanOrEqualTo(seed.stream(d).binomial(60, 0.19));
    }
  }

  @Test
  void multinomial_fewTrialsOrMany_addUpAndFollowTheShares() {
    double[] p = {0.2, 0.5, 0, 0.3};
    for (int trials : new int[] {0, 1, 7, 40}) {
      double[] sums = new double[p.length];
      double squares = 0;
      for (int d = 0; d < 20_000; d++) {
        int[] counts = Seed.of(5).child("" + trials).stream(d).multinomial(trials, p);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(trials);
        for (int i = 0; i < p.length; i++) {
          sums[i] += counts[i] / 20_000.0;
        }
        squares += (counts[1] - trials * p[1]) * (counts[1] - trials * p[1]) / 20_000;
      }
      for (int i = 0; i < p.length; i++) {
        assertThat(sums[i]).isCloseTo(trials * p[i], within(0.08));
      }
      assertThat(sums[2]).isZero();
      assertThat(squares).as("n p (1 - p)").isCloseTo(trials * 0.25, within(0.03 * trials));
    }
  }

  @Test
  void dirichlet_draws_sumToOneWithTheMeanOfTheConcentrations() {
    double[] alpha = {2, 0, 6, 0.05};
    double[] sums = new double[4];
    for (int d = 0; d < 10_000; d++) {
      double[] x = Seed.of(6).stream(d).dirichlet(alpha);
      assertThat(Arrays.stream(x).sum()).isEqualTo(1, within(1e-12));
      for (int i = 0; i < 4; i++) {
        sums[i] += x[i] / 10_000;
      }
    }
    assertThat(sums[1]).isZero();
    assertThat(sums)
        .containsExactly(new double[] {2 / 8.05, 0, 6 / 8.05, 0.05 / 8.05}, within(0.01));
  }

  @Test
  void draws_impossibleParameters_areRefusedWithTheirValue() {
    RandomStream stream = Seed.of(1).stream(0);
    assertThatThrownBy(() -> stream.gamma(0)).hasMessage("Invalid gamma shape: 0.0");
    assertThatThrownBy(() -> stream.beta(1, Double.NaN)).hasMessage("Invalid beta shape: NaN");
    assertThatThrownBy(() -> stream.binomial(-1, 0.5))
        .hasMessage("Invalid binomial: -1 trials with probability 0.5");
    assertThatThrownBy(() -> stream.binomial(3, 1.5))
        .hasMessage("Invalid binomial: 3 trials with probability 1.5");
    assertThatThrownBy(() -> stream.dirichlet(new double[] {0, 0}))
        .hasMessage("Invalid Dirichlet: no concentration is above 0");
  }

  @Test
  void quantile_publishedValues_agreeToTenDigits() {
    // Wichura (1988), section "Test data": PPND16(0.25), PPND16(0.001), PPND16(1e-20).
    assertThat(NormalQuantile.of(0.25)).isEqualTo(-0.6744897501960817, within(1e-15));
    assertThat(NormalQuantile.of(0.001)).isEqualTo(-3.090232306167814, within(1e-14));
    assertThat(NormalQuantile.of(1e-20)).isEqualTo(-9.262340089798408, within(1e-13));
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertThatThrownBy(() -> NormalQuantile.of(1))
        .hasMessage("Invalid probability: 1.0 (above 0, below 1)");
  }

  private static double[] sample(ToDoubleFunction<RandomStream> draw) {
    RandomStream stream = Seed.of(20260101).child("sample").stream(0);
    double[] x = new double[N];
    Arrays.setAll(x, i -> draw.applyAsDouble(stream));
    return x;
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double variance(double[] x) {
    double centre = mean(x);
    return Arrays.stream(x).map(v -> (v - centre) * (v - centre)).average().orElseThrow();
  }

  private static double kolmogorov(double[] x, DoubleUnaryOperator cdf) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double widest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double f = cdf.applyAsDouble(sorted[i]);
      widest = Math.max(widest, Math.max(f - (double) i / N, (i + 1.0) / N - f));
    }
    return widest;
  }

  /** By the series of Marsaglia (2004), exact to double precision in the centre. */
  private static double normalCdf(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; Math.abs(term) > 1e-17 && i < 400; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }
}
