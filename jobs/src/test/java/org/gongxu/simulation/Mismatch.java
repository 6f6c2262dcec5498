package org.gongxu.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * Openings without entrant and entrants without opening under an intake, by the true rates.
 *
 * @param perPlace local entrants a place brings
 * @param occupations P(occupation | programme)
 * @param openings entry openings that came, by occupation
 */
record Mismatch(
    Map<Programme, Double> perPlace,
    Map<Programme, Map<String, Double>> occupations,
    Map<String, Double> openings) {

  /** Σ over occupations of |openings − entrants|, persons. */
  double byOccupation(Map<Programme, Double> places) {
    Map<String, Double> entrants = entrants(places);
    double sum = 0;
    for (Map.Entry<String, Double> one : openings.entrySet()) {
      sum += Math.abs(one.getValue() - entrants.getOrDefault(one.getKey(), 0.0));
    }
    return sum;
  }

  /**
   * Σ over majors of |openings that call for it − entrants|, persons: each occupation's openings
   * call for majors in proportion to who turns to it under a given intake.
   *
   * @param places the intake judged
   * @param now the intake by which openings are shared out
   */
  double byMajor(Map<Programme, Double> places, Map<Programme, Double> now) {
    Map<String, Double> supply = entrants(now);
    Map<String, Double> gap = new TreeMap<>();
    now.forEach(
        (programme, intake) -> {
          double persons = intake * perPlace.get(programme);
          double called = 0;
          for (Map.Entry<String, Double> to : occupations.get(programme).entrySet()) {
            double turning = persons * to.getValue();
            called +=
                turning == 0
                    ? 0
                    : openings.getOrDefault(to.getKey(), 0.0) * turning / supply.get(to.getKey());
          }
          double entrants = places.get(programme) * perPlace.get(programme);
          gap.merge(programme.major(), called - entrants, Double::sum);
        });
    return gap.values().stream().mapToDouble(Math::abs).sum();
  }

  /** Share of each programme's entrants who find an opening: each occupation fills evenly. */
  Map<Programme, Double> employment(Map<Programme, Double> places) {
    Map<String, Double> supply = entrants(places);
    Map<Programme, Double> employed = new TreeMap<>();
    for (Programme programme : places.keySet()) {
      double rate = 0;
      for (Map.Entry<String, Double> to : occupations.get(programme).entrySet()) {
        double turning = supply.get(to.getKey());
        double came = openings.getOrDefault(to.getKey(), 0.0);
        rate += to.getValue() * (turning <= came ? 1 : came / turning);
      }
      employed.put(programme, rate);
    }
    return employed;
  }

  private Map<String, Double> entrants(Map<Programme, Double> places) {
    Map<String, Double> entrants = new TreeMap<>();
    places.forEach(
        (programme, intake) ->
            occupations
                .get(programme)
                .forEach(
                    (occupation, share) ->
                        entrants.merge(
                            occupation, intake * perPlace.get(programme) * share, Double::sum)));
    return entrants;
  }
}
