package org.gongxu.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, quarter or year of the calendar, written {@code 2025-11}, {@code 2025Q4} or {@code
 * 2025}; sortable as text within a frequency.
 *
 * @param frequency how long it is
 * @param index periods since year 0
 */
public record Period(Frequency frequency, int index) implements Comparable<Period>, Serializable {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?");

  /**
   * A period by year and number within it.
   *
   * @param number 1 to the periods of a year
   */
  public static Period of(Frequency frequency, int year, int number) {
    if (number < 1 || number > frequency.perYear()) {
      throw new IllegalArgumentException("Invalid number of " + frequency + ": " + number);
    }
    return new Period(frequency, year * frequency.perYear() + number - 1);
  }

  /** The period a day lies in. */
  public static Period of(Frequency frequency, LocalDate day) {
    return of(frequency, day.getYear(), (day.getMonthValue() - 1) / frequency.months() + 1);
  }

  /**
   * Reads {@code 2025-11}, {@code 2025Q4} or {@code 2025}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Period parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Invalid period: '" + text + "' (such as 2025-11, 2025Q4 or 2025)");
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) != null) {
      return of(Frequency.QUARTER, year, Integer.parseInt(matcher.group(2)));
    }
    if (matcher.group(3) != null) {
      return of(Frequency.MONTH, year, Integer.parseInt(matcher.group(3)));
    }
    return of(Frequency.YEAR, year, 1);
  }

  /** The year it lies in. */
  public int year() {
    return Math.floorDiv(index, frequency.perYear());
  }

  /** Its number within the year, from 1. */
  public int number() {
    return Math.floorMod(index, frequency.perYear()) + 1;
  }

  /** The period so many later; earlier when negative. */
  public Period plus(int periods) {
    return new Period(frequency, index + periods);
  }

  /** Its first day. */
  public LocalDate firstDay() {
    return LocalDate.of(year(), (number() - 1) * frequency.months() + 1, 1);
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return plus(1).firstDay().minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    if (frequency != other.frequency) {
      throw new IllegalArgumentException("Cannot compare " + this + " with " + other);
    }
    return Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return switch (frequency) {
      case YEAR -> String.format(Locale.ROOT, "%04d", year());
      case QUARTER -> String.format(Locale.ROOT, "%04dQ%d", year(), number());
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year(), number());
    };
  }
}
