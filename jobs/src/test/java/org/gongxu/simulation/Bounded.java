package org.gongxu.simulation;

import org.gongxu.quality.intake.Programme;
import org.gongxu.quality.rules.Dossiers;

/** The bounds of an intake: those a plan names, and the largest change of the settings. */
record Bounded(Integer capacity, Integer smallestClass) {

  private static final double LARGEST_CHANGE = 0.25;
  private static final int LEAST_CHANGE = 10;
  private static final double ROOM = 1.25;
  private static final int SMALLEST_CLASS = 20;

  /** As the sample's plans have it for so many places. */
  static Bounded of(double places) {
    return new Bounded((int) Math.ceil(ROOM * places), (int) Math.min(SMALLEST_CLASS, places));
  }

  /** A programme within its bounds; without a capacity the largest change alone stops it. */
  static Programme programme(
      Dossiers.Programme programme, int last, double entrantsPerPlace, Bounded bounds) {
    int change = (int) Math.max(LEAST_CHANGE, Math.ceil(LARGEST_CHANGE * last));
    return new Programme(
        programme.school(),
        programme.major(),
        last,
        entrantsPerPlace,
        new Programme.Bounds(
            bounds.capacity() == null ? last + change + 1 : bounds.capacity(),
            bounds.smallestClass() == null ? 0 : bounds.smallestClass(),
            change));
  }
}
