package org.gongxu.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * What a district has on record of its graduates: places, entrants and where they work, drawn from
 * the true rates. The random numbers of a programme and year do not depend on anything decided.
 */
final class Records {

  /** Places of all programmes together that a programme's own are weighed against. */
  private static final double PRIOR_PLACES = 20;

  private final Map<Programme, Double> perPlace;
  private final Map<Programme, Map<String, Double>> occupations;
  private final Seed seed;
  private final Map<Programme, double[]> flow = new TreeMap<>();
  private final Map<String, Map<String, Double>> jobs = new TreeMap<>();

  Records(
      Map<Programme, Double> perPlace, Map<Programme, Map<String, Double>> occupations, Seed seed) {
    this.perPlace = perPlace;
    this.occupations = occupations;
    this.seed = seed;
  }

  /** Adds the graduates of a year, whose intake this was. */
  void graduate(int year, Map<Programme, Double> intake) {
    intake.forEach(
        (programme, places) -> {
          String key = programme.school() + "-" + programme.major() + "-" + year;
          RandomStream random = seed.child(key).stream(0);
          int persons = random.binomial(places.intValue(), perPlace.get(programme));
          double[] own = flow.computeIfAbsent(programme, p -> new double[2]);
          own[0] += places;
          own[1] += persons;
          Map<String, Double> shares = occupations.get(programme);
          int[] at =
              random.multinomial(
                  persons, shares.values().stream().mapToDouble(Double::doubleValue).toArray());
          Map<String, Double> seen =
              jobs.computeIfAbsent(programme.major(), major -> new TreeMap<>());
          int place = 0;
          for (String occupation : shares.keySet()) {
            seen.merge(occupation, (double) at[place++], Double::sum);
          }
        });
  }

  /** Local entrants per place seen so far, weighed with all programmes'. */
  double perPlace(Programme programme) {
    double places = 0;
    double entrants = 0;
    for (double[] each : flow.values()) {
      places += each[0];
      entrants += each[1];
    }
    double[] own = flow.getOrDefault(programme, new double[2]);
    return (own[1] + PRIOR_PLACES * entrants / places) / (own[0] + PRIOR_PLACES);
  }

  /** Graduates of a major seen in an occupation. */
  double jobs(String major, String occupation) {
    return jobs.getOrDefault(major, Map.of()).getOrDefault(occupation, 0.0);
  }
}
