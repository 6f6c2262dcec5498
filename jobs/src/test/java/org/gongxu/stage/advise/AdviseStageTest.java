package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseStageTest {

  private static final String SOURCES =
      """
      sources = [ { table = enrollment, files = "x.csv", format = csv
        columns { student = a, school = b, major = c, entry_year = d, status = e, school_year = f } } ]
      """;
  private static final LocalDate KNOWN = LocalDate.of(2025, 12, 1);

  @TempDir private Path temp;
  private StageContext context;

  @BeforeEach
  void openSite() {
    context = new TestSite(temp.resolve("site")).settings(SOURCES).context();
    codes();
  }

  @Test
  void run_outcomesBalanceAndIntakes_cardsPlanAndEvidence() {
    outcomes();
    balance();
    intakes();

    StageReport report = new AdviseStage().run(context);

    assertThat(text(read("card_verdict"), "school", "major", "card", "list", "action"))
        .containsExactly(
            "ALL,good,green,key_shortage,grow",
            "ALL,poor,red,restrict,close",
            "s1,good,green,key_shortage,grow",
            "s1,poor,red,restrict,close");
    assertThat(text(read("intake_plan"), "major", "last_intake", "recommended", "binding"))
        .containsExactly("good,40,50,largest_change", "poor,40,0,card");
    assertThat(read("card_evidence").where("decided and state <> 'held'").count()).isZero();
    assertThat(report.headlines())
        .contains(
            "cards of school majors: 1 red, 0 yellow, 1 green, 0 grey",
            "biggest increase: 一中 好专业 40 → 50 (largest yearly change)",
            "biggest decrease: 一中 差专业 40 → 0 (the card)",
            "no order class: no employer's lasting demand in a scarce occupation fills the smallest"
                + " class");
  }

  @Test
  void run_noOutcomesNoIntakes_greyCardsWithReasonAndNothingAdvised() {
    balance();

    StageReport report = new AdviseStage().run(context);

    assertThat(text(read("card_verdict"), "school", "major", "card", "list", "missing_en"))
        .containsExactly(
            "ALL,good,grey,key_shortage,graduate outcomes", "ALL,poor,grey,none,graduate outcomes");
    assertThat(text(read("card_verdict").where("major = 'poor'"), "reason_en", "p_surplus"))
        .containsExactly("no graduate outcomes are known: no rating; a surplus is forecast,1.0");
    assertThat(read("intake_plan").count()).isZero();
    assertThat(report.headlines())
        .contains(
            "cards of majors in their region: 0 red, 0 yellow, 0 green, 2 grey",
            "left out: employment quality (no graduate_employment); every card is grey",
            "left out: intake advice and order classes"
                + " (no enrollment and no enrollment_plan tell what schools take in)");
  }

  @Test
  void run_noBalance_judgesByQualityAloneAndSaysSo() {
    outcomes();

    StageReport report = new AdviseStage().run(context);

    assertThat(text(read("card_verdict").where("school = 's1'"), "major", "card", "missing_en"))
        .containsExactly(
            "good,grey,a balance of supply and demand for 2029",
            "poor,red,a balance of supply and demand for 2029");
    assertThat(report.headlines().toString()).contains("no balance reaches the years");
  }

  @Test
  void run_twice_sameRows() {
    outcomes();
    balance();
    intakes();
    new AdviseStage().run(context);
    List<String> first = everything();

    new AdviseStage().run(context);

    assertThat(everything()).isEqualTo(first).isNotEmpty();
  }

  @Test
  void run_statusAndQuality_tellCountsRatesAndTrend() {
    outcomes();

    new AdviseStage().run(context);

    assertThat(
            text(
                read("school_status").where("graduation_year = 2025 and school = 's1'"),
                "major",
                "graduates",
                "answered",
                "placement_rate",
                "pay_n",
                "pay_p50",
                "pay_against_region"))
        .containsExactly("good,50,50,0.96,3,5000.0,0.9", "poor,50,50,0.4,3,5000.0,0.9");
    assertThat(
            read("school_quality")
                .where("measure = 'placement' and graduation_year = 2025 and trend is not null")
                .count())
        .isEqualTo(4);
    assertThat(text(read("rule_record").where("rule_set like 'gongxu%'"), "cards", "hits"))
        .containsExactly("6,3");
  }

  private List<String> everything() {
    List<String> all = new ArrayList<>();
    for (String table :
        List.of("school_quality", "card_verdict", "card_evidence", "intake_plan", "rule_record")) {
      all.addAll(text(read(table)));
    }
    return all;
  }

  private Dataset<Row> read(String table) {
    return context.lake().read(table);
  }

  private void codes() {
    context
        .lake()
        .overwrite(
            "codes",
            rows(
                "codes",
                "code_list code name_zh parent programme_years known_at source_file source_line",
                row("school", "s1", "一中", "530102", null, KNOWN, "f", 1),
                row("region", "530102", "小镇", null, null, KNOWN, "f", 2),
                row("major", "good", "好专业", null, 3, KNOWN, "f", 3),
                row("major", "poor", "差专业", null, 3, KNOWN, "f", 4)));
  }

  /** Four cohorts of 50: 48 and 20 placed. */
  private void outcomes() {
    List<Object[]> cohorts = new ArrayList<>();
    for (int year = 2022; year <= 2025; year++) {
      cohorts.add(cohort("good", year, 48));
      cohorts.add(cohort("poor", year, 20));
    }
    context
        .lake()
        .overwrite(
            "quality_panel",
            rows(
                "quality_panel",
                "school major graduation_year wave_months intake_group contract other_employment"
                    + " self_employed further_study military seeking not_seeking unknown"
                    + " related_yes related_asked local_yes local_asked retention_yes"
                    + " retention_asked social_insurance_yes social_insurance_asked satisfied_yes"
                    + " satisfied_asked pays regional_pays",
                cohorts.toArray(Object[][]::new)));
  }

  private static Object[] cohort(String major, int year, long placed) {
    List<Object> values = new ArrayList<>(List.of("s1", major, year, 0, "A", placed, 0L, 0L));
    values.addAll(List.of(0L, 0L, 50 - placed, 0L, 0L));
    values.addAll(List.of(15L, 20L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    values.add(new double[] {4000, 5000, 6000});
    values.add(new double[] {5000, 5000, 0});
    return values.toArray();
  }

  private void balance() {
    context
        .lake()
        .overwrite(
            "balance_cell",
            rows(
                "balance_cell",
                "region side code year demand supply",
                row("530102", "major", "good", 2029, same(100), same(30)),
                row("530102", "major", "poor", 2029, same(5), same(30)),
                row("530102", "major", "poor", 2028, same(500), same(30))));
  }

  private void intakes() {
    context
        .lake()
        .overwrite(
            "cohort_panel",
            rows(
                "cohort_panel",
                "school major entry_year school_year grade status students",
                row("s1", "good", 2025, 2025, 1, "enrolled", 40L),
                row("s1", "poor", 2025, 2025, 1, "enrolled", 40L),
                row("s1", "poor", 2024, 2025, 2, "enrolled", 90L)));
    context
        .lake()
        .overwrite(
            "supply_forecast",
            rows(
                "supply_forecast",
                "school major year basis enrolled completions_mean entrants_mean completions"
                    + " entrants",
                row("s1", "good", 2028, "enrolled", 40L, 36.0, 30.0, same(36), same(30)),
                row("s1", "poor", 2028, "enrolled", 40L, 36.0, 30.0, same(36), same(30))));
  }

  private static double[] same(double value) {
    return IntStream.range(0, 50).mapToDouble(d -> value).toArray();
  }
}
