package org.gongxu.sample.world;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Random numbers that depend on a seed and a key alone, so that the order of drawing between keys
 * does not matter. All functions go through {@link StrictMath}: the same bits on every machine.
 */
public final class Draws {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double UNIT = 0x1.0p-53;
  private static final double LARGE_MEAN = 30;

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Opens the stream of a key.
   *
   * @param seed seed of the run
   * @param key parts that name what is drawn, such as a table and a region
   */
  public static Draws of(long seed, Object... key) {
    long hash = FNV_OFFSET;
    for (Object part : key) {
      for (byte b : (part + "|").getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * FNV_PRIME;
      }
    }
    return new Draws(new SplittableRandom(seed ^ Long.rotateLeft(hash, 17)).nextLong() ^ hash);
  }

  /** A number in [0, 1). */
  public double uniform() {
    return (random.nextLong() >>> 11) * UNIT;
  }

  /** A number in [from, to). */
  public double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  /** A whole number in [0, bound); the bias of the scaling is below 1e-10. */
  public int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** A whole number in [from, to]. */
  public int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A standard normal number (Box and Muller 1958). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** A Poisson count: products of uniforms (Knuth 1969), large means halved first. */
  public int poisson(double mean) {
    if (mean > LARGE_MEAN) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = StrictMath.exp(-mean);
    double product = uniform();
    int count = 0;
    while (product > limit) {
      product *= uniform();
      count++;
    }
    return count;
  }

  /**
   * An index with probability proportional to its weight.
   *
   * @param cumulative running sums of the weights, the last one positive
   */
  public int pick(double[] cumulative) {
    double target = uniform() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Running sums of weights, for {@link #pick}. */
  public static double[] cumulate(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
