package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SupplyPanelTest {

  @Test
  void ofCohorts_graduates_leaveInTheSummerAfterTheirSchoolYear() {
    Dataset<Row> cohorts =
        rows(
            "cohort_panel",
            "school major entry_year school_year grade status students",
            row("S1", "M1", 2022, 2024, 3, "graduated", 40L),
            row("S1", "M1", 2021, 2024, 3, "graduated", 2L),
            row("S1", "M1", 2022, 2024, 3, "withdrawn", 3L),
            row("S1", "M1", 2023, 2024, 2, "enrolled", 50L));

    assertThat(text(SupplyPanel.ofCohorts(cohorts)))
        .as("late students of 2021 leave with those of 2022")
        .containsExactly("S1,M1,2025,42,enrollment");
  }

  @Test
  void ofReports_awardLevels_areAddedUp() {
    Dataset<Row> reports =
        rows(
            "completions",
            "year school major award_level completions known_at",
            row(2022, "S1", "M1", "3", 10, LocalDate.of(2022, 11, 30)),
            row(2022, "S1", "M1", "21", 5, LocalDate.of(2022, 11, 30)),
            row(2023, "S1", "M1", "3", 7, LocalDate.of(2023, 11, 30)));

    assertThat(text(SupplyPanel.ofReports(reports, LocalDate.of(2023, 11, 29))))
        .as("2023 is not known the day before")
        .containsExactly("S1,M1,2022,15,completions");
    assertThat(text(SupplyPanel.ofReports(reports, LocalDate.of(2023, 11, 30))))
        .containsExactly("S1,M1,2022,15,completions", "S1,M1,2023,7,completions");
  }
}
