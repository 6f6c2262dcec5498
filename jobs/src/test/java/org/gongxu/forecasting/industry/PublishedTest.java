package org.gongxu.forecasting.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongxu.domain.Period;
import org.junit.jupiter.api.Test;

class PublishedTest {

  private final List<Published.Value> values = new ArrayList<>();

  @Test
  void latest_valueKnownLater_isNotSeenBeforeItsDay() {
    put("2025Q3", 5.0, "2025-10-20");
    put("2025Q4", 9.0, "2026-01-19");

    assertThat(published().latest(day("2026-01-18"))).hasValue(5.0);
    assertThat(published().latest(day("2026-01-19"))).hasValue(9.0);
    assertThat(published().latest(day("2025-10-19"))).isEmpty();
  }

  @Test
  void standing_ofAQuarter_isTheLatestLessTheMeanOfAllKnown() {
    put("2025Q1", 4, "2025-04-19");
    put("2025Q2", 6, "2025-07-19");
    put("2025Q3", 11, "2025-10-19");

    assertThat(published().standing(day("2025-12-31"), 3)).hasValue(11 - 7);
    assertThat(published().standing(day("2025-09-30"), 3)).hasValue(6 - 5);
    assertThat(published().standing(day("2025-03-31"), 3)).isEmpty();
  }

  @Test
  void standing_monthsInAPanelOfQuarters_takesTheMeanOfThree() {
    put("2025-01", 50, "2025-01-31");
    put("2025-02", 51, "2025-02-28");
    put("2025-03", 53, "2025-03-31");
    put("2025-04", 55, "2025-04-30");

    assertThat(published().standing(day("2025-04-30"), 3).orElseThrow())
        .isCloseTo(53 - 52.25, within(1e-12));
  }

  @Test
  void growth_yearly_isTheLogOfTheLatestOverTheYearBefore() {
    put("2023", 99, "2024-03-31");
    put("2024", 109, "2025-03-31");

    assertThat(published().growth(day("2025-12-31")).orElseThrow())
        .isCloseTo(Math.log(110.0 / 100), within(1e-12));
    assertThat(published().growth(day("2025-03-30"))).isEmpty();
  }

  @Test
  void growth_yearBeforeMissing_isUnknown() {
    put("2022", 99, "2023-03-31");
    put("2024", 109, "2025-03-31");

    assertThat(published().growth(day("2025-12-31"))).isEmpty();
  }

  @Test
  void new_valuesInAnyOrder_answersAlike() {
    put("2025Q1", 4, "2025-04-19");
    put("2025Q2", 6, "2025-07-19");
    put("2025Q3", 11, "2025-10-19");
    double first = published().standing(day("2025-12-31"), 3).orElseThrow();
    Collections.reverse(values);

    assertThat(published().standing(day("2025-12-31"), 3)).hasValue(first);
  }

  private Published published() {
    return new Published(values);
  }

  private void put(String period, double value, String knownAt) {
    values.add(new Published.Value(Period.parse(period), value, day(knownAt)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
