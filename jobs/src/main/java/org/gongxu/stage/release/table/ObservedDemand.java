package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.flow.demand.EntryScatter;

/**
 * Openings observed, by dimension, code, region, period and measure; years where every period of
 * theirs was observed.
 *
 * @param counts openings by key
 * @param periods periods observed, whole, in order
 */
record ObservedDemand(Map<DemandKey, Long> counts, TreeSet<Period> periods) {

  /** Collects the panel: as many rows as codes, regions and periods have openings. */
  static ObservedDemand of(ReleaseInputs inputs) {
    Map<DemandKey, Long> counts = new HashMap<>();
    TreeSet<Period> periods = new TreeSet<>();
    if (inputs.has("demand_panel")) {
      for (String dimension : DemandKey.DIMENSIONS) {
        for (Row row : panel(inputs, dimension)) {
          Period period = Period.parse(row.getString(2));
          if (period.compareTo(inputs.lastObserved(period.frequency())) <= 0) {
            periods.add(period);
            add(counts, dimension, row, period);
          }
        }
      }
    }
    return new ObservedDemand(counts, filled(periods));
  }

  /** Openings of a key's period; none where nothing was posted. */
  long count(DemandKey key) {
    return counts.getOrDefault(key, 0L);
  }

  /** Openings of the periods of a year that were observed. */
  long yearToDate(DemandKey key, int year) {
    return periods.stream()
        .filter(period -> period.year() == year)
        .mapToLong(period -> count(key.at(period.toString())))
        .sum();
  }

  /** How many periods of a year were observed. */
  long observedOf(int year) {
    return periods.stream().filter(period -> period.year() == year).count();
  }

  /** How entry openings scatter, of every key; learnt where sums of regions play no part. */
  EntryScatter scatter(long seed) {
    TreeMap<String, List<EntryScatter.Count>> cells = new TreeMap<>();
    TreeMap<String, List<EntryScatter.Count>> sums = new TreeMap<>();
    counts.keySet().stream()
        .map(key -> key.at(""))
        .distinct()
        .forEach(
            key -> {
              boolean isCell =
                  key.dimension().equals("occupation") && !key.region().equals(ReleaseInputs.ALL);
              (isCell ? cells : sums).put(key.place(), years(key));
            });
    return EntryScatter.of(cells, seed).with(sums);
  }

  /** Years back from the last period observed, the latest first. */
  private List<EntryScatter.Count> years(DemandKey key) {
    int perYear = periods.last().frequency().perYear();
    int years = (periods.last().index() - periods.first().index()) / perYear + 1;
    double[] openings = new double[years];
    double[] entry = new double[years];
    for (Period period : periods) {
      int back = (periods.last().index() - period.index()) / perYear;
      DemandKey at = key.at(period.toString());
      openings[back] += count(at.of(DemandKey.OPENINGS));
      entry[back] += count(at.of(DemandKey.ENTRY));
    }
    return IntStream.range(0, years)
        .mapToObj(back -> new EntryScatter.Count(openings[back], entry[back]))
        .toList();
  }

  private static void add(Map<DemandKey, Long> counts, String dimension, Row row, Period period) {
    for (DemandKey key : DemandKey.of(dimension, row.getString(0), row.getString(1))) {
      DemandKey at = key.at(period.toString());
      counts.merge(at, row.getLong(at.measure().equals(DemandKey.OPENINGS) ? 3 : 4), Long::sum);
    }
  }

  private static List<Row> panel(ReleaseInputs inputs, String dimension) {
    return inputs
        .read("demand_panel")
        .groupBy(col(dimension), col("region"), col("period"))
        .agg(sum("openings"), sum("openings_entry"))
        .collectAsList();
  }

  /** Periods between the first and the last, also those without a vacancy. */
  private static TreeSet<Period> filled(Collection<Period> found) {
    TreeSet<Period> periods = new TreeSet<>(found);
    if (!periods.isEmpty() && periods.first().frequency() != Frequency.YEAR) {
      for (Period at = periods.first(); at.compareTo(periods.last()) < 0; at = at.plus(1)) {
        periods.add(at);
      }
    }
    return periods;
  }
}
