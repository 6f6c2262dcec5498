package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.ForecastEngine;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.interval.PredictiveDraws;

/**
 * Entry openings of a region's occupations as they were counted, and as they would have been
 * forecast at the start of a past year from what was counted before it.
 *
 * @param first the first period of every series
 * @param openings entry openings per period, gaps 0, by occupation; all of one length
 */
record ObservedDemand(Period first, SortedMap<String, double[]> openings) {

  /** Part of the surprise that all occupations share: the prior of the demand draws. */
  private static final double SHARED = 0.3;

  /**
   * Reads counts of one region.
   *
   * @param rows occupation, period, entry; one each, at least one
   */
  static ObservedDemand of(List<Row> rows) {
    Period first = Period.parse(rows.get(0).getAs("period"));
    Period last = first;
    for (Row row : rows) {
      Period period = Period.parse(row.getAs("period"));
      first = period.compareTo(first) < 0 ? period : first;
      last = period.compareTo(last) > 0 ? period : last;
    }
    SortedMap<String, double[]> openings = new TreeMap<>();
    int length = last.index() - first.index() + 1;
    for (Row row : rows) {
      int at = Period.parse(row.getAs("period")).index() - first.index();
      openings.computeIfAbsent(row.getAs("occupation"), key -> new double[length])[at] +=
          row.<Long>getAs("entry");
    }
    return new ObservedDemand(first, openings);
  }

  /** Whole years counted before a year. */
  int yearsBefore(int year) {
    return Math.max(0, index(year)) / perYear();
  }

  /** Whether a year was counted whole. */
  boolean holds(int year) {
    return index(year) >= 0 && index(year + 1) <= length();
  }

  /** Entry openings of a year by occupation. */
  SortedMap<String, Double> in(int year) {
    SortedMap<String, Double> sums = new TreeMap<>();
    openings.forEach((occupation, series) -> sums.put(occupation, sum(series, index(year))));
    return sums;
  }

  /**
   * What would have been forecast for a year.
   *
   * @param known only periods before this year count
   * @param year the year forecast, {@code known} or later
   * @param seed where the draws start
   * @param draws joint worlds
   * @return openings of the year by occupation, one per draw
   */
  SortedMap<String, double[]> forecast(int known, int year, Seed seed, int draws) {
    List<Series> panel = new ArrayList<>();
    openings.forEach(
        (occupation, series) ->
            panel.add(new Series(occupation, series, perYear()).head(index(known))));
    int horizon = index(year + 1) - index(known);
    ForecastEngine engine = new ForecastEngine(MemberSet.kernels(), horizon);
    PredictiveDraws.Scores common = PredictiveDraws.seeded(seed.child("common"));
    SortedMap<String, double[]> sums = new TreeMap<>();
    for (SeriesForecast forecast : engine.forecast(panel).forecasts()) {
      PredictiveDraws.Scores own = PredictiveDraws.seeded(seed.child(forecast.id()));
      double[][] paths =
          PredictiveDraws.of(
              forecast.distribution(), PredictiveDraws.shared(common, own, SHARED), draws);
      double[] ofYear = new double[draws];
      for (int d = 0; d < draws; d++) {
        ofYear[d] = sum(paths[d], horizon - perYear());
      }
      sums.put(forecast.id(), ofYear);
    }
    return sums;
  }

  private int index(int year) {
    return year * perYear() - first.index();
  }

  private int perYear() {
    return first.frequency().perYear();
  }

  private int length() {
    return openings.values().iterator().next().length;
  }

  private double sum(double[] series, int from) {
    double sum = 0;
    for (int i = from; i < from + perYear(); i++) {
      sum += series[i];
    }
    return sum;
  }
}
