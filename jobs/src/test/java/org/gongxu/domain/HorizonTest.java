package org.gongxu.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HorizonTest {

  @Test
  void after_threeYearProgramme_reachesTheEndOfTheGraduationYear() {
    Horizon horizon = Horizon.after(Period.parse("2025Q4"), 2026, 3);
    assertThat(horizon.first()).isEqualTo(Period.parse("2026Q1"));
    assertThat(horizon.last()).isEqualTo(Period.parse("2029Q4"));
    assertThat(horizon.steps()).isEqualTo(16);
  }

  @Test
  void after_monthsOfAOneYearProgramme_endsInDecember() {
    Horizon horizon = Horizon.after(Period.parse("2026-03"), 2026, 1);
    assertThat(horizon.last()).hasToString("2027-12");
    assertThat(horizon.steps()).isEqualTo(21);
  }

  @Test
  void periods_yearly_listsEveryYearOnce() {
    assertThat(Horizon.after(Period.parse("2025"), 2026, 2).periods())
        .extracting(Period::toString)
        .containsExactly("2026", "2027", "2028");
  }

  @Test
  void after_noProgrammeYears_names() {
    assertThatThrownBy(() -> Horizon.after(Period.parse("2025"), 2026, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid programme years: 0");
  }

  @Test
  void after_observedBeyondTheGraduationYear_isRefused() {
    assertThatThrownBy(() -> Horizon.after(Period.parse("2030"), 2026, 3))
        .hasMessage("Invalid horizon: 2031 lies after 2029");
  }
}
