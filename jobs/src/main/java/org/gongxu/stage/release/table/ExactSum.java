package org.gongxu.stage.release.table;

/**
 * Draws added up exactly. Each value is taken as a whole number of millionths of a person, so that
 * sums do not depend on their order: the same to the bit for any partitioning.
 */
final class ExactSum {

  /** Parts of a person that are told apart. */
  private static final double PARTS = 1e6;

  private ExactSum() {}

  /**
   * Adds draws to a sum.
   *
   * @param sum millionths, changed in place
   * @param draws persons, as many
   * @param weight what each draw is multiplied by first
   * @throws IllegalArgumentException when the numbers of draws differ
   */
  static void add(long[] sum, double[] draws, double weight) {
    if (sum.length != draws.length) {
      throw new IllegalArgumentException(
          "Cannot add draws: " + draws.length + " to a sum of " + sum.length);
    }
    for (int d = 0; d < sum.length; d++) {
      sum[d] = Math.addExact(sum[d], Math.round(draws[d] * weight * PARTS));
    }
  }

  /** Adds one sum to another of the same length, in place. */
  static void add(long[] sum, long[] other) {
    if (sum.length != other.length) {
      throw new IllegalArgumentException(
          "Cannot add draws: " + other.length + " to a sum of " + sum.length);
    }
    for (int d = 0; d < sum.length; d++) {
      sum[d] = Math.addExact(sum[d], other[d]);
    }
  }

  /** The sum in persons. */
  static double[] persons(long[] sum) {
    double[] persons = new double[sum.length];
    for (int d = 0; d < sum.length; d++) {
      persons[d] = sum[d] / PARTS;
    }
    return persons;
  }
}
