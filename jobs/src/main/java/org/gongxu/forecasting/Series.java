package org.gongxu.forecasting;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A regular time series without gaps: one value per period, oldest first.
 *
 * @param id the key that names the series in a panel
 * @param values the observations, oldest first; NaN marks a missing one; copied, at least one
 * @param period seasonal periods in a year: 1 yearly, 4 quarterly, 12 monthly; any m &ge; 1 works
 * @param start where the first value stands in the calendar, {@link CalendarStart#UNKNOWN} if not
 *     known
 */
public record Series(String id, double[] values, int period, CalendarStart start)
    implements Serializable {

  /**
   * The first value's place in the calendar.
   *
   * @param year the calendar year, e.g. 2019; 0 when unknown
   * @param subPeriod the quarter (1 to 4) or month (1 to 12) in that year, 1 for years; 0 when
   *     unknown
   */
  public record CalendarStart(int year, int subPeriod) implements Serializable {

    /** The start of a series whose periods are only numbered. */
    public static final CalendarStart UNKNOWN = new CalendarStart(0, 0);

    /** Whether the calendar place is known. */
    public boolean isKnown() {
      return subPeriod > 0;
    }
  }

  /** Checks the arguments and copies the values. */
  public Series {
    if (values.length == 0) {
      throw new IllegalArgumentException("Invalid series '" + id + "': it has no value");
    }
    if (period < 1) {
      throw new IllegalArgumentException(
          "Invalid series '" + id + "': period must be 1 or more, was " + period);
    }
    if (start.isKnown() && start.subPeriod() > period) {
      throw new IllegalArgumentException(
          "Invalid series '"
              + id
              + "': starts in sub-period "
              + start.subPeriod()
              + " of "
              + period);
    }
    values = values.clone();
  }

  /** A series whose place in the calendar is not known. */
  public Series(String id, double[] values, int period) {
    this(id, values, period, CalendarStart.UNKNOWN);
  }

  /** The number of values. */
  public int length() {
    return values.length;
  }

  /** The value at {@code index}, 0 being the oldest; no copy is made. */
  public double value(int index) {
    return values[index];
  }

  /** A copy of the values, oldest first. */
  @Override
  public double[] values() {
    return values.clone();
  }

  /** The first {@code count} values (1 to {@link #length()}): what was known at an origin. */
  public Series head(int count) {
    if (count < 1 || count > values.length) {
      throw new IllegalArgumentException(
          "Cannot cut series '" + id + "' to " + count + " values: it has " + values.length);
    }
    return new Series(id, Arrays.copyOf(values, count), period, start);
  }

  /** The same id and calendar with other values, of any length. */
  public Series withValues(double[] other) {
    return new Series(id, other, period, start);
  }

  /** Equal when id, period, start and every value are (NaN equals NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && id.equals(that.id)
        && period == that.period
        && start.equals(that.start)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Series[" + id + ", " + values.length + " values, period " + period + "]";
  }
}
