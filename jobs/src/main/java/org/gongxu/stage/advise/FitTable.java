package org.gongxu.stage.advise;

import static org.gongxu.stage.advise.CardTables.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.fit.IndustryFit;
import org.gongxu.quality.fit.MatchingYear;

/**
 * Rows of {@code industry_fit}: how the majors cover the key industries in one year. A major's
 * entrants go to its occupations, and from there to key industries as the occupation's openings do.
 *
 * @param year the year
 * @param basis {@code observed} for what was counted, {@code forecast} for what is expected
 * @param fit P(occupation | major), by major
 */
record FitTable(int year, String basis, Map<String, Map<String, Double>> fit) {

  /**
   * A region's rows; none without demand or entrants.
   *
   * @param region the market
   * @param openings expected entry openings by occupation, by key industry
   * @param entrants those of each major that year
   */
  List<Row> rows(
      String region,
      SortedMap<String, SortedMap<String, Double>> openings,
      SortedMap<String, Double> entrants) {
    if (openings.isEmpty() || entrants.isEmpty()) {
      return List.of();
    }
    SortedMap<String, Double> demand = new TreeMap<>();
    openings.forEach((industry, jobs) -> demand.put(industry, sum(jobs)));
    MatchingYear matching = MatchingYear.of(year, demand, entrants, flow(openings, entrants));
    List<Row> rows = new ArrayList<>();
    for (IndustryFit industry : matching.industries()) {
      rows.add(row(region, industry, matching));
    }
    return rows;
  }

  private Map<String, Map<String, Double>> flow(
      SortedMap<String, SortedMap<String, Double>> openings, SortedMap<String, Double> entrants) {
    Map<String, Double> byOccupation = new HashMap<>();
    openings
        .values()
        .forEach(jobs -> jobs.forEach((o, n) -> byOccupation.merge(o, n, Double::sum)));
    Map<String, Map<String, Double>> flow = new TreeMap<>();
    for (String major : entrants.keySet()) {
      Map<String, Double> shares = new TreeMap<>();
      for (var industry : openings.entrySet()) {
        double share = 0;
        for (var job : industry.getValue().entrySet()) {
          double all = byOccupation.get(job.getKey());
          double toward = fit.getOrDefault(major, Map.of()).getOrDefault(job.getKey(), 0.0);
          share += all == 0 ? 0 : toward * job.getValue() / all;
        }
        shares.put(industry.getKey(), share);
      }
      flow.put(major, shares);
    }
    return flow;
  }

  private Row row(String region, IndustryFit industry, MatchingYear matching) {
    return TableRow.of("industry_fit")
        .set("region", region)
        .set("year", year)
        .set("basis", basis)
        .set("key_industry", industry.keyIndustry())
        .set("demand", industry.demand())
        .set("supply", industry.supply())
        .set("majors", industry.majors())
        .set("coverage", finite(industry.coverage()))
        .set("deviation", finite(industry.deviation()))
        .set("similarity", matching.similarity())
        .set("filled", matching.filled())
        .set("coordination", matching.coordination())
        .build();
  }

  private static double sum(SortedMap<String, Double> parts) {
    double sum = 0;
    for (double part : parts.values()) {
      sum += part;
    }
    return sum;
  }
}
