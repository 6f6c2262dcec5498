package org.gongxu.stage.advise;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.quality.rules.Balance;

/**
 * How surely each occupation is short of people in the year the next intake leaves.
 *
 * @param byRegion P(shortage) by occupation, by region
 * @param likely probability from which an occupation is scarce
 */
record Scarcity(Map<String, Map<String, Double>> byRegion, double likely) {

  /** Counts worlds. */
  static Scarcity of(Cells occupations, double friction, double likely) {
    Map<String, Map<String, Double>> byRegion = new TreeMap<>();
    occupations
        .byRegion()
        .forEach(
            (region, cells) -> {
              Map<String, Double> own = new TreeMap<>();
              cells.forEach(
                  (occupation, draws) ->
                      own.put(
                          occupation,
                          new Balance(draws.demand(), draws.supply(), friction, 0).shortage()));
              byRegion.put(region, own);
            });
    return new Scarcity(byRegion, likely);
  }

  /** P(shortage) by occupation of a region. */
  Map<String, Double> of(String region) {
    return byRegion.getOrDefault(region, Map.of());
  }

  /** The scarce occupations of a region and how surely. */
  SortedMap<String, Double> scarce(String region) {
    SortedMap<String, Double> scarce = new TreeMap<>(of(region));
    scarce.values().removeIf(p -> p < likely);
    return scarce;
  }

  /** Occupations scarce in any region. */
  SortedSet<String> anywhere() {
    SortedSet<String> scarce = new TreeSet<>();
    byRegion.keySet().forEach(region -> scarce.addAll(scarce(region).keySet()));
    return scarce;
  }
}
