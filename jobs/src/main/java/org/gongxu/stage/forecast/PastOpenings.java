package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;

/** Openings of one key industry as they were counted, asked for by origin and year. */
final class PastOpenings {

  private static final int RECENT_YEARS = 2;

  private final TreeMap<String, Counted> rows = new TreeMap<>();

  /**
   * Openings of a cell in a period.
   *
   * @param openings all of them
   * @param entry those open to school leavers
   */
  record Counted(PastPath.Cell cell, String period, long openings, long entry)
      implements Serializable {

    /** Reads {@code key_industry, industry, occupation, region, period, openings, entry}. */
    static Counted of(Row row) {
      return new Counted(
          new PastPath.Cell(false, row.getString(1), row.getString(2), row.getString(3)),
          row.getString(4),
          row.getLong(5),
          row.getLong(6));
    }
  }

  /** An occupation of a region. */
  record Place(String region, String occupation) implements Comparable<Place>, Serializable {
    @Override
    public int compareTo(Place other) {
      int byRegion = region.compareTo(other.region);
      return byRegion != 0 ? byRegion : occupation.compareTo(other.occupation);
    }
  }

  /** Keeps rows of a key industry, one per cell and period, in any order. */
  PastOpenings(List<Counted> counted) {
    counted.forEach(one -> rows.put(one.period() + "|" + one.cell().key(), one));
  }

  /** Openings of the two years up to an origin, by which entry shares are judged, by cell. */
  Map<String, EntryShares.Recent> recent(Period origin) {
    Period first = origin.plus(1 - RECENT_YEARS * origin.frequency().perYear());
    Map<String, EntryShares.Recent> recent = new TreeMap<>();
    for (Counted one : rows.values()) {
      boolean counts =
          one.period().compareTo(first.toString()) >= 0
              && one.period().compareTo(origin.toString()) <= 0;
      if (counts) {
        recent.merge(
            one.cell().key(),
            new EntryShares.Recent(one.cell().occupation(), one.openings(), one.entry()),
            (a, b) ->
                new EntryShares.Recent(
                    a.occupation(), a.openings() + b.openings(), a.entry() + b.entry()));
      }
    }
    return recent;
  }

  /** Entry openings of a year's periods up to the last one given, by occupation. */
  TreeMap<Place, Double> entry(int year, Period last) {
    TreeMap<Place, Double> sums = new TreeMap<>();
    for (Counted one : rows.values()) {
      Period period = Period.parse(one.period());
      if (period.year() == year && period.compareTo(last) <= 0) {
        Place place = new Place(one.cell().region(), one.cell().occupation());
        sums.merge(place, (double) one.entry(), Double::sum);
      }
    }
    return sums;
  }
}
