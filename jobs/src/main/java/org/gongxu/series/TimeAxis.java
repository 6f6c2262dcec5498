package org.gongxu.series;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongxu.forecasting.Series.CalendarStart;

/**
 * The periods of a series as whole numbers, and back as they were written.
 *
 * <p>Understood are {@code 2025-11} (month), {@code 2025Q4} or {@code 2025-Q4} (quarter), {@code
 * 2025} or any other whole number (year, or step), and {@code 2025-11-01} (the month, quarter or
 * year that holds the day, by the table's frequency).
 */
final class TimeAxis implements Serializable {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})(-?)Q([1-4])");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([ T]00:00:00)?");

  /** How the periods are written. */
  enum Form {
    NUMBER("2025"),
    MONTH("2025-11"),
    QUARTER("2025Q4"),
    DASHED_QUARTER("2025-Q4"),
    DAY("2025-11-01");

    private final String example;

    Form(String example) {
      this.example = example;
    }

    /** A period written so. */
    String example() {
      return example;
    }
  }

  private final int period;
  private Form form;
  private boolean atMonthEnd;

  /** An axis of a series with {@code period} seasonal periods in a year. */
  TimeAxis(int period) {
    this.period = period;
  }

  /** The number of a period; consecutive periods have consecutive numbers. */
  long parse(String text) {
    String ds = text.strip();
    Matcher day = DAY.matcher(ds);
    if (day.matches()) {
      form = Form.DAY;
      return ofDay(day.group(1), text);
    }
    Matcher quarter = QUARTER.matcher(ds);
    if (quarter.matches()) {
      form = quarter.group(2).isEmpty() ? Form.QUARTER : Form.DASHED_QUARTER;
      return index(quarter.group(1), Integer.parseInt(quarter.group(3)), 4);
    }
    Matcher month = MONTH.matcher(ds);
    if (month.matches() && Integer.parseInt(month.group(2)) <= 12) {
      form = Form.MONTH;
      return index(month.group(1), Integer.parseInt(month.group(2)), 12);
    }
    if (NUMBER.matcher(ds).matches()) {
      form = Form.NUMBER;
      return Long.parseLong(ds);
    }
    throw unreadable(text);
  }

  private long ofDay(String day, String text) {
    try {
      LocalDate date = LocalDate.parse(day);
      atMonthEnd |= date.getDayOfMonth() > 15;
      int months = 12 / Math.min(12, period);
      return (date.getYear() * 12L + date.getMonthValue() - 1) / months;
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static long index(String year, int sub, int perYear) {
    return Long.parseLong(year) * perYear + sub - 1;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "Invalid ds: '" + text + "' (known: 2025-11, 2025Q4, 2025, 2025-11-01 or a whole number)");
  }

  /** How the last period read was written; null before the first. */
  Form form() {
    return form;
  }

  /** The period of a number as the table writes it. */
  String format(long index) {
    return switch (form) {
      case NUMBER -> Long.toString(index);
      case MONTH -> written("%04d-%02d", index, 12);
      case QUARTER -> written("%04dQ%d", index, 4);
      case DASHED_QUARTER -> written("%04d-Q%d", index, 4);
      case DAY -> day(index).toString();
    };
  }

  private static String written(String pattern, long index, int perYear) {
    return String.format(
        Locale.ROOT, pattern, Math.floorDiv(index, perYear), Math.floorMod(index, perYear) + 1);
  }

  private LocalDate day(long index) {
    int months = 12 / Math.min(12, period);
    long first = index * months;
    LocalDate start =
        LocalDate.of((int) Math.floorDiv(first, 12), (int) Math.floorMod(first, 12) + 1, 1);
    return atMonthEnd ? start.plusMonths(months).minusDays(1) : start;
  }

  /** Where a number stands in the calendar; by its remainder where only numbers are known. */
  CalendarStart start(long index) {
    int perYear =
        switch (form) {
          case MONTH -> 12;
          case QUARTER, DASHED_QUARTER -> 4;
          case DAY, NUMBER -> Math.min(12, period);
        };
    if (form == Form.NUMBER || perYear != period) {
      return CalendarStart.UNKNOWN;
    }
    return new CalendarStart(
        (int) Math.floorDiv(index, perYear), (int) Math.floorMod(index, perYear) + 1);
  }
}
