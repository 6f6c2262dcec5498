package org.gongxu.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * One year of a series as a hierarchy: the year, for months its quarters, and the periods
 * themselves (Athanasopoulos, Hyndman, Kourentzes and Petropoulos, Forecasting with temporal
 * hierarchies, EJOR 262, 2017).
 */
public final class TemporalHierarchy {

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;

  private TemporalHierarchy() {}

  /**
   * The hierarchy of a year: nodes are the year, the quarters of months, then the periods in their
   * order.
   *
   * @param perYear 4 or 12
   */
  public static Hierarchy of(int perYear) {
    if (perYear == QUARTERS) {
      List<List<String>> keys = new ArrayList<>();
      for (int q = 1; q <= QUARTERS; q++) {
        keys.add(List.of("q" + q));
      }
      return Hierarchy.of(List.of("quarter"), keys, List.of(Set.of()));
    }
    if (perYear == MONTHS) {
      List<List<String>> keys = new ArrayList<>();
      for (int m = 1; m <= MONTHS; m++) {
        keys.add(List.of("q" + (m + 2) / 3, String.format(Locale.ROOT, "m%02d", m)));
      }
      return Hierarchy.of(List.of("quarter", "month"), keys, List.of(Set.of(), Set.of("quarter")));
    }
    throw new IllegalArgumentException("Invalid periods of a year: " + perYear + " (4 or 12)");
  }

  /**
   * Sums of the calendar years that are whole.
   *
   * @param values one value per period, observed ones before the forecast where a year has begun
   * @param firstYear the year of the first value
   * @param firstPeriod its number in that year, from 1
   * @param perYear 4 or 12
   * @return the sum by year; a year that lacks a period at either end is left out
   */
  public static TreeMap<Integer, Double> years(
      double[] values, int firstYear, int firstPeriod, int perYear) {
    TreeMap<Integer, Double> sums = new TreeMap<>();
    int lead = (perYear - (firstPeriod - 1)) % perYear;
    int year = firstPeriod == 1 ? firstYear : firstYear + 1;
    for (int start = lead; start + perYear <= values.length; start += perYear) {
      double sum = 0;
      for (int t = start; t < start + perYear; t++) {
        sum += values[t];
      }
      sums.put(year++, sum);
    }
    return sums;
  }
}
