package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The market each school's graduates enter: the school's own region or the nearest one around it
 * that has openings on record, else the site's first home region.
 *
 * @param parentOf region codes of schools, and of regions the region around them
 * @param markets regions with openings
 * @param home the site's first home region
 */
record SchoolRegions(TreeMap<String, String> parentOf, TreeSet<String> markets, String home)
    implements Serializable {

  /**
   * Makes the lookup.
   *
   * @param schools region by school
   * @param regions the region around each region
   * @param markets regions with openings
   * @param home the site's first home region
   */
  static SchoolRegions of(
      Map<String, String> schools, Map<String, String> regions, Set<String> markets, String home) {
    TreeMap<String, String> parents = new TreeMap<>();
    schools.forEach((school, region) -> parents.put(schoolKey(school), region));
    parents.putAll(regions);
    return new SchoolRegions(parents, new TreeSet<>(markets), home);
  }

  /** The market of a school. */
  String of(String school) {
    Set<String> seen = new HashSet<>();
    String region = parentOf.get(schoolKey(school));
    while (region != null && seen.add(region)) {
      if (markets.contains(region)) {
        return region;
      }
      region = parentOf.get(region);
    }
    return home;
  }

  /** Schools and regions may share codes. */
  private static String schoolKey(String school) {
    return "school " + school;
  }
}
