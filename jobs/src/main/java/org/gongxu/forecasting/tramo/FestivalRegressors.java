package org.gongxu.forecasting.tramo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongxu.forecasting.Series.CalendarStart;

/**
 * What the moving date of the Spring Festival does to months and quarters: the share of the days
 * before, during and after it that falls into each period.
 *
 * <p>After Lin and Liu, Modeling and Forecasting the Seasonal Effects of Chinese New Year (2002),
 * and the {@code genhol} program of the U.S. Census Bureau: regressor = days of the window in the
 * period ÷ days of the window, less the mean of that calendar month (quarter) over 1990 to 2050, so
 * that the seasonal pattern keeps what is the same every year.
 */
final class FestivalRegressors {

  private static final int PER_YEAR_MONTHS = 12;

  /** Days from the festival, first and last: the eve of spring work, the feast, the return. */
  private static final int[][] MONTHLY = {{-20, -1}, {0, 6}, {7, 26}};

  /**
   * A shorter window never leaves the first quarter; the return of workers and the spring fairs
   * last about eight weeks, and end in the second quarter when the festival is late.
   */
  private static final int[][] QUARTERLY = {{7, 62}};

  private FestivalRegressors() {}

  /** The number of regressors: three for months (before, during, after), one for quarters. */
  static int count(int perYear) {
    return windows(perYear).length;
  }

  /** The name of a regressor. */
  static String name(int perYear, int window) {
    int[] days = windows(perYear)[window];
    return days[1] < 0
        ? "spring_festival_before"
        : days[0] == 0 ? "spring_festival_during" : "spring_festival_after";
  }

  /** Whether every period from {@code start} on, {@code length} of them, lies in the table. */
  static boolean covers(CalendarStart start, int perYear, int length) {
    int last = index(start, perYear) + length - 1;
    return start.isKnown()
        && SpringFestival.isKnown(start.year())
        && SpringFestival.isKnown(last / perYear);
  }

  /**
   * One regressor.
   *
   * @param start the first period
   * @param perYear 12 or 4
   * @param length the number of periods
   * @param window which regressor, 0 to {@link #count} - 1
   */
  static double[] values(CalendarStart start, int perYear, int length, int window) {
    int[] days = windows(perYear)[window];
    double[] mean = meanByPeriod(perYear, days);
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      int index = index(start, perYear) + t;
      int number = index % perYear;
      values[t] = share(index / perYear, number, perYear, days) - mean[number];
    }
    return values;
  }

  private static double[] meanByPeriod(int perYear, int[] days) {
    double[] mean = new double[perYear];
    int years = SpringFestival.LAST_YEAR - SpringFestival.FIRST_YEAR + 1;
    for (int number = 0; number < perYear; number++) {
      for (int year = SpringFestival.FIRST_YEAR; year <= SpringFestival.LAST_YEAR; year++) {
        mean[number] += share(year, number, perYear, days) / years;
      }
    }
    return mean;
  }

  private static double share(int year, int number, int perYear, int[] days) {
    int months = PER_YEAR_MONTHS / perYear;
    LocalDate from = LocalDate.of(year, number * months + 1, 1);
    LocalDate to = from.plusMonths(months);
    LocalDate festival = SpringFestival.in(year);
    long first = Math.max(days[0], ChronoUnit.DAYS.between(festival, from));
    long last = Math.min(days[1], ChronoUnit.DAYS.between(festival, to) - 1);
    return Math.max(0, last - first + 1) / (double) (days[1] - days[0] + 1);
  }

  private static int index(CalendarStart start, int perYear) {
    return start.year() * perYear + start.subPeriod() - 1;
  }

  private static int[][] windows(int perYear) {
    return perYear == PER_YEAR_MONTHS ? MONTHLY : QUARTERLY;
  }
}
