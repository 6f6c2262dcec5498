package org.gongxu.stage.release.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.demand.EntryScatter;

/**
 * Openings by key industry and by occupation, observed and ahead, in periods and whole years.
 *
 * @param observed what the panel counted
 * @param ahead summed forecasts by key; years are the sum of their forecast periods
 * @param periodsAhead periods forecast
 */
record DemandSeries(
    ObservedDemand observed, Map<DemandKey, DrawSummary> ahead, TreeSet<Period> periodsAhead) {

  /**
   * A figure of a series.
   *
   * @param period period or year
   * @param basis observed, forecast or mixed
   * @param count the count, where observed
   * @param forecast the forecast, else null
   */
  record Point(Period period, String basis, double count, DrawSummary forecast) {}

  /** Sums the panel and the forecast's draws. */
  static DemandSeries of(ReleaseInputs inputs) {
    ObservedDemand observed = ObservedDemand.of(inputs);
    Map<DemandKey, DrawSummary> ahead = new HashMap<>();
    if (inputs.has("demand_forecast")) {
      EntryScatter scatter = observed.scatter(inputs.method().seed());
      DrawSums.of(
              inputs
                  .read("demand_forecast")
                  .select("key_industry", "occupation", "region", "period", "entry_share", "draws"),
              DemandSeries::add,
              (words, draws) -> summary(DemandKey.ofWords(words), draws, scatter))
          .forEach((words, sum) -> ahead.put(DemandKey.ofWords(words), sum));
    }
    TreeSet<Period> periods =
        ahead.keySet().stream()
            .map(key -> Period.parse(key.period()))
            .filter(period -> period.frequency() != Frequency.YEAR)
            .collect(Collectors.toCollection(TreeSet::new));
    return new DemandSeries(observed, ahead, periods);
  }

  /** Entry openings scatter around their expected number, which stays the mean. */
  private static DrawSummary summary(DemandKey key, double[] draws, EntryScatter scatter) {
    DrawSummary expected = DrawSummary.of(draws);
    return key.measure().equals(DemandKey.OPENINGS)
        ? expected
        : DrawSummary.of(scatter.draws(key.place(), key.period(), draws)).withMean(expected.mean());
  }

  private static void add(DrawSums.Sums sums, Row row) {
    double[] draws = Summaries.draws(row, "draws");
    String period = row.getString(3);
    String year = String.valueOf(Period.parse(period).year());
    for (int dimension = 0; dimension < DemandKey.DIMENSIONS.size(); dimension++) {
      for (DemandKey key :
          DemandKey.of(
              DemandKey.DIMENSIONS.get(dimension), row.getString(dimension), row.getString(2))) {
        double weight = key.measure().equals(DemandKey.OPENINGS) ? 1 : row.getDouble(4);
        sums.add(draws, weight, key.at(year).words());
        if (dimension == 0) {
          sums.add(draws, weight, key.at(period).words());
        }
      }
    }
  }

  /** Every series of a dimension; all regions together only where there are several. */
  Set<DemandKey> series(String dimension) {
    Set<DemandKey> keys =
        Stream.concat(observed.counts().keySet().stream(), ahead.keySet().stream())
            .filter(key -> key.dimension().equals(dimension))
            .map(key -> key.at(""))
            .collect(Collectors.toSet());
    boolean severalRegions = keys.stream().map(DemandKey::region).distinct().count() > 2;
    keys.removeIf(key -> !severalRegions && key.region().equals(ReleaseInputs.ALL));
    return keys;
  }

  /** The quarters or months of a series, in order. */
  List<Point> periods(DemandKey series) {
    List<Point> points = new ArrayList<>();
    for (Period period : observed.periods()) {
      points.add(new Point(period, "observed", observed.count(series.at(period.toString())), null));
    }
    for (Period period : periodsAhead) {
      DrawSummary sum = ahead.get(series.at(period.toString()));
      if (sum != null) {
        points.add(new Point(period, "forecast", sum.mean(), sum));
      }
    }
    return points;
  }

  /** The years of a series of which every period is observed or forecast, in order. */
  List<Point> years(DemandKey series) {
    Map<Integer, Long> periodsOf = new TreeMap<>();
    Stream.concat(observed.periods().stream(), periodsAhead.stream())
        .distinct()
        .forEach(period -> periodsOf.merge(period.year(), 1L, Long::sum));
    int perYear =
        Stream.concat(observed.periods().stream(), periodsAhead.stream())
            .mapToInt(period -> period.frequency().perYear())
            .findFirst()
            .orElse(1);
    List<Point> points = new ArrayList<>();
    periodsOf.forEach(
        (year, periods) -> {
          if (periods >= perYear) {
            year(series, year).ifPresent(points::add);
          }
        });
    return points;
  }

  private java.util.Optional<Point> year(DemandKey series, int year) {
    Period period = Period.of(Frequency.YEAR, year, 1);
    long known = observed.yearToDate(series, year);
    boolean anyAhead = periodsAhead.stream().anyMatch(at -> at.year() == year);
    if (!anyAhead) {
      return java.util.Optional.of(new Point(period, "observed", known, null));
    }
    DrawSummary sum = ahead.get(series.at(period.toString()));
    if (sum == null) {
      return java.util.Optional.empty();
    }
    String basis = observed.observedOf(year) > 0 ? "mixed" : "forecast";
    return java.util.Optional.of(
        new Point(period, basis, known + sum.mean(), Summaries.plus(sum, known)));
  }
}
