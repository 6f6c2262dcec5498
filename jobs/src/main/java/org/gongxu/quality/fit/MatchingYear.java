package org.gongxu.quality.fit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fit of a district's majors to its industries in one year.
 *
 * @param year year
 * @param industries one line per key industry, by code
 * @param similarity 1 less half the sum of absolute differences of the shares (Finger and Kreinin
 *     1979), 1 for the same structure
 * @param filled sum of min(demand, supply) over the sum of demand: openings that could be filled
 * @param coordination 耦合协调度 D = sqrt(C T), C = 2 sqrt(U1 U2) / (U1 + U2), T = (U1 + U2) / 2, with
 *     U1 = similarity and U2 = filled
 */
public record MatchingYear(
    int year, List<IndustryFit> industries, double similarity, double filled, double coordination) {

  private static final double COUNTS_FROM = 0.05;

  /**
   * Works the indices out.
   *
   * @param demand entry openings per key industry
   * @param entrants entrants per major
   * @param flow per major, the share of its entrants each key industry takes; sums to 1 or less
   */
  public static MatchingYear of(
      int year,
      Map<String, Double> demand,
      Map<String, Double> entrants,
      Map<String, Map<String, Double>> flow) {
    SortedMap<String, Double> supply = new TreeMap<>();
    SortedMap<String, Integer> majors = new TreeMap<>();
    for (var major : new TreeMap<>(entrants).entrySet()) {
      for (var part : new TreeMap<>(flow.getOrDefault(major.getKey(), Map.of())).entrySet()) {
        supply.merge(part.getKey(), major.getValue() * part.getValue(), Double::sum);
        majors.merge(part.getKey(), part.getValue() >= COUNTS_FROM ? 1 : 0, Integer::sum);
      }
    }
    SortedSet<String> codes = new TreeSet<>(demand.keySet());
    codes.addAll(supply.keySet());
    double allDemand = total(new TreeMap<>(demand));
    double allSupply = total(supply);
    List<IndustryFit> lines =
        codes.stream()
            .map(
                code -> {
                  double wanted = demand.getOrDefault(code, 0.0);
                  double trained = supply.getOrDefault(code, 0.0);
                  double shares = wanted / allDemand / (trained / allSupply);
                  return new IndustryFit(
                      code,
                      year,
                      wanted,
                      trained,
                      majors.getOrDefault(code, 0),
                      wanted > 0 ? Math.min(1, trained / wanted) : Double.NaN,
                      trained > 0 ? shares - 1 : Double.NaN);
                })
            .toList();
    double apart = 0;
    double filled = 0;
    for (IndustryFit line : lines) {
      apart += Math.abs(line.demand() / allDemand - line.supply() / allSupply) / 2;
      filled += Math.min(line.demand(), line.supply()) / allDemand;
    }
    double similarity = 1 - apart;
    double mean = (similarity + filled) / 2;
    double coupling = mean == 0 ? 0 : Math.sqrt(similarity * filled) / mean;
    return new MatchingYear(year, lines, similarity, filled, Math.sqrt(coupling * mean));
  }

  private static double total(SortedMap<String, Double> parts) {
    double sum = 0;
    for (double part : parts.values()) {
      sum += part;
    }
    return sum;
  }
}
