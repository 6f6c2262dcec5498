package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortYear;
import org.junit.jupiter.api.Test;

class ProgrammeRecordTest {

  private static final Cohort.Programme NURSING = new Cohort.Programme("S1", "N", "health", 3);

  /** Entered in 2021 with 100; 10 leave a year; 80 graduate in 2024, 5 are suspended in 2023. */
  private static ProgrammeRecord record() {
    ProgrammeRecord record = ProgrammeRecord.of(NURSING);
    record
        .cohorts()
        .add(
            new Cohort(
                NURSING,
                2021,
                List.of(
                    new CohortYear(2021, 90, 0, 0, 10),
                    new CohortYear(2022, 80, 0, 0, 10),
                    new CohortYear(2023, 0, 5, 75, 0))));
    record.intakes().entered().put(2021, 100);
    record.completed().putAll(new TreeMap<>(java.util.Map.of(2023, 70L, 2024, 75L)));
    return record;
  }

  @Test
  void until_januaryOfARunningYear_knowsWhoAttendsAndNotWhatBecomesOfThem() {
    ProgrammeRecord then = record().until(2023, 2023, LocalDate.of(2024, 1, 15));

    assertThat(then.cohorts().get(0).last()).isEqualTo(new CohortYear(2023, 75, 5, 0, 0));
    assertThat(then.completed()).containsOnlyKeys(2023);
    assertThat(then.intakes().entered()).containsEntry(2021, 100);
  }

  @Test
  void until_endedYear_keepsItsOutcome() {
    ProgrammeRecord then = record().until(2022, 2023, LocalDate.of(2023, 10, 1));

    assertThat(then.cohorts().get(0).last()).isEqualTo(new CohortYear(2022, 80, 0, 0, 10));
  }

  @Test
  void until_beforeAnythingWasKnown_isEmpty() {
    ProgrammeRecord then = record().until(2020, 2020, LocalDate.of(2021, 1, 15));

    assertThat(then.isEmpty()).isTrue();
    assertThat(record().isEmpty()).isFalse();
  }
}
