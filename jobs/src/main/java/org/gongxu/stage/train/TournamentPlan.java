package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.TramoForecaster;
import org.gongxu.settings.Method;

/**
 * What every series of a tournament shares.
 *
 * @param firstPeriod the first period observed, as text
 * @param length periods observed, 1 or more
 * @param horizon periods to forecast, 1 or more
 * @param origins rolling origins asked for, 1 or more
 * @param calendar TRAMO, where it takes part
 */
record TournamentPlan(String firstPeriod, int length, int horizon, int origins, Calendar calendar)
    implements Serializable {

  private static final int SHORTEST = 4;

  /** Whether TRAMO takes part, and with which moving holiday. */
  enum Calendar {
    /** It does not. */
    LEFT_OUT,
    /** It does; no holiday moves. */
    FIXED,
    /** It does, with the Spring Festival. */
    SPRING_FESTIVAL;

    /** As the settings say. */
    static Calendar of(Method.Forecast forecast) {
      if (!forecast.tramo()) {
        return LEFT_OUT;
      }
      return forecast.movingHoliday().equals("spring-festival") ? SPRING_FESTIVAL : FIXED;
    }

    /** TRAMO, where it takes part. */
    Optional<TramoForecaster> model() {
      return switch (this) {
        case LEFT_OUT -> Optional.empty();
        case FIXED -> Optional.of(new TramoForecaster(Effort.AIRLINE, Holiday.NONE));
        case SPRING_FESTIVAL ->
            Optional.of(new TramoForecaster(Effort.AIRLINE, Holiday.SPRING_FESTIVAL));
      };
    }
  }

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
