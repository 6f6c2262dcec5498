package org.gongxu.stage.release.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.contract.Contracts;
import org.gongxu.stage.StageContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviceTest {

  private static final List<String> FILLED_IN =
      List.of(
          "release_id",
          "vintage",
          "as_of",
          "period",
          "reliability",
          "cell_status",
          "note",
          "region",
          "region_zh",
          "region_en",
          "school_zh",
          "school_en",
          "major_zh",
          "major_en",
          "occupation_zh",
          "occupation_en",
          "from_occupation_zh",
          "from_occupation_en",
          "to_occupation_zh",
          "to_occupation_en",
          "key_industry_zh",
          "key_industry_en");

  @TempDir private Path temp;
  private StageContext context;

  @BeforeEach
  void openSite() {
    context = new TestSite(temp.resolve("site")).settings("sources = []").context();
  }

  @Test
  void all_everyReleasedColumn_comesFromItsSourceOrTheRelease() {
    assertThat(Advice.all()).hasSize(17);
    for (ReleaseTable table : Advice.all()) {
      List<String> columns = new ArrayList<>(Contracts.of(table.name()).columnNames());
      columns.removeAll(Contracts.of(table.needs().get(0)).columnNames());
      columns.removeAll(FILLED_IN);
      assertThat(columns).as(table.name()).isEmpty();
    }
  }

  @Test
  void derive_listsAndPairs_onlyListedMajorsAndPublicEmployers() {
    context
        .lake()
        .overwrite(
            "card_verdict",
            rows(
                "card_verdict",
                "region school major intake_year horizon_year rule_set card action reason_zh"
                    + " reason_en answers list list_rank",
                card("a", "grey", "key_shortage", 1),
                card("b", "green", "none", null)));
    context
        .lake()
        .overwrite(
            "order_pairing",
            rows(
                "order_pairing",
                "region rank employer school major occupation size score audience reason_zh"
                    + " reason_en",
                row("r", 1, "works", "s", "m", "o", 20, 1.0, "public", "因", "why"),
                row("r", 2, "shop", "s", "m", "o", 10, 0.5, "school_only", "因", "why")));

    assertThat(text(derived("major_list"), "major", "list", "reliability"))
        .containsExactly("a,key_shortage,X");
    assertThat(text(derived("major_card"), "major", "reliability")).containsExactly("a,X", "b,B");
    assertThat(text(derived("order_class_advice"), "employer")).containsExactly("works");
    assertThat(derived("order_class_advice").columns()).doesNotContain("audience");
  }

  @Test
  void derive_smallAndOldCohorts_areNotReleasedAndWideIntervalsGradedLow() {
    context
        .lake()
        .overwrite(
            "school_quality",
            rows(
                "school_quality",
                "region school major graduation_year wave_months measure measure_zh measure_en"
                    + " base asked adjusted p2_5 p97_5 expected",
                measured(2022, "old", 90L, 0.80, 0.90),
                measured("a", 9L, 0.80, 0.90),
                measured("b", 90L, 0.80, 0.90),
                measured("c", 40L, 0.75, 0.90),
                measured("d", 20L, 0.60, 0.90),
                measured("e", 10L, 0.30, 0.90)));

    assertThat(text(derived("employment_quality"), "major", "reliability"))
        .containsExactly("b,A", "c,B", "d,C", "e,X");
  }

  private static Object[] card(String major, String card, String list, Integer rank) {
    return row("r", "s", major, 2026, 2029, "x@1", card, "keep", "因", "why", 0L, list, rank);
  }

  private static Object[] measured(String major, long base, double low, double high) {
    return measured(2025, major, base, low, high);
  }

  private static Object[] measured(int year, String major, long base, double low, double high) {
    return row("r", "s", major, year, 0, "placement", "率", "rate", base, base, 0.8, low, high, 0.8);
  }

  private Dataset<Row> derived(String name) {
    ReleaseTable table =
        Advice.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Dataset<Row> derived = table.derive(new ReleaseInputs(context));
    assertThat(Contracts.of(name).columnNames()).containsAll(Arrays.asList(derived.columns()));
    return derived;
  }
}
