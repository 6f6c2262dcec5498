package org.gongxu.forecasting.tramo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpringFestivalTest {

  @Test
  void in_everyYearOfTheTable_agreesWithSunAndMoon() {
    for (int year = SpringFestival.FIRST_YEAR; year <= SpringFestival.LAST_YEAR; year++) {
      assertThat(SpringFestival.in(year)).isEqualTo(LunisolarCalendar.newYear(year));
    }
  }

  @Test
  void in_yearsThatPeopleRemember_givesTheirDays() {
    assertThat(SpringFestival.in(2000)).isEqualTo(LocalDate.of(2000, 2, 5));
    assertThat(SpringFestival.in(2008)).isEqualTo(LocalDate.of(2008, 2, 7));
    assertThat(SpringFestival.in(2020)).isEqualTo(LocalDate.of(2020, 1, 25));
    assertThat(SpringFestival.in(2024)).isEqualTo(LocalDate.of(2024, 2, 10));
    assertThat(SpringFestival.in(2025)).isEqualTo(LocalDate.of(2025, 1, 29));
    assertThat(SpringFestival.in(2026)).isEqualTo(LocalDate.of(2026, 2, 17));
  }

  @Test
  void in_2034AfterALeapEleventhMonth_isTheThirdNewMoon() {
    assertThat(SpringFestival.in(2034)).isEqualTo(LocalDate.of(2034, 2, 19));
  }

  @Test
  void in_2030NewMoonJustAfterMidnightInBeijing_isThatDay() {
    assertThat(SpringFestival.in(2030)).isEqualTo(LocalDate.of(2030, 2, 3));
  }

  @Test
  void in_yearOutsideTheTable_namesWhatIsKnown() {
    assertThatThrownBy(() -> SpringFestival.in(2051))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Unknown Spring Festival: year 2051 (known: 1990 to 2050)");
    assertThat(SpringFestival.isKnown(1989)).isFalse();
  }
}
