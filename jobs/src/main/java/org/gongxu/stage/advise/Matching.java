package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;
import org.gongxu.domain.RegionYear;
import org.gongxu.quality.order.OrderPolicy;
import org.gongxu.settings.Method;
import org.gongxu.stage.RunSpec;

/** Matches training with employers: order classes, and majors with key industries. */
final class Matching {

  /** Halving distance of a pair whose distance is known; none is on record yet. */
  private static final double HALVING_KM = 20;

  private final AdviseReader reader;
  private final Facts facts;
  private final Method method;
  private final RunSpec run;
  private final Flow flow;
  private final Scarcity scarcity;

  Matching(AdviseReader reader, Facts facts, Method method, RunSpec run) {
    this.reader = reader;
    this.facts = facts;
    this.method = method;
    this.run = run;
    this.flow = reader.flow();
    this.scarcity =
        Scarcity.of(reader.occupations(), method.balance().friction(), method.balance().likely());
  }

  /** Rows of {@code order_pairing} and {@code industry_fit}. */
  Map<String, List<Row>> tables(List<IntakePlanner.Planned> plans) {
    return Map.of("order_pairing", pairs(plans), "industry_fit", fit());
  }

  private List<Row> pairs(List<IntakePlanner.Planned> plans) {
    SortedSet<String> scarce = scarcity.anywhere();
    if (plans.isEmpty() || scarce.isEmpty()) {
      return List.of();
    }
    Method.Order order = method.advise().order();
    Postings.Span span = Postings.Span.of(run, method);
    OrderPolicy policy =
        new OrderPolicy(
            method.balance().likely(),
            order.smallestClass(),
            order.leastFit(),
            HALVING_KM,
            order.leastVacancies());
    return new OrderTable(flow.shares(), scarcity.byRegion(), policy)
        .rows(reader.postings(scarce, span), span, plans);
  }

  private List<Row> fit() {
    List<Row> rows = new ArrayList<>(past());
    SortedMap<RegionYear, SortedMap<String, Double>> entrants = reader.entrants();
    ahead()
        .forEach(
            (at, openings) ->
                rows.addAll(
                    new FitTable(at.year(), "forecast", flow.shares())
                        .rows(
                            at.region(),
                            openings,
                            entrants.getOrDefault(at, Collections.emptySortedMap()))));
    return rows;
  }

  /** Expected entry openings by occupation and key industry, where all of a year lies ahead. */
  private SortedMap<RegionYear, SortedMap<String, SortedMap<String, Double>>> ahead() {
    SortedMap<RegionYear, SortedMap<String, SortedMap<String, Double>>> openings = new TreeMap<>();
    Map<Integer, Set<String>> periods = new TreeMap<>();
    List<Row> sorted = new ArrayList<>(reader.openings());
    // Sums of doubles depend on their order, and the order rows are read in on partitions.
    sorted.sort(Comparator.comparing((Row row) -> row.mkString("|")));
    for (Row row : sorted) {
      String period = row.getAs("period");
      int year = Period.parse(period).year();
      periods.computeIfAbsent(year, key -> new HashSet<>()).add(period);
      openings
          .computeIfAbsent(new RegionYear(row.getAs("region"), year), key -> new TreeMap<>())
          .computeIfAbsent(row.getAs("key_industry"), key -> new TreeMap<>())
          .merge(
              row.getAs("occupation"),
              row.<Double>getAs("mean") * row.<Double>getAs("entry_share"),
              Double::sum);
    }
    int whole = method.demand().frequency().perYear();
    openings.keySet().removeIf(at -> periods.get(at.year()).size() < whole);
    return openings;
  }

  /** The years whose openings were counted whole and whose graduates were asked. */
  private List<Row> past() {
    PastCohorts cohorts = PastCohorts.of(facts.outcomes());
    List<Row> rows = new ArrayList<>();
    reader
        .observed(facts.place().markets())
        .forEach(
            (region, counted) -> {
              ObservedDemand all = ObservedDemand.of(counted);
              for (int year : cohorts.years()) {
                if (all.holds(year)) {
                  SortedMap<String, Double> entered =
                      cohorts.entrants(facts.place().markets(), region, year);
                  FitTable table = new FitTable(year, "observed", flow.shares());
                  rows.addAll(table.rows(region, openings(counted, year), entered));
                }
              }
            });
    return rows;
  }

  private static SortedMap<String, SortedMap<String, Double>> openings(
      List<Row> counted, int year) {
    SortedMap<String, SortedMap<String, Double>> openings = new TreeMap<>();
    for (Row row : counted) {
      if (Period.parse(row.getAs("period")).year() == year) {
        openings
            .computeIfAbsent(row.getAs("key_industry"), key -> new TreeMap<>())
            .merge(row.getAs("occupation"), (double) row.<Long>getAs("entry"), Double::sum);
      }
    }
    return openings;
  }
}
