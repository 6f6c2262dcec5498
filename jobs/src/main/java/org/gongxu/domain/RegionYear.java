package org.gongxu.domain;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where and when supply meets demand.
 *
 * @param region region code
 * @param year calendar year: openings of its four quarters, graduates of its summer
 */
public record RegionYear(String region, int year) implements Comparable<RegionYear>, Serializable {

  private static final Comparator<RegionYear> ORDER =
      Comparator.comparing(RegionYear::region).thenComparingInt(RegionYear::year);

  /** By region, then by year. */
  @Override
  public int compareTo(RegionYear other) {
    return ORDER.compare(this, other);
  }
}
