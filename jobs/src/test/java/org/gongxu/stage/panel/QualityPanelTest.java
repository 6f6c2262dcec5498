package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class QualityPanelTest {

  private static final LocalDate EARLY = LocalDate.of(2025, 9, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 6, 1);

  @Test
  void derive_twoWaves_countsDestinationsAnswersRetentionAndPay() {
    Dataset<Row> panel = panel();

    assertThat(
            text(
                panel.where("intake_group = 'A'"),
                "wave_months",
                "contract",
                "seeking",
                "unknown",
                "related_yes",
                "related_asked",
                "local_yes",
                "local_asked",
                "satisfied_yes",
                "satisfied_asked",
                "cast(pays as string)"))
        .containsExactly("0,2,0,0,1,2,1,2,1,2,[4000.0, 5000.0]", "6,2,0,0,0,0,0,0,0,0,[]");
    assertThat(
            text(
                panel.where("intake_group = 'A'"),
                "wave_months",
                "retention_yes",
                "retention_asked"))
        .containsExactly("0,0,0", "6,1,2");
  }

  @Test
  void derive_notOnTheRegister_hasNoIntakeGroup() {
    assertThat(text(panel().where("intake_group = ''"), "wave_months", "seeking", "unknown"))
        .containsExactly("0,1,5");
  }

  @Test
  void derive_rowsKnownLater_doNotCount() {
    assertThat(panel().where("military > 0").count()).isZero();
  }

  private static Dataset<Row> panel() {
    Dataset<Row> graduates =
        rows(
            "graduate_employment",
            "student school major graduation_year wave_months destination employer region"
                + " related satisfaction monthly_pay graduates known_at",
            row("a", "s", "m", 2025, 0, "contract", "e1", "home", true, 5, 5000.0, 1, EARLY),
            row("b", "s", "m", 2025, 0, "contract", "e2", "away", false, 2, 4000.0, 1, EARLY),
            row("c", "s", "m", 2025, 0, "seeking", null, null, null, null, null, 1, EARLY),
            row(null, "s", "m", 2025, 0, "unknown", null, null, null, null, null, 5, EARLY),
            row("a", "s", "m", 2025, 6, "contract", "e1", null, null, null, null, 1, EARLY),
            row("b", "s", "m", 2025, 6, "contract", "e9", null, null, null, null, 1, EARLY),
            row("d", "s", "m", 2025, 0, "military", null, null, null, null, null, 1, LATE));
    Dataset<Row> enrollment =
        rows(
            "enrollment",
            "school_year student school major intake_group known_at",
            row(2023, "a", "s", "m", "A", EARLY),
            row(2024, "a", "s", "m", "A", EARLY),
            row(2023, "b", "s", "m", "A", EARLY),
            row(2023, "c", "other", "m", "B", EARLY));
    return QualityPanel.derive(graduates, enrollment, Set.of("home"), LocalDate.of(2026, 1, 15));
  }
}
