package org.gongxu.sample.world;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** First day of the lunar year (春节), 2018 to 2032. */
public final class SpringFestival {

  private static final Map<Integer, LocalDate> DAYS =
      ResourceTable.read("spring_festival", r -> LocalDate.parse(r.getField("day"))).stream()
          .collect(Collectors.toMap(LocalDate::getYear, d -> d));

  private SpringFestival() {}

  /** The festival of a calendar year, 2018 to 2032. */
  public static LocalDate of(int year) {
    return DAYS.get(year);
  }
}
