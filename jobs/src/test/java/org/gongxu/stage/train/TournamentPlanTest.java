package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gongxu.settings.Method;
import org.gongxu.stage.train.TournamentPlan.Calendar;
import org.junit.jupiter.api.Test;

class TournamentPlanTest {

  @Test
  void trainingLengths_longHistory_standAYearApart() {
    assertThat(plan(40, 4).trainingLengths()).containsExactly(36, 32, 28, 24);
  }

  @Test
  void trainingLengths_shortHistory_standCloser() {
    assertThat(plan(15, 4).trainingLengths()).containsExactly(13, 11, 9, 7);
  }

  @Test
  void trainingLengths_lessThanAYearAndTwoPeriods_areNone() {
    assertThat(plan(8, 4).trainingLengths()).containsExactly(7, 6);
    assertThat(plan(6, 4).trainingLengths()).isEmpty();
  }

  @Test
  void ahead_firstStep_isThePeriodAfterTheLastObserved() {
    assertThat(plan(15, 4).ahead(1)).hasToString("2024Q1");
    assertThat(plan(15, 4).origin(13)).hasToString("2023Q2");
  }

  @Test
  void calendar_ofSettings_namesTheHoliday() {
    assertThat(Calendar.of(settings(false, "spring-festival")).model()).isEmpty();
    assertThat(Calendar.of(settings(true, "none"))).isEqualTo(Calendar.FIXED);
    assertThat(Calendar.of(settings(true, "spring-festival"))).isEqualTo(Calendar.SPRING_FESTIVAL);
    assertThat(Calendar.SPRING_FESTIVAL.model()).isPresent();
    assertThat(Calendar.FIXED.model()).isPresent();
  }

  private static Method.Forecast settings(boolean tramo, String holiday) {
    Method.Learning learning = new Method.Learning(Set.of(), false, 0.1);
    return new Method.Forecast(4, "weighted", tramo, holiday, Set.of(), learning);
  }

  private static TournamentPlan plan(int length, int origins) {
    return new TournamentPlan("2020Q2", length, 12, origins, Calendar.LEFT_OUT);
  }
}
