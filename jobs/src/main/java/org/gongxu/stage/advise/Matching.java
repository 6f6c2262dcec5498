package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.quality.order.OrderPolicy;
import org.gongxu.quality.rules.Balance;
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
  private final Map<String, Map<String, Double>> flow;

  Matching(AdviseReader reader, Facts facts, Method method, RunSpec run) {
    this.reader = reader;
    this.facts = facts;
    this.method = method;
    this.run = run;
    this.flow = reader.flow();
  }

  /** Rows of {@code order_pairing} and {@code industry_fit}. */
  Map<String, List<Row>> tables(List<IntakePlanner.Planned> plans) {
    return Map.of("order_pairing", pairs(plans), "industry_fit", fit());
  }

  private List<Row> pairs(List<IntakePlanner.Planned> plans) {
    Map<String, Map<String, Double>> shortage = shortage();
    Set<String> scarce = new TreeSet<>();
    shortage
        .values()
        .forEach(
            region ->
                region.forEach(
                    (occupation, p) -> {
                      if (p >= method.balance().likely()) {
                        scarce.add(occupation);
                      }
                    }));
    if (plans.isEmpty() || scarce.isEmpty()) {
      return List.of();
    }
    Method.Order order = method.advise().order();
    Period last = run.lastObserved(Frequency.QUARTER);
    Postings.Span span =
        new Postings.Span(
            last.plus(1 - order.quarters()), last, run.asOf(), method.demand().repostWindowDays());
    OrderPolicy policy =
        new OrderPolicy(
            method.balance().likely(),
            order.smallestClass(),
            order.leastFit(),
            HALVING_KM,
            order.leastVacancies());
    return new OrderTable(flow, shortage, policy).rows(reader.postings(scarce, span), span, plans);
  }

  private Map<String, Map<String, Double>> shortage() {
    Map<String, Map<String, Double>> shortage = new TreeMap<>();
    reader
        .occupations()
        .byRegion()
        .forEach(
            (region, cells) -> {
              Map<String, Double> own = new TreeMap<>();
              cells.forEach((occupation, draws) -> own.put(occupation, shortage(draws)));
              shortage.put(region, own);
            });
    return shortage;
  }

  private double shortage(Cells.Draws draws) {
    return new Balance(draws.demand(), draws.supply(), method.balance().friction(), 0).shortage();
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
    FitTable table = new FitTable(facts.place().calendar().horizon(), flow);
    openings.forEach((region, own) -> rows.addAll(table.rows(region, own, majors.of(region))));
    return rows;
  }
}
