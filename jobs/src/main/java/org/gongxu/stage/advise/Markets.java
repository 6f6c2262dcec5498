package org.gongxu.stage.advise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The market each school's graduates enter: the school's own region or the nearest one around it
 * that has a balance, else the site's first home region.
 *
 * @param schools region by school
 * @param regions the region around each region
 * @param balanced regions that have a balance
 * @param home the site's first home region
 */
record Markets(
    Map<String, String> schools, Map<String, String> regions, Set<String> balanced, String home) {

  /** Copies the parts in order. */
  Markets {
    schools = new TreeMap<>(schools);
    regions = new TreeMap<>(regions);
    balanced = new TreeSet<>(balanced);
  }

  /** The market of a school. */
  String of(String school) {
    return around(schools.get(school));
  }

  /** The market a region lies in; the home region where none around it has a balance. */
  String around(String from) {
    Set<String> seen = new HashSet<>();
    String region = from;
    while (region != null && seen.add(region)) {
      if (balanced.contains(region)) {
        return region;
      }
      region = regions.get(region);
    }
    return home;
  }
}
