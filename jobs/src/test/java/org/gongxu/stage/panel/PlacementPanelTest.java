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

class PlacementPanelTest {

  private static final String COLUMNS =
      "school major graduation_year wave_months destination occupation region related graduates"
          + " known_at";

  private static Object[] graduate(String destination, String region, Integer count) {
    LocalDate known = LocalDate.of(2025, 8, 20);
    return row("S1", "M1", 2025, 0, destination, "O1", region, true, count, known);
  }

  private static Dataset<Row> panel(LocalDate asOf, Object[]... graduates) {
    return PlacementPanel.derive(
        rows("graduate_employment", COLUMNS, graduates), Set.of("530102"), asOf);
  }

  @Test
  void derive_employedGraduates_areLocalInTheHomeRegionsOnly() {
    Dataset<Row> panel =
        panel(
            LocalDate.of(2026, 1, 15),
            graduate("contract", "530102", 1),
            graduate("contract", "310000", 1),
            graduate("contract", null, 1),
            graduate("self_employed", "530102", 4));

    assertThat(text(panel, "destination", "occupation", "local", "related", "graduates"))
        .containsExactly(
            "contract,O1,false,true,1",
            "contract,O1,null,true,1",
            "contract,O1,true,true,1",
            "self_employed,O1,true,true,4");
  }

  @Test
  void derive_graduateNotAtWork_hasNeitherOccupationNorPlace() {
    Dataset<Row> panel = panel(LocalDate.of(2026, 1, 15), graduate("seeking", "530102", null));

    assertThat(text(panel, "destination", "occupation", "local", "related", "graduates"))
        .containsExactly("seeking,null,null,null,1");
  }

  @Test
  void derive_answerKnownLater_doesNotCount() {
    Object[] graduate = graduate("contract", "530102", 1);

    assertThat(text(panel(LocalDate.of(2025, 8, 19), graduate))).isEmpty();
    assertThat(text(panel(LocalDate.of(2025, 8, 20), graduate))).hasSize(1);
  }
}
