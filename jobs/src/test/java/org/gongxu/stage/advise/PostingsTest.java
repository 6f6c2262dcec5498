package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private static final Postings.Span SPAN =
      new Postings.Span(
          Period.of(Frequency.QUARTER, 2025, 1),
          Period.of(Frequency.QUARTER, 2025, 4),
          LocalDate.of(2026, 1, 15),
          30);

  @Test
  void ofEmployers_repostsAgenciesAndUnknownOnes_doNotCount() {
    Dataset<Row> hiring =
        hiring(
            posted("works", "cook", 3, "2025-02-01", false),
            posted("works", "cook", 3, "2025-02-20", false),
            posted("works", "cook", 2, "2025-06-01", false),
            posted("works", "nurse", 1, "2025-06-01", false),
            posted("agent", "cook", 9, "2025-06-01", true),
            posted("late", "cook", 9, "2026-01-15", false),
            posted("old", "cook", 9, "2024-06-01", false));

    assertThat(told(Postings.ofEmployers(hiring, SPAN, 10)))
        .containsExactly("works,cook,5,2", "works,nurse,1,1");
  }

  @Test
  void ofEmployers_moreThanWanted_keepsThoseWhoSeekMostWhole() {
    Dataset<Row> hiring =
        hiring(
            posted("a", "cook", 2, "2025-02-01", false),
            posted("b", "cook", 3, "2025-02-01", false),
            posted("b", "nurse", 3, "2025-02-01", false),
            posted("c", "cook", 2, "2025-02-01", false));

    assertThat(told(Postings.ofEmployers(hiring, SPAN, 2)))
        .containsExactly("a,cook,2,1", "b,cook,3,1", "b,nurse,3,1");
  }

  private static List<String> told(Dataset<Row> sought) {
    return text(sought, "employer", "occupation", "openings", "vacancies");
  }

  private static Dataset<Row> hiring(Object[]... posted) {
    return rows(
        "enterprise_hiring",
        "region employer occupation openings posted_on agency known_at source_file source_line",
        posted);
  }

  /** A posting known the day after. */
  private static Object[] posted(
      String employer, String occupation, int openings, String day, boolean agency) {
    LocalDate on = LocalDate.parse(day);
    return row("r", employer, occupation, openings, on, agency, on.plusDays(1), "f", 1);
  }
}
