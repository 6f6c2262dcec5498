package org.gongxu.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;

/** Small made-up cohorts for tests. */
public final class Cohorts {

  private Cohorts() {}

  /** A cohort of which so many are placed and so many seek, all answered. */
  public static CohortGroup of(String school, String major, int year, long placed, long seeking) {
    return of(new CohortKey(school, major, year, 0), "", placed, seeking, 0);
  }

  /** A group of a cohort with non-response. */
  public static CohortGroup of(
      CohortKey key, String group, long placed, long seeking, long unknown) {
    Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
    destinations.put(Destination.CONTRACT, placed);
    destinations.put(Destination.SEEKING, seeking);
    destinations.put(Destination.UNKNOWN, unknown);
    return new CohortGroup(key, group, destinations, Map.of());
  }

  /** The same group with answers to one question. */
  public static CohortGroup withAnswers(CohortGroup group, Measure measure, long yes, long asked) {
    return new CohortGroup(
        group.key(),
        group.intakeGroup(),
        group.destinations(),
        Map.of(measure, new Tally(yes, asked)));
  }

  /** Sound peers: so many majors of 60 graduates with a rate near 0.92, in each year. */
  public static List<CohortGroup> peers(int majors, int... years) {
    List<CohortGroup> groups = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int m = 0; m < majors; m++) {
      double rate = 0.89 + 0.06 * random.nextDouble();
      for (int year : years) {
        long placed = 0;
        for (int i = 0; i < 60; i++) {
          placed += random.nextDouble() < rate ? 1 : 0;
        }
        groups.add(of("peer", String.format("p%02d", m), year, placed, 60 - placed));
      }
    }
    return groups;
  }
}
