package org.gongxu.forecasting.tramo;

import java.time.LocalDate;

/**
 * The first day of the Chinese year (春节) in the years 1990 to 2050.
 *
 * <p>The dates follow GB/T 33661-2017: the first month of the year begins on the day (at 120° E) of
 * its new moon, and is the second after the month that holds the winter solstice, leap months not
 * counted. A test recomputes every date from the new moons and solar terms of Meeus, Astronomical
 * Algorithms (1998), chapters 25 and 49.
 */
public final class SpringFestival {

  /** The first year of the table. */
  public static final int FIRST_YEAR = 1990;

  /** The last year of the table. */
  public static final int LAST_YEAR = 2050;

  /** Month × 100 + day, ten years to a row. */
  private static final int[] DAYS = {
    127, 215, 204, 123, 210, 131, 219, 207, 128, 216, // 1990
    205, 124, 212, 201, 122, 209, 129, 218, 207, 126, // 2000
    214, 203, 123, 210, 131, 219, 208, 128, 216, 205, // 2010
    125, 212, 201, 122, 210, 129, 217, 206, 126, 213, // 2020
    203, 123, 211, 131, 219, 208, 128, 215, 204, 124, // 2030
    212, 201, 122, 210, 130, 217, 206, 126, 214, 202, // 2040
    123 // 2050
  };

  private SpringFestival() {}

  /** Whether the table holds this calendar year. */
  public static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * The day of the festival in a calendar year.
   *
   * @throws IllegalArgumentException for a year outside {@value #FIRST_YEAR} to {@value #LAST_YEAR}
   */
  public static LocalDate in(int year) {
    if (!isKnown(year)) {
      throw new IllegalArgumentException(
          "Unknown Spring Festival: year " + year + " (known: 1990 to 2050)");
    }
    int day = DAYS[year - FIRST_YEAR];
    return LocalDate.of(year, day / 100, day % 100);
  }
}
