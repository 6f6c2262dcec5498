package org.gongxu.stage.release.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.junit.jupiter.api.Test;

class FinisherTest {

  private static final TableContract TABLE = Contracts.of("forecast_accuracy");
  private static final String[] COLUMNS = {
    "key_industry", "model", "mase", "relative_to_naive", "errors", "weight"
  };
  private static final Finisher FINISHER =
      new Finisher(
          new ReleaseHeader("t-2026Q1-r1", 1, LocalDate.of(2026, 1, 15), "2026Q1", "ALL", false),
          new Names(Map.of("key_industry", Map.of("k", new Names.Name("烟草", "Tobacco")))));

  private static Row score(String industry, String model) {
    return RowFactory.create(industry, model, 0.87654, null, 5L, 0.5);
  }

  @Test
  void finish_derivedColumns_addsReleaseNamesAndRoundsByUnit() {
    var row =
        FINISHER.finish(TABLE, COLUMNS, List.of(score("k", "theta"))).records().toList().get(0);

    assertThat(row.text("release_id")).isEqualTo("t-2026Q1-r1");
    assertThat(row.text("period")).isEqualTo("2026Q1");
    assertThat(row.text("key_industry_zh")).isEqualTo("烟草");
    assertThat(row.text("key_industry_en")).isEqualTo("Tobacco");
    assertThat(row.text("region_zh")).isEqualTo("全部地区");
    assertThat(row.number("mase")).isEqualTo(0.877);
    assertThat(row.get("relative_to_naive")).isNull();
    assertThat(row.text("cell_status")).isEqualTo("ok");
    assertThat(row.get("note")).isNull();
  }

  @Test
  void finish_codeWithoutName_showsTheCode() {
    var row =
        FINISHER.finish(TABLE, COLUMNS, List.of(score("q", "theta"))).records().toList().get(0);

    assertThat(row.text("key_industry_zh")).isEqualTo("q");
  }

  @Test
  void finish_rowsInAnyOrder_sortsByKey() {
    PublishedTable table =
        FINISHER.finish(
            TABLE, COLUMNS, List.of(score("k", "theta"), score("a", "z"), score("k", "ets")));

    assertThat(table.records().map(row -> row.text("key_industry") + row.text("model")))
        .containsExactly("az", "kets", "ktheta");
  }

  @Test
  void finish_twoRowsOfAKey_isOurBug() {
    List<Row> twice = List.of(score("k", "theta"), score("k", "theta"));

    assertThatThrownBy(() -> FINISHER.finish(TABLE, COLUMNS, twice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two rows for [t-2026Q1-r1, k, theta]");
  }

  @Test
  void finish_requiredCellEmpty_isOurBug() {
    List<Row> empty = List.of(RowFactory.create("k", null, 1.0, 1.0, 5L, 0.5));

    assertThatThrownBy(() -> FINISHER.finish(TABLE, COLUMNS, empty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("empty model");
  }

  @Test
  void finish_columnOutsideTheContract_isOurBug() {
    String[] columns = {"draws"};

    assertThatThrownBy(() -> FINISHER.finish(TABLE, columns, List.of()))
        .hasMessage("Cannot publish forecast_accuracy: its contract lacks [draws]");
  }
}
