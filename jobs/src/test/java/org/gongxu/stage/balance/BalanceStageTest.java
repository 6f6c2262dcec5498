package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town with one booming, one steady and one dying trade, balanced from end to end. */
class BalanceStageTest {

  private static final int DRAWS = 50;

  @TempDir private static Path folder;

  private static StageContext town;
  private static StageReport report;

  @BeforeAll
  static void runOnce() {
    town = context("site", "");
    deliver(town, false);
    report = new BalanceStage().run(town);
  }

  private static StageContext context(String name, String settings) {
    return new TestSite(folder.resolve(name))
        .settings("gongxu { draws = 50 }\n" + settings)
        .context();
  }

  private static Object[] opening(String period, String occupation, double openings) {
    return row("K", "I", occupation, "530102", period, 1, openings, openings, 0.5, same(openings));
  }

  private static Object[] entrants(String school, String major, int year, double persons) {
    return row(school, major, year, "enrolled", persons, persons, same(persons), same(persons));
  }

  private static List<Double> same(double value) {
    return java.util.Collections.nCopies(DRAWS, value);
  }

  private static void deliver(StageContext context, boolean reversed) {
    List<Object[]> openings = new ArrayList<>();
    for (String period : List.of("2026Q1", "2026Q2", "2026Q3", "2026Q4")) {
      openings.add(opening(period, "BOOM", 50));
      openings.add(opening(period, "STEADY", 10));
      openings.add(opening(period, "DYING", 0.5));
    }
    List<Object[]> supply =
        Arrays.asList(
            entrants("S1", "A", 2026, 40),
            entrants("S2", "A", 2026, 10.25),
            entrants("S2", "B", 2026, 20));
    if (reversed) {
      java.util.Collections.reverse(openings);
      java.util.Collections.reverse(supply);
    }
    write(
        context,
        "demand_forecast",
        "key_industry industry occupation region period horizon base mean entry_share draws",
        openings);
    write(
        context,
        "supply_forecast",
        "school major year basis completions_mean entrants_mean completions entrants",
        supply);
    write(
        context,
        "placement_panel",
        "school major graduation_year wave_months destination occupation local related graduates",
        List.of(
            row("S1", "A", 2025, 0, "contract", "BOOM", true, true, 500L),
            row("S1", "A", 2025, 0, "contract", "STEADY", true, true, 500L),
            row("S1", "A", 2025, 12, "contract", "DYING", true, true, 500L),
            row("S2", "B", 2025, 0, "contract", "DYING", true, true, 1000L),
            row("S2", "B", 2023, 0, "contract", "DYING", true, true, 1000L)));
    deliverPast(context);
  }

  /** At the end of 2024 the year 2025 was foretold; B's graduates of 2025 turned elsewhere. */
  private static void deliverPast(StageContext context) {
    write(
        context,
        "demand_backtest",
        "origin key_industry region occupation year years_ahead openings_actual openings_before"
            + " openings",
        List.of(
            row("2024Q4", "K", "530102", "BOOM", 2025, 1, 90.0, 60.0, same(100)),
            row("2024Q4", "K", "530102", "DYING", 2025, 1, 4.0, 8.0, same(2))));
    write(
        context,
        "supply_backtest",
        "origin school major year years_ahead surveys_until completions_p10 completions_p50"
            + " completions_p90 completions_actual entrants_p10 entrants_p50 entrants_p90"
            + " entrants_actual entrants_before entrants",
        List.of(past("S1", "A", 2025, 52, 40, same(50)), past("S2", "B", 2025, 26, 20, same(30))));
  }

  private static Object[] past(
      String school, String major, int year, double came, double before, List<Double> drawn) {
    return row(
        "2024Q4", school, major, year, 1, 2024, 1.0, 1.0, 1.0, came, 1.0, 1.0, 1.0, came, before,
        drawn);
  }

  private static void write(
      StageContext context, String table, String columns, List<Object[]> rows) {
    context.lake().overwrite(table, rows(table, columns, rows.toArray(Object[][]::new)));
  }

  private static Dataset<Row> table(String table) {
    return town.lake().read(table);
  }

  private static Row occupation(String code) {
    return table("occupation_balance").where("occupation = '" + code + "'").head();
  }

  private static double value(Row row, String column) {
    return row.getAs(column);
  }

  @Test
  void run_quartersAndEntryShare_makeTheYearsEntryOpenings() {
    assertThat(value(occupation("BOOM"), "demand_p50")).as("4 x 50 x 0.5").isEqualTo(100);
    assertThat(value(occupation("STEADY"), "demand_p50")).isEqualTo(20);
  }

  @Test
  void run_boom_isAShortageAndDyingTradeASurplus() {
    assertThat(occupation("BOOM").<String>getAs("verdict")).isEqualTo("shortage");
    assertThat(value(occupation("BOOM"), "p_shortage")).isGreaterThan(0.9);
    assertThat(occupation("DYING").<String>getAs("verdict")).isEqualTo("surplus");
    assertThat(value(occupation("DYING"), "p_surplus")).isGreaterThan(0.9);
  }

  @Test
  void run_firstSurvey_tellsTheFlowLaterOnesDoNot() {
    assertThat(value(occupation("DYING"), "supply_mean"))
        .as("A's graduates of the twelfth month are the same persons again")
        .isCloseTo(20, within(1.0));
  }

  @Test
  void run_everyOpeningAndEntrant_isUsedOnce() {
    double demand = 0;
    double supply = 0;
    for (Row row : table("major_balance").collectAsList()) {
      demand += value(row, "demand_mean");
      supply += value(row, "supply_mean");
    }
    assertThat(demand).isCloseTo(121, within(1e-9));
    assertThat(supply).isCloseTo(70.25, within(1e-9));
    assertThat(table("identity_check").where("not holds").count()).isZero();
    assertThat(table("identity_check").where("region = '530102'").count())
        .as("three identities and the fit")
        .isEqualTo(4);
    assertThat(text(table("identity_check").where("region = 'ALL'"), "year", "identity"))
        .containsExactly(
            "2026,entrants forecast = entrants of all regions",
            "2026,openings forecast = openings of all regions");
  }

  @Test
  void run_pastOrigin_isBalancedAsItWouldHaveBeenAndAsItCame() {
    Row dying =
        table("balance_backtest_case").where("code = 'DYING' and side = 'occupation'").head();

    assertThat(value(dying, "demand_actual")).isEqualTo(4);
    assertThat(value(dying, "supply_actual")).as("all 26 of B, none of A").isEqualTo(26);
    assertThat(value(dying, "gap_actual")).isEqualTo(-22);
    assertThat(value(dying, "gap_same"))
        .as("8 openings, 20 entrants in 2024")
        .isCloseTo(-12, within(1.0));
    assertThat(value(dying, "gap_p50")).as("about 2 openings, nearly all of 30").isLessThan(-20);
  }

  @Test
  void run_pastOrigin_isScoredBesideThePlainRules() {
    Row score = table("balance_backtest").where("side = 'occupation' and years_ahead = 0").head();

    assertThat(score.<Integer>getAs("cases")).as("BOOM, DYING, STEADY").isEqualTo(3);
    assertThat(score.<Integer>getAs("origins")).isEqualTo(1);
    assertThat(value(score, "error_same")).isGreaterThan(0);
    assertThat(report.headlines())
        .anySatisfy(line -> assertThat(line).startsWith("back-test 回测: 3 gaps"));
  }

  @Test
  void run_industryGrowth_movesItsOccupationsByATenthOfThem() {
    Row more =
        table("scenario_results").where("scenario = 'industry_up:K' and code = 'BOOM'").head();

    assertThat(value(more, "gap_change_mean")).isCloseTo(10, within(1e-9));
    assertThat(more.<String>getAs("lever")).isEqualTo("industry");
  }

  @Test
  void run_neighbours_tellWhatTheyRestOn() {
    assertThat(text(table("occupation_neighbour"), "occupation", "rank", "neighbour", "n_observed"))
        .contains("BOOM,1,STEADY,1000");
  }

  @Test
  void run_flowMatrix_sharesOfAMajorSumToOne() {
    double sum = 0;
    for (Row row : table("flow_matrix").where("major = 'A'").collectAsList()) {
      sum += value(row, "share");
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void run_ranking_listsTheBoomFirst() {
    assertThat(text(table("shortage_ranking"), "release_id", "rank", "previous_rank", "occupation"))
        .contains("2026Q1,1,null,BOOM");
  }

  @Test
  void run_intakeYear_liesAProgrammeBeforeTheYear() {
    assertThat(text(table("major_balance"), "major", "year", "intake_year"))
        .containsExactly("A,2026,2023", "B,2026,2023");
  }

  @Test
  void run_moreDemand_changesTheGapByATenthOfIt() {
    Row more = table("scenario_results").where("scenario = 'demand_up' and code = 'BOOM'").head();

    assertThat(value(more, "gap_change_mean")).isCloseTo(10, within(1e-9));
    assertThat(text(table("scenario_results").select("scenario").distinct()))
        .as("no outcomes redrawn: study and local scenarios are left out")
        .containsExactly("demand_down", "demand_up", "industry_down:K", "industry_up:K");
  }

  @Test
  void run_optionalInputsMissing_areNamedWithWhatIsLeftOut() {
    assertThat(text(table("left_out"), "input"))
        .contains("job_seekers", "industry_employment", "enrollment_plan", "major_occupation");
    assertThat(report.headlines()).anySatisfy(line -> assertThat(line).contains("未提供求职人数"));
    assertThat(occupation("BOOM").<Object>getAs("openings_to_seekers")).isNull();
    assertThat(occupation("BOOM").<Object>getAs("ita")).isNull();
  }

  @Test
  void run_headlines_nameTheLargestShortageAndSurplus() {
    assertThat(report.headlines())
        .anySatisfy(line -> assertThat(line).startsWith("shortage 紧缺 530102 2026: BOOM, gap 7"))
        .anySatisfy(line -> assertThat(line).startsWith("surplus 过剩 530102 2026: DYING, gap -"));
  }

  @Test
  void run_otherRowOrder_givesTheSameBits() {
    StageContext other = context("other", "");
    deliver(other, true);
    new BalanceStage().run(other);

    for (String table : List.of("balance_cell", "major_balance", "scenario_results")) {
      assertThat(text(other.lake().read(table))).isEqualTo(text(table(table)));
    }
  }
}
