package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.tramo.CalendarEffect;
import org.gongxu.forecasting.tramo.Effort;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.forecasting.tramo.Outlier;
import org.gongxu.forecasting.tramo.TramoFit;
import org.gongxu.forecasting.tramo.TramoForecaster;

/**
 * What TRAMO finds in the months of a key industry as a whole: breaks, trading days, the festival.
 *
 * @param breaks such as {@code 2020-04 LS -0.62 (t -9.1)}, in order of time; empty for none
 * @param effects such as {@code spring_festival_before -0.21 (t -4.0)}; empty for none
 */
record CalendarFindings(String breaks, String effects) implements Serializable {

  /** Nothing found. */
  static final CalendarFindings NONE = new CalendarFindings("", "");

  /**
   * What is found in each key industry.
   *
   * @param months rows of {@code demand_month}: a key industry's months, few
   * @param holiday the holiday looked for
   */
  static Map<String, CalendarFindings> of(Dataset<Row> months, Holiday holiday) {
    Map<String, TreeMap<Period, Long>> byKeyIndustry = new TreeMap<>();
    for (Row row : months.select("key_industry", "period", "openings").collectAsList()) {
      byKeyIndustry
          .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
          .put(Period.parse(row.getString(1)), row.getLong(2));
    }
    Map<String, CalendarFindings> findings = new TreeMap<>();
    byKeyIndustry.forEach((key, values) -> findings.put(key, of(series(key, values), holiday)));
    return findings;
  }

  /** What is found in one series; nothing where it cannot be fitted. */
  static CalendarFindings of(Series months, Holiday holiday) {
    try {
      TramoFit fit = new TramoForecaster(Effort.AUTOMATIC, holiday).fit(months, 1);
      Period first = Period.of(frequency(), months.start().year(), months.start().subPeriod());
      return new CalendarFindings(
          fit.outliers().stream()
              .map(found -> text(first, found, fit.logs()))
              .collect(Collectors.joining(", ")),
          fit.calendar().stream()
              .map(found -> text(found, fit.logs()))
              .collect(Collectors.joining(", ")));
    } catch (CannotFitException e) {
      return NONE;
    }
  }

  /** A series from the first month to the last; months without an opening are zeros. */
  private static Series series(String key, TreeMap<Period, Long> values) {
    Period first = values.firstKey();
    double[] y = new double[values.lastKey().index() - first.index() + 1];
    values.forEach((period, openings) -> y[period.index() - first.index()] = openings);
    return new Series(
        key, y, frequency().perYear(), new Series.CalendarStart(first.year(), first.number()));
  }

  private static Frequency frequency() {
    return Frequency.MONTH;
  }

  private static String text(Period first, Outlier found, boolean logs) {
    return first.plus(found.periodIndex())
        + " "
        + found.kind()
        + " "
        + sized(found.size(), found.tStat(), logs);
  }

  private static String text(CalendarEffect found, boolean logs) {
    return found.name() + " " + sized(found.size(), found.tStat(), logs);
  }

  /** Log effects as a percentage, others in openings. */
  private static String sized(double size, double t, boolean logs) {
    return logs
        ? String.format(Locale.ROOT, "%+.0f %% (t %.1f)", 100 * Math.expm1(size), t)
        : String.format(Locale.ROOT, "%+.0f (t %.1f)", size, t);
  }
}
