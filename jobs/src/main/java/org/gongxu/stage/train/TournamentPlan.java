package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.gongxu.domain.Period;

/**
 * What every series of a tournament shares.
 *
 * @param firstPeriod the first period observed, as text
 * @param length periods observed, 1 or more
 * @param horizon periods to forecast, 1 or more
 * @param origins rolling origins asked for, 1 or more
 */
record TournamentPlan(String firstPeriod, int length, int horizon, int origins)
    implements Serializable {

  private static final int SHORTEST = 4;

  /** The first period observed. */
  Period first() {
    return Period.parse(firstPeriod);
  }

  /** Periods of a year. */
  int perYear() {
    return first().frequency().perYear();
  }

  /** The period so many after the last observed one. */
  Period ahead(int step) {
    return first().plus(length - 1 + step);
  }

  /** The last period known at an origin. */
  Period origin(int training) {
    return first().plus(training - 1);
  }

  /**
   * Values known at each rolling origin, latest first: a year apart, or closer where the history is
   * too short for that; none where less than a year and two periods would be known.
   */
  int[] trainingLengths() {
    int shortest = Math.max(SHORTEST, perYear() + 2);
    int stride = Math.max(1, Math.min(perYear(), (length - shortest) / origins));
    return IntStream.rangeClosed(1, origins)
        .map(k -> length - k * stride)
        .filter(training -> training >= shortest)
        .toArray();
  }
}
