package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * The students of one school and major who entered in one year, followed.
 *
 * @param programme school, major, category and length
 * @param entryYear the autumn they entered
 * @param years what is known, one per school year, sorted here
 */
public record Cohort(Programme programme, int entryYear, List<CohortYear> years)
    implements Serializable {

  /**
   * What is taught where.
   *
   * @param school school code
   * @param major major code
   * @param category the major's parent
   * @param length years when nobody is late, 1 or more
   */
  public record Programme(String school, String major, String category, int length)
      implements Serializable {

    /** The chain of parents of its rates: category, major, school and major. */
    public List<String> path() {
      return List.of(category, major, school + "|" + major);
    }
  }

  /** Sorts the years. */
  public Cohort {
    years = years.stream().sorted(Comparator.comparingInt(CohortYear::schoolYear)).toList();
  }

  /** The last school year known. */
  public CohortYear last() {
    return years.get(years.size() - 1);
  }
}
