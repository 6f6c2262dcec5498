package org.gongxu.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"2025-11", "2025Q4", "2025", "0999Q1"})
  void parse_everyForm_writesItBack(String text) {
    assertThat(Period.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-13", "2025Q5", "25", "2025-1", "2025 Q1", ""})
  void parse_anythingElse_namesTheForms(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .hasMessage("Invalid period: '" + text + "' (such as 2025-11, 2025Q4 or 2025)");
  }

  @Test
  void plus_overTheYearEnd_carries() {
    assertThat(Period.parse("2025Q4").plus(1)).hasToString("2026Q1");
    assertThat(Period.parse("2025-01").plus(-1)).hasToString("2024-12");
  }

  @Test
  void of_day_isThePeriodItLiesIn() {
    LocalDate day = LocalDate.of(2025, 11, 30);
    assertThat(Period.of(Frequency.MONTH, day)).hasToString("2025-11");
    assertThat(Period.of(Frequency.QUARTER, day)).hasToString("2025Q4");
    assertThat(Period.of(Frequency.YEAR, day)).hasToString("2025");
  }

  @Test
  void firstDayAndLastDay_leapFebruary_spanIt() {
    assertThat(Period.parse("2024-02").firstDay()).isEqualTo("2024-02-01");
    assertThat(Period.parse("2024-02").lastDay()).isEqualTo("2024-02-29");
  }

  @Test
  void compareTo_sameFrequency_followsTheCalendarAndTheText() {
    assertThat(Period.parse("2025Q4")).isLessThan(Period.parse("2026Q1"));
    assertThat(Period.parse("2025Q4").number()).isEqualTo(4);
  }

  @Test
  void compareTo_otherFrequency_isRefused() {
    assertThatThrownBy(() -> Period.parse("2025").compareTo(Period.parse("2025Q1")))
        .hasMessage("Cannot compare 2025 with 2025Q1");
  }

  @Test
  void of_numberOutsideTheYear_isRefused() {
    assertThatThrownBy(() -> Period.of(Frequency.QUARTER, 2025, 5))
        .hasMessage("Invalid number of QUARTER: 5");
  }
}
