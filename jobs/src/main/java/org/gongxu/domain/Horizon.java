package org.gongxu.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The periods ahead that a forecast must reach, because a decision taken now bears fruit when its
 * students leave: the intake of year Y in an n-year programme is set against year Y + n.
 *
 * @param first the first period to forecast
 * @param last the last one, the closing period of the graduation year
 */
public record Horizon(Period first, Period last) {

  /** Checks that the periods are of one frequency and in order. */
  public Horizon {
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("Invalid horizon: " + first + " lies after " + last);
    }
  }

  /**
   * From the period after the last observed one to the end of the graduation year.
   *
   * @param lastObserved the last period with complete data
   * @param intakeYear the year the students enter
   * @param programmeYears years of the programme, 1 or more
   */
  public static Horizon after(Period lastObserved, int intakeYear, int programmeYears) {
    if (programmeYears < 1) {
      throw new IllegalArgumentException("Invalid programme years: " + programmeYears);
    }
    Frequency frequency = lastObserved.frequency();
    int year = graduationYear(intakeYear, programmeYears);
    return new Horizon(lastObserved.plus(1), Period.of(frequency, year, frequency.perYear()));
  }

  /** The calendar year the intake of a year leaves in when nobody is late. */
  public static int graduationYear(int intakeYear, int programmeYears) {
    return intakeYear + programmeYears;
  }

  /** The number of periods, at least 1. */
  public int steps() {
    return last.index() - first.index() + 1;
  }

  /** The periods in order. */
  public List<Period> periods() {
    return IntStream.range(0, steps()).mapToObj(first::plus).toList();
  }
}
