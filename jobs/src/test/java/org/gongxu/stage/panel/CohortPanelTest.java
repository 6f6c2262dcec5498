package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CohortPanelTest {

  private static final String COLUMNS =
      "school major entry_year school_year grade status students known_at";
  private static final LocalDate JANUARY_2026 = LocalDate.of(2026, 1, 15);

  private static Object[] student(int schoolYear, int grade, String status, Integer students) {
    LocalDate known = LocalDate.of(schoolYear, 11, 1);
    return row("S1", "M1", 2023, schoolYear, grade, status, students, known);
  }

  private static Dataset<Row> panel(LocalDate asOf, Object[]... students) {
    return CohortPanel.derive(rows("enrollment", COLUMNS, students), asOf);
  }

  @Test
  void derive_studentsOfOneCohort_areCounted() {
    Dataset<Row> panel =
        panel(
            JANUARY_2026,
            student(2023, 1, "enrolled", 1),
            student(2023, 1, "enrolled", 1),
            student(2023, 1, "withdrawn", 1));

    assertThat(text(panel))
        .containsExactly("S1,M1,2023,2023,1,enrolled,2", "S1,M1,2023,2023,1,withdrawn,1");
  }

  @Test
  void derive_rowsThatAreCounts_addTheirStudents() {
    Dataset<Row> panel =
        panel(JANUARY_2026, student(2023, 1, "enrolled", 30), student(2023, 1, "enrolled", null));

    assertThat(text(panel)).containsExactly("S1,M1,2023,2023,1,enrolled,31");
  }

  @Test
  void derive_rowKnownLater_doesNotCount() {
    assertThat(text(panel(LocalDate.of(2025, 10, 31), student(2025, 3, "enrolled", 1)))).isEmpty();
    assertThat(text(panel(LocalDate.of(2025, 11, 1), student(2025, 3, "enrolled", 1)))).hasSize(1);
  }

  @Test
  void derive_outcomeOfARunningSchoolYear_isNotKnownYet() {
    Object[][] students = {
      student(2025, 3, "graduated", 1),
      student(2025, 3, "withdrawn", 1),
      student(2025, 3, "transferred", 1),
      student(2025, 3, "suspended", 1)
    };

    assertThat(text(panel(JANUARY_2026, students), "status", "students"))
        .containsExactly("enrolled,3", "suspended,1");
    assertThat(text(panel(LocalDate.of(2026, 8, 30), students), "status")).hasSize(2);
    assertThat(text(panel(LocalDate.of(2026, 8, 31), students), "status"))
        .containsExactly("graduated", "suspended", "transferred", "withdrawn");
  }

  @Test
  void derive_gradeNotReported_isAGroupOfItsOwn() {
    Object[] ungraded = row("S1", "M1", 2023, 2023, null, "enrolled", 5, LocalDate.of(2023, 11, 1));

    assertThat(text(panel(JANUARY_2026, ungraded)))
        .containsExactly("S1,M1,2023,2023,null,enrolled,5");
  }
}
