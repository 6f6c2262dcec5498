package org.gongxu.quality.status;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one cohort's graduates who entered in one intake group.
 *
 * @param key school, major, year and wave
 * @param intakeGroup entry band for the case mix; empty when not given
 * @param destinations persons per destination; {@code UNKNOWN} are those who did not answer
 * @param answers tallies of the questions put to some of them (related, local, retention ...)
 */
public record CohortGroup(
    CohortKey key,
    String intakeGroup,
    Map<Destination, Long> destinations,
    Map<Measure, Tally> answers) {

  /** Copies the maps and refuses negative counts. */
  public CohortGroup {
    destinations = Map.copyOf(destinations);
    answers = Map.copyOf(answers);
    if (destinations.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Invalid destinations of " + key + ": " + destinations);
    }
  }

  /** All graduates of the group, answered or not. */
  public long graduates() {
    return destinations.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Graduates whose destination is known. */
  public long respondents() {
    return graduates() - destinations.getOrDefault(Destination.UNKNOWN, 0L);
  }

  /** The tally of a measure; its base is the respondents or those asked. */
  public Tally tally(Measure measure) {
    if (!measure.isOfDestination()) {
      return answers.getOrDefault(measure, new Tally(0, 0));
    }
    long yes = 0;
    for (Destination destination : Destination.values()) {
      yes += measure.holdsFor(destination) ? destinations.getOrDefault(destination, 0L) : 0;
    }
    return new Tally(yes, respondents());
  }

  /** Persons the measure is about: graduates, or the employed for questions about work. */
  public long base(Measure measure) {
    if (measure.isOfDestination() || measure == Measure.SATISFIED) {
      return graduates();
    }
    long employed = 0;
    for (Destination destination : Destination.values()) {
      employed += destination.isEmployed() ? destinations.getOrDefault(destination, 0L) : 0;
    }
    return Math.max(employed, tally(measure).asked());
  }

  /** The same counts under the region's key, and added to another group's. */
  CohortGroup inRegionPlus(CohortGroup other) {
    Map<Destination, Long> people = new TreeMap<>(destinations);
    Map<Measure, Tally> tallies = new TreeMap<>(answers);
    if (other != null) {
      other.destinations.forEach((where, count) -> people.merge(where, count, Long::sum));
      other.answers.forEach((what, tally) -> tallies.merge(what, tally, Tally::plus));
    }
    return new CohortGroup(key.inRegion(), intakeGroup, people, tallies);
  }
}
