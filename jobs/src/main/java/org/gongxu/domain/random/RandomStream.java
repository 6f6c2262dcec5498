package org.gongxu.domain.random;

import java.util.Arrays;

/**
 * One stream of random numbers: SplitMix64 with its own increment (Steele, Lea and Flood 2014,
 * "Fast splittable pseudorandom number generators", OOPSLA), and the distributions drawn from it.
 *
 * <p>Only {@link StrictMath} is used where {@code Math} may differ in the last bit between
 * machines. Uniform, normal and binomial are inverse transforms: with the same uniforms a higher
 * rate never gives a lower count, which keeps scenarios comparable draw by draw. Not thread-safe.
 */
public final class RandomStream {

  /** Trials per uniform: 0.5^1000 is still a normal double. */
  private static final int BINOMIAL_CHUNK = 1000;

  /** Trials an outcome up to which drawing each is quicker than drawing each outcome's count. */
  private static final int FEW_TRIALS = 4;

  private final long increment;
  private long state;

  RandomStream(long state, long increment) {
    this.state = state;
    this.increment = usable(increment);
  }

  /** Odd, with at least 24 changes of bit, as SplittableRandom asks of its increments. */
  private static long usable(long candidate) {
    long odd = candidate | 1L;
    return Long.bitCount(odd ^ (odd >>> 1)) < 24 ? odd ^ 0xaaaaaaaaaaaaaaaaL : odd;
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += increment;
    return Seed.mix(state);
  }

  /** Uniform on the open interval (0, 1), a multiple of 2^-53 plus 2^-54. */
  public double uniform() {
    return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** Standard normal, by inversion of one uniform. */
  public double normal() {
    return NormalQuantile.of(uniform());
  }

  /**
   * Gamma with scale 1 (Marsaglia and Tsang 2000, "A simple method for generating gamma variables",
   * ACM TOMS 26:363).
   *
   * @param shape above 0
   */
  public double gamma(double shape) {
    requirePositive("gamma shape", shape);
    return StrictMath.exp(logGamma(shape));
  }

  /**
   * Beta, from two gammas kept as logarithms so that shapes near 0 do not underflow to 0/0.
   *
   * @param a successes, above 0
   * @param b failures, above 0
   */
  public double beta(double a, double b) {
    requirePositive("beta shape", a);
    requirePositive("beta shape", b);
    double x = logGamma(a);
    double y = logGamma(b);
    return 1 / (1 + StrictMath.exp(y - x));
  }

  /**
   * Successes in {@code trials}; exact inversion, 1,000 trials a uniform.
   *
   * @param trials 0 or more
   * @param p probability, 0 to 1
   */
  public int binomial(int trials, double p) {
    if (trials < 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "Invalid binomial: " + trials + " trials with probability " + p);
    }
    int successes = 0;
    for (int left = trials; left > 0; left -= BINOMIAL_CHUNK) {
      successes += binomialChunk(Math.min(left, BINOMIAL_CHUNK), p, uniform());
    }
    return successes;
  }

  /**
   * Trials split over outcomes: few of them one after the other, by inversion of one uniform each,
   * many by conditional binomials.
   *
   * @param trials 0 or more
   * @param p probabilities, one per outcome, summing to 1
   * @return counts, one per outcome, summing to {@code trials}
   */
  public int[] multinomial(int trials, double[] p) {
    return trials < FEW_TRIALS * p.length ? oneByOne(trials, p) : conditional(trials, p);
  }

  private int[] oneByOne(int trials, double[] p) {
    double[] below = p.clone();
    for (int i = 1; i < below.length; i++) {
      below[i] += below[i - 1];
    }
    int[] counts = new int[p.length];
    for (int trial = 0; trial < trials; trial++) {
      int found = Arrays.binarySearch(below, uniform() * below[p.length - 1]);
      counts[found < 0 ? -found - 1 : found]++;
    }
    return counts;
  }

  private int[] conditional(int trials, double[] p) {
    int[] counts = new int[p.length];
    int left = trials;
    double mass = 1;
    for (int i = 0; i < p.length - 1; i++) {
      double share = mass <= 0 ? 0 : Math.min(1, Math.max(0, p[i] / mass));
      counts[i] = binomial(left, share);
      left -= counts[i];
      mass -= p[i];
    }
    counts[p.length - 1] = left;
    return counts;
  }

  /**
   * A point on the simplex.
   *
   * @param alpha concentrations, each 0 or more with one above 0; an outcome with 0 gets 0
   * @return probabilities summing to 1
   */
  public double[] dirichlet(double[] alpha) {
    double[] logs = new double[alpha.length];
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < alpha.length; i++) {
      logs[i] = alpha[i] > 0 ? logGamma(alpha[i]) : Double.NEGATIVE_INFINITY;
      top = Math.max(top, logs[i]);
    }
    if (top == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException("Invalid Dirichlet: no concentration is above 0");
    }
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.exp(logs[i] - top);
      sum += logs[i];
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] /= sum;
    }
    return logs;
  }

  private double logGamma(double shape) {
    if (shape < 1) {
      // Gamma(a) = Gamma(a + 1) * U^(1/a).
      double more = logGamma(shape + 1);
      return more + StrictMath.log(uniform()) / shape;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      double bound = 0.5 * x * x + d - d * v + d * StrictMath.log(v);
      if (StrictMath.log(uniform()) < bound) {
        return StrictMath.log(d * v);
      }
    }
  }

  private static int binomialChunk(int n, double p, double u) {
    if (p > 0.5) {
      return n - binomialChunk(n, 1 - p, 1 - u);
    }
    double odds = p / (1 - p);
    double mass = StrictMath.pow(1 - p, n);
    double below = mass;
    int k = 0;
    while (u > below && k < n) {
      mass *= odds * (n - k) / (k + 1);
      k++;
      below += mass;
    }
    return k;
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("Invalid " + what + ": " + value);
    }
  }
}
