package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.flow.matrix.Substitution;

/**
 * Where the graduates of each major work.
 *
 * @param shares P(occupation | major), by major
 */
record Flow(Map<String, Map<String, Double>> shares) {

  /** Copies the shares in order. */
  Flow {
    Map<String, Map<String, Double>> sorted = new TreeMap<>();
    shares.forEach((major, jobs) -> sorted.put(major, new TreeMap<>(jobs)));
    shares = sorted;
  }

  /** P(occupation | major) of one major; empty for a major nothing is known of. */
  Map<String, Double> of(String major) {
    return shares.getOrDefault(major, Map.of());
  }

  /** The share of jobs two majors have in common: sum over occupations of the smaller share. */
  double overlap(String one, String other) {
    double common = 0;
    Map<String, Double> others = of(other);
    for (var job : of(one).entrySet()) {
      common += Math.min(job.getValue(), others.getOrDefault(job.getKey(), 0.0));
    }
    return common;
  }

  /**
   * What each major would find among openings that nobody fills: every occupation's shared among
   * all majors that lead to it, by P(occupation | major).
   *
   * @param unfilled openings without an entrant, one per draw, by occupation
   * @return by major, one per draw
   */
  double[] found(String major, Map<String, double[]> unfilled, int draws) {
    double[] found = new double[draws];
    for (var job : of(major).entrySet()) {
      double[] open = unfilled.get(job.getKey());
      if (open != null && job.getValue() > 0) {
        double share = job.getValue() / leading(job.getKey());
        for (int d = 0; d < draws; d++) {
          found[d] += share * open[d];
        }
      }
    }
    return found;
  }

  private double leading(String occupation) {
    double sum = 0;
    for (Map<String, Double> jobs : shares.values()) {
      sum += jobs.getOrDefault(occupation, 0.0);
    }
    return sum;
  }

  /** Every occupation a major leads to. */
  SortedSet<String> occupations() {
    SortedSet<String> occupations = new TreeSet<>();
    shares.values().forEach(jobs -> occupations.addAll(jobs.keySet()));
    return occupations;
  }

  /**
   * How near occupations are to each other, by the majors their entrants come from.
   *
   * @param entrants per major; majors without any do not count unless none has any
   * @return nearness by occupation, by occupation; 0 to 1
   */
  SortedMap<String, SortedMap<String, Double>> nearness(Map<String, Double> entrants) {
    List<String> occupations = new ArrayList<>(occupations());
    List<String> majors = new ArrayList<>(shares.keySet());
    double[][] flow = new double[majors.size()][occupations.size()];
    double[] weights = new double[majors.size()];
    for (int m = 0; m < majors.size(); m++) {
      weights[m] = entrants.getOrDefault(majors.get(m), 0.0);
      for (int o = 0; o < occupations.size(); o++) {
        flow[m][o] = of(majors.get(m)).getOrDefault(occupations.get(o), 0.0);
      }
    }
    double[][] near = Substitution.nearness(flow, weights);
    SortedMap<String, SortedMap<String, Double>> nearness = new TreeMap<>();
    for (int i = 0; i < occupations.size(); i++) {
      SortedMap<String, Double> own = new TreeMap<>();
      for (int j = 0; j < occupations.size(); j++) {
        own.put(occupations.get(j), near[i][j]);
      }
      nearness.put(occupations.get(i), own);
    }
    return nearness;
  }
}
