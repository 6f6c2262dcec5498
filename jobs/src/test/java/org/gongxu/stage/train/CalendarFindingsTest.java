package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongxu.TestRows;
import org.gongxu.domain.Period;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.tramo.Holiday;
import org.junit.jupiter.api.Test;

class CalendarFindingsTest {

  @Test
  void of_levelShiftInTheMonths_namesMonthKindAndSize() {
    CalendarFindings found = find(60, 27).get("tourism");

    assertThat(found.breaks()).contains("2020-04 LS -").contains(" % (t -");
  }

  @Test
  void of_quietMonths_findNoBreak() {
    CalendarFindings found = find(60, 1000).get("tourism");

    assertThat(found.breaks()).isEmpty();
    assertThat(found.effects()).isEmpty();
  }

  @Test
  void of_underThreeYears_findsNothing() {
    assertThat(find(30, 20).get("tourism")).isEqualTo(CalendarFindings.NONE);
  }

  /** Months from 2018-01 on; from month {@code shift} on the level is half as high. */
  private static Map<String, CalendarFindings> find(int count, int shift) {
    RandomStream random = Seed.of(8).child("months").stream(0);
    List<Object[]> rows = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      double level = 900 * (t < shift ? 1 : 0.5) * (1 + 0.1 * (t % 12 == 2 ? 1 : 0));
      rows.add(
          new Object[] {
            "tourism",
            Period.parse("2018-01").plus(t).toString(),
            Math.round(level * Math.exp(0.03 * random.normal()))
          });
    }
    return CalendarFindings.of(
        TestRows.rows(
            "demand_month", "key_industry period openings", rows.toArray(Object[][]::new)),
        Holiday.NONE);
  }
}
