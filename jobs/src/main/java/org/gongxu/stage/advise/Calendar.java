package org.gongxu.stage.advise;

import java.util.Map;
import org.gongxu.domain.Horizon;

/**
 * Which intake is advised on, and when it reaches the market.
 *
 * @param intakeYear the intake still to be decided
 * @param years length of programmes by major
 * @param usual years of majors that name none
 */
record Calendar(int intakeYear, Map<String, Integer> years, int usual) {

  /** The year in which a major's next intake leaves. */
  int horizon(String major) {
    return horizon(intakeYear, major);
  }

  /** The year in which a major's intake of any year leaves. */
  int horizon(int entered, String major) {
    return Horizon.graduationYear(entered, years.getOrDefault(major, usual));
  }

  /** The year in which the next intake of a usual programme leaves. */
  int horizon() {
    return Horizon.graduationYear(intakeYear, usual);
  }
}
