package org.gongxu.quality.status;

import java.util.Comparator;

/**
 * One cohort at one survey wave.
 *
 * @param school school code; empty when the row covers the region
 * @param major major code
 * @param graduationYear year of graduation
 * @param waveMonths months after graduation: 0, 6, 12 or 36
 */
public record CohortKey(String school, String major, int graduationYear, int waveMonths)
    implements Comparable<CohortKey> {

  private static final Comparator<CohortKey> ORDER =
      Comparator.comparing(CohortKey::school)
          .thenComparing(CohortKey::major)
          .thenComparingInt(CohortKey::waveMonths)
          .thenComparingInt(CohortKey::graduationYear);

  @Override
  public int compareTo(CohortKey other) {
    return ORDER.compare(this, other);
  }

  /** The programme and wave without the year, for histories. */
  public CohortKey anyYear() {
    return new CohortKey(school, major, 0, waveMonths);
  }

  /** The same cohort of the whole region: the school left out. */
  public CohortKey inRegion() {
    return new CohortKey("", major, graduationYear, waveMonths);
  }
}
