package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.flow.matrix.Allocation;
import org.gongxu.flow.matrix.Allocator;
import org.gongxu.flow.matrix.ProportionalFit;

/**
 * Openings that called for each major in one year, by proportional fitting of that year's openings
 * and entrants, as in the balance. Where graduates of a major work is taken as it is known today.
 *
 * @param majors majors with entrants, in order
 * @param occupations occupations with openings or graduates, in order
 * @param allocation openings and entrants set against each other
 */
record PastMarket(List<String> majors, List<String> occupations, Allocation allocation) {

  /**
   * Fits one year.
   *
   * @param flow where graduates work
   * @param entrants by major
   * @param openings by occupation
   * @param friction share left over on both sides in balance
   */
  static PastMarket of(
      Flow flow, Map<String, Double> entrants, Map<String, Double> openings, double friction) {
    List<String> majors = new ArrayList<>();
    new TreeMap<>(entrants)
        .forEach(
            (major, persons) -> {
              if (persons > 0 && !flow.of(major).isEmpty()) {
                majors.add(major);
              }
            });
    SortedSet<String> codes = new TreeSet<>(openings.keySet());
    codes.addAll(flow.occupations());
    List<String> occupations = List.copyOf(codes);
    double[][] shares = new double[majors.size()][occupations.size()];
    for (int m = 0; m < shares.length; m++) {
      for (int o = 0; o < occupations.size(); o++) {
        shares[m][o] = flow.of(majors.get(m)).getOrDefault(occupations.get(o), 0.0);
      }
    }
    return new PastMarket(
        majors,
        occupations,
        new Allocator(friction, ProportionalFit.Stop.DEFAULT)
            .allocate(
                shares,
                majors.stream().mapToDouble(entrants::get).toArray(),
                occupations.stream().mapToDouble(o -> openings.getOrDefault(o, 0.0)).toArray()));
  }

  /** Openings that called for each major. */
  SortedMap<String, Double> demand() {
    SortedMap<String, Double> demand = new TreeMap<>();
    for (int m = 0; m < majors.size(); m++) {
      demand.put(majors.get(m), allocation.demandByMajor()[m]);
    }
    return demand;
  }

  /** The same for draws of openings, each occupation shared among majors as it is in the fit. */
  SortedMap<String, double[]> demand(Map<String, double[]> openings, int draws) {
    SortedMap<String, double[]> demand = new TreeMap<>();
    for (int m = 0; m < majors.size(); m++) {
      double[] own = new double[draws];
      for (int o = 0; o < occupations.size(); o++) {
        double[] open = openings.get(occupations.get(o));
        double share = share(m, o);
        if (open != null && share > 0) {
          for (int d = 0; d < draws; d++) {
            own[d] += share * open[d];
          }
        }
      }
      demand.put(majors.get(m), own);
    }
    return demand;
  }

  private double share(int major, int occupation) {
    double all = 0;
    for (double[] matched : allocation.matched()) {
      all += matched[occupation];
    }
    return all == 0 ? 0 : allocation.matched()[major][occupation] / all;
  }
}
