package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
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
    SortedMap<String, SortedMap<String, Double>> parts = new TreeMap<>();
    for (Row row : reader.openings()) {
      String cell = row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4);
      parts
          .computeIfAbsent(row.getString(0) + "\t" + row.getString(1), key -> new TreeMap<>())
          .put(cell, row.getDouble(5) * row.getDouble(6));
    }
    SortedMap<String, SortedMap<String, SortedMap<String, Double>>> openings = new TreeMap<>();
    parts.forEach(
        (where, cells) -> {
          String[] names = where.split("\t");
          SortedMap<String, Double> jobs =
              openings
                  .computeIfAbsent(names[0], key -> new TreeMap<>())
                  .computeIfAbsent(names[1], key -> new TreeMap<>());
          cells.forEach((cell, persons) -> jobs.merge(cell.split("\\|")[1], persons, Double::sum));
        });
    List<Row> rows = new ArrayList<>();
    Cells majors = reader.majorsOfOneYear();
    FitTable table = new FitTable(facts.place().calendar().horizon(), flow.shares());
    openings.forEach((region, own) -> rows.addAll(table.rows(region, own, majors.of(region))));
    return rows;
  }
}
