package org.gongxu.stage.advise;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;

/**
 * Entrants to the local labour market that past cohorts brought: those at work here and those who
 * sought work, the silent taken to be like the others.
 *
 * @param entrants by graduation year, by programme; cohorts of whom nobody answered are left out
 * @param placed first placement rate of the same cohorts
 */
record PastCohorts(
    SortedMap<Programme, SortedMap<Integer, Double>> entrants,
    SortedMap<Programme, SortedMap<Integer, Double>> placed) {

  /** Counts the first wave. */
  static PastCohorts of(Outcomes outcomes) {
    SortedMap<CohortKey, Count> counts = new TreeMap<>();
    for (CohortGroup group : outcomes.groups()) {
      if (group.key().waveMonths() == 0) {
        counts.computeIfAbsent(group.key(), key -> new Count()).add(group);
      }
    }
    PastCohorts cohorts = new PastCohorts(new TreeMap<>(), new TreeMap<>());
    counts.forEach(
        (key, count) -> {
          if (count.answered > 0) {
            Programme programme = new Programme(key.school(), key.major());
            put(cohorts.entrants, programme, key.graduationYear(), count.entrants());
            put(cohorts.placed, programme, key.graduationYear(), count.placed / count.answered);
          }
        });
    return cohorts;
  }

  /** Persons of a cohort, its intake groups together. */
  private static final class Count {
    private double graduates;
    private double answered;
    private double employed;
    private double seeking;
    private double placed;
    private Tally local = new Tally(0, 0);

    void add(CohortGroup group) {
      graduates += group.graduates();
      answered += group.respondents();
      group
          .destinations()
          .forEach((where, persons) -> employed += where.isEmployed() ? persons : 0);
      seeking += group.destinations().getOrDefault(Destination.SEEKING, 0L);
      placed += group.tally(Measure.PLACEMENT).yes();
      local = local.plus(group.tally(Measure.LOCAL));
    }

    double entrants() {
      double here = local.asked() == 0 ? 1 : (double) local.yes() / local.asked();
      return graduates * (employed * here + seeking) / answered;
    }
  }

  private static void put(
      SortedMap<Programme, SortedMap<Integer, Double>> map,
      Programme programme,
      int year,
      double value) {
    map.computeIfAbsent(programme, key -> new TreeMap<>()).put(year, value);
  }

  /** Graduation years of which anything is known. */
  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    entrants.values().forEach(own -> years.addAll(own.keySet()));
    return years;
  }

  /** Entrants of a market's cohorts of one year by major. */
  SortedMap<String, Double> entrants(Markets markets, String region, int year) {
    SortedMap<String, Double> sums = new TreeMap<>();
    entrants.forEach(
        (programme, own) -> {
          if (own.containsKey(year) && markets.of(programme.school()).equals(region)) {
            sums.merge(programme.major(), own.get(year), Double::sum);
          }
        });
    return sums;
  }

  /** Entrants of a cohort; null when it is not known. */
  Double entrants(Programme programme, int year) {
    return entrants.getOrDefault(programme, new TreeMap<>()).get(year);
  }

  /** Placement rate of a cohort over the mean of all programmes that year; 1 when not known. */
  double signal(Programme programme, int year) {
    Double own = placed.getOrDefault(programme, new TreeMap<>()).get(year);
    double mean =
        placed.values().stream()
            .filter(years -> years.containsKey(year))
            .mapToDouble(years -> years.get(year))
            .average()
            .orElse(0);
    return own == null || mean == 0 ? 1 : own / mean;
  }
}
