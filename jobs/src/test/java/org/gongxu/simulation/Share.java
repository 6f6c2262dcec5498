package org.gongxu.simulation;

/**
 * How often something held.
 *
 * @param hits times it held
 * @param n times it was looked at
 */
record Share(long hits, long n) {

  static final Share NONE = new Share(0, 0);

  Share {
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException("Invalid share: " + hits + " of " + n);
    }
  }

  /** One more look. */
  Share and(boolean holds) {
    return new Share(hits + (holds ? 1 : 0), n + 1);
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, n + other.n);
  }

  /** NaN when nothing was looked at. */
  double rate() {
    return (double) hits / n;
  }

  /** Binomial standard error of the rate, looks taken as independent: √(p (1 − p) ÷ n). */
  double standardError() {
    return Math.sqrt(rate() * (1 - rate()) / n);
  }
}
