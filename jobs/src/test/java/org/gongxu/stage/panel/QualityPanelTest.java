package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
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
                + " related satisfaction monthly_pay graduates known_at occupation",
            row("a", "s", "m", 2025, 0, "contract", "e1", "home", true, 5, 5000.0, 1, EARLY, "o"),
            row("b", "s", "m", 2025, 0, "contract", "e2", "away", false, 2, 4000.0, 1, EARLY, "x"),
            row("c", "s", "m", 2025, 0, "seeking", null, null, null, null, null, 1, EARLY, null),
            row(null, "s", "m", 2025, 0, "unknown", null, null, null, null, null, 5, EARLY, null),
            row("a", "s", "m", 2025, 6, "contract", "e1", null, null, null, null, 1, EARLY, null),
            row("b", "s", "m", 2025, 6, "contract", "e9", null, null, null, null, 1, EARLY, null),
            row("d", "s", "m", 2025, 0, "military", null, null, null, null, null, 1, LATE, null));
    Dataset<Row> enrollment =
        rows(
            "enrollment",
            "school_year student school major intake_group known_at",
            row(2023, "a", "s", "m", "A", EARLY),
            row(2024, "a", "s", "m", "A", EARLY),
            row(2023, "b", "s", "m", "A", EARLY),
            row(2023, "c", "other", "m", "B", EARLY));
    Dataset<Row> pay = OccupationPay.derive(hiring(), Set.of("home"), LocalDate.of(2026, 1, 15));
    return QualityPanel.derive(
        graduates, enrollment, pay, Set.of("home"), LocalDate.of(2026, 1, 15));
  }

  @Test
  void derive_pays_standBesideWhatTheRegionOffersForTheOccupation() {
    assertThat(
            text(
                panel().where("intake_group = 'A'"),
                "wave_months",
                "cast(regional_pays as string)"))
        .containsExactly("0,[0.0, 4500.0]", "6,[]");
  }

  @Test
  void derive_arraysOfPay_holdNoNullAsTheContractSays() {
    for (String array : new String[] {"pays", "regional_pays"}) {
      assertThat(panel().schema().apply(array).dataType())
          .isEqualTo(Contracts.of("quality_panel").schema().apply(array).dataType());
    }
  }

  @Test
  void regionalPay_agenciesOtherRegionsAndYearsLater_doNotCount() {
    assertThat(
            text(
                OccupationPay.derive(hiring(), Set.of("home"), LocalDate.of(2026, 1, 15)),
                "occupation",
                "pay_year",
                "regional_pay"))
        .containsExactly("o,2025,4500.0", "o,2026,9000.0");
  }

  private static Dataset<Row> hiring() {
    return rows(
        "enterprise_hiring",
        "region occupation pay_min pay_max posted_on agency known_at",
        row("home", "o", 3000.0, 5000.0, LocalDate.of(2025, 3, 1), false, EARLY),
        row("home", "o", 5000.0, null, LocalDate.of(2025, 9, 1), null, EARLY),
        row("home", "o", 9000.0, 9000.0, LocalDate.of(2025, 9, 1), true, EARLY),
        row("away", "o", 9000.0, 9000.0, LocalDate.of(2025, 9, 1), false, EARLY),
        row("home", "o", 9000.0, 9000.0, LocalDate.of(2025, 9, 1), false, LATE),
        row("home", "o", 9000.0, 9000.0, LocalDate.of(2026, 1, 2), false, EARLY),
        row("home", "x", null, null, LocalDate.of(2025, 9, 1), false, EARLY));
  }
}
