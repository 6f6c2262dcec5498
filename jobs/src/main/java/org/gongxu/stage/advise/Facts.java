package org.gongxu.stage.advise;

import java.util.SortedSet;
import java.util.TreeSet;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * What advice rests on.
 *
 * @param outcomes what became of graduates
 * @param intakes what schools enrolled and plan
 * @param yields what a place brings to the labour market
 * @param majors draws of each major's balance in the year its next intake leaves
 * @param place when and where
 */
record Facts(Outcomes outcomes, Intakes intakes, Yields yields, Cells majors, Place place) {

  /** The code of all schools of a region together. */
  static final String ALL = "ALL";

  /**
   * When and where.
   *
   * @param calendar intake year and horizons
   * @param markets the market of each school
   */
  record Place(Calendar calendar, Markets markets) {}

  /** Regions with a balance, or the home region where there is none. */
  SortedSet<String> regions() {
    SortedSet<String> regions = majors.regions();
    outcomes.groups().forEach(group -> regions.add(place.markets().of(group.key().school())));
    return regions;
  }

  /** Programmes with graduates or intakes on record. */
  SortedSet<Programme> programmes() {
    SortedSet<Programme> programmes = new TreeSet<>(intakes.entered().keySet());
    outcomes
        .groups()
        .forEach(group -> programmes.add(new Programme(group.key().school(), group.key().major())));
    return programmes;
  }

  /** The outcomes of a region's schools taken together. */
  Outcomes outcomesOf(String region) {
    return outcomes.together(school -> place.markets().of(school).equals(region));
  }
}
