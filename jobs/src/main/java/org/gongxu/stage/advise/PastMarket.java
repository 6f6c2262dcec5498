package org.gongxu.stage.advise;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the openings of one year ask majors: each occupation's in the proportion in which its
 * entrants come from them, as in the balance. Where graduates of a major work is taken as it is
 * known today.
 *
 * @param parts share of an occupation's openings, by occupation, by major; a major without entrants
 *     takes none
 */
record PastMarket(SortedMap<String, SortedMap<String, Double>> parts) {

  /**
   * Splits one year.
   *
   * @param flow where graduates work
   * @param entrants by major
   */
  static PastMarket of(Flow flow, SortedMap<String, Double> entrants) {
    SortedMap<String, SortedMap<String, Double>> parts = new TreeMap<>();
    SortedMap<String, Double> supply = new TreeMap<>();
    entrants.forEach(
        (major, persons) ->
            flow.of(major)
                .forEach(
                    (occupation, share) -> {
                      if (persons * share > 0) {
                        parts
                            .computeIfAbsent(major, key -> new TreeMap<>())
                            .put(occupation, persons * share);
                        supply.merge(occupation, persons * share, Double::sum);
                      }
                    }));
    parts.values().forEach(jobs -> jobs.replaceAll((job, n) -> n / supply.get(job)));
    return new PastMarket(parts);
  }

  /** Openings that ask for each major. */
  SortedMap<String, Double> demand(Map<String, Double> openings) {
    SortedMap<String, double[]> one = new TreeMap<>();
    openings.forEach((occupation, persons) -> one.put(occupation, new double[] {persons}));
    SortedMap<String, Double> demand = new TreeMap<>();
    demand(one, 1).forEach((major, draw) -> demand.put(major, draw[0]));
    return demand;
  }

  /** The same in each draw of openings. */
  SortedMap<String, double[]> demand(SortedMap<String, double[]> openings, int draws) {
    SortedMap<String, double[]> demand = new TreeMap<>();
    parts.forEach(
        (major, jobs) -> {
          double[] own = new double[draws];
          jobs.forEach(
              (occupation, part) -> {
                double[] open = openings.getOrDefault(occupation, new double[draws]);
                for (int d = 0; d < draws; d++) {
                  own[d] += part * open[d];
                }
              });
          demand.put(major, own);
        });
    return demand;
  }
}
