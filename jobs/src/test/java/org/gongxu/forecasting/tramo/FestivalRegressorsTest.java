package org.gongxu.forecasting.tramo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gongxu.forecasting.Series.CalendarStart;
import org.junit.jupiter.api.Test;

class FestivalRegressorsTest {

  private static final CalendarStart JANUARY_1990 = new CalendarStart(1990, 1);

  @Test
  void values_monthsOfTheWholeTable_haveMeanZeroInEveryCalendarMonth() {
    for (int window = 0; window < FestivalRegressors.count(12); window++) {
      double[] values = FestivalRegressors.values(JANUARY_1990, 12, 61 * 12, window);
      for (int month = 0; month < 12; month++) {
        int first = month;
        double sum = IntStream.range(0, 61).mapToDouble(y -> values[y * 12 + first]).sum();
        assertThat(sum).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void values_quartersOfTheWholeTable_haveMeanZeroInEveryQuarter() {
    double[] values = FestivalRegressors.values(JANUARY_1990, 4, 61 * 4, 0);
    for (int quarter = 0; quarter < 4; quarter++) {
      int first = quarter;
      double sum = IntStream.range(0, 61).mapToDouble(y -> values[y * 4 + first]).sum();
      assertThat(sum).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void values_everyYear_shareTheWindowAmongItsMonths() {
    for (int window = 0; window < 3; window++) {
      double[] values = FestivalRegressors.values(JANUARY_1990, 12, 61 * 12, window);
      for (int year = 0; year < 61; year++) {
        double sum = Arrays.stream(values, year * 12, year * 12 + 12).sum();
        assertThat(sum).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void values_festivalOnTheFirstOfFebruary2022_putsTheFeastIntoFebruary() {
    double[] early = FestivalRegressors.values(new CalendarStart(2023, 1), 12, 2, 1);
    double[] late = FestivalRegressors.values(new CalendarStart(2022, 1), 12, 2, 1);

    // 2023: 22 to 28 January; 2022: 1 to 7 February.
    assertThat(early[0] - late[0]).isCloseTo(1, within(1e-12));
    assertThat(early[1] - late[1]).isCloseTo(-1, within(1e-12));
  }

  @Test
  void values_2025TwentyDaysBeforeTheFeast_areAllInJanuary() {
    double[] y2025 = FestivalRegressors.values(new CalendarStart(2025, 1), 12, 2, 0);
    double[] y2024 = FestivalRegressors.values(new CalendarStart(2024, 1), 12, 2, 0);

    // 2025: 9 to 28 January; 2024: 21 to 31 January (11 days) and 1 to 9 February (9 days).
    assertThat(y2025[0] - y2024[0]).isCloseTo(9 / 20.0, within(1e-12));
  }

  @Test
  void values_quarterlyLateFestival_movesTheReturnIntoTheSecondQuarter() {
    double[] late = FestivalRegressors.values(new CalendarStart(2015, 1), 4, 2, 0);
    double[] early = FestivalRegressors.values(new CalendarStart(2012, 1), 4, 2, 0);

    // 19 February 2015 + 62 days ends on 22 April; 23 January 2012 + 62 days on 25 March.
    assertThat(late[1] - early[1]).isCloseTo(22 / 56.0, within(1e-12));
    assertThat(late[0] - early[0]).isCloseTo(-22 / 56.0, within(1e-12));
  }

  @Test
  void values_startedLater_areTheTailOfValuesStartedEarlier() {
    double[] whole = FestivalRegressors.values(JANUARY_1990, 12, 120, 2);
    double[] tail = FestivalRegressors.values(new CalendarStart(1993, 6), 12, 79, 2);

    assertThat(tail).containsExactly(Arrays.copyOfRange(whole, 41, 120));
  }

  @Test
  void covers_periodsOutsideTheTable_isFalse() {
    assertThat(FestivalRegressors.covers(JANUARY_1990, 12, 61 * 12)).isTrue();
    assertThat(FestivalRegressors.covers(JANUARY_1990, 12, 61 * 12 + 1)).isFalse();
    assertThat(FestivalRegressors.covers(new CalendarStart(1989, 4), 4, 8)).isFalse();
    assertThat(FestivalRegressors.covers(CalendarStart.UNKNOWN, 4, 8)).isFalse();
  }

  @Test
  void name_ofEachWindow_saysWhere() {
    assertThat(IntStream.range(0, 3).mapToObj(w -> FestivalRegressors.name(12, w)))
        .containsExactly(
            "spring_festival_before", "spring_festival_during", "spring_festival_after");
    assertThat(FestivalRegressors.name(4, 0)).isEqualTo("spring_festival_after");
  }
}
