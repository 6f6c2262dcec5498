package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.TestRows;
import org.gongxu.TestSpark;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.Period;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.interval.AdaptiveLevel;
import org.gongxu.stage.train.TournamentPlan.Calendar;
import org.junit.jupiter.api.Test;

class TournamentTest {

  private static final int LENGTH = 26;
  private static final TournamentPlan PLAN =
      new TournamentPlan("2019Q3", LENGTH, 6, 4, Calendar.LEFT_OUT);

  private static final Tournament TOURNAMENT = new Tournament(PLAN, Regressors.none());

  @Test
  void results_otherPartitionsAndOrder_areTheSameToTheBit() {
    List<Row> rows = new ArrayList<>(panel());
    List<List<String>> first = tables(frame(rows).repartition(1));
    Collections.shuffle(rows, new Random(3));
    assertThat(tables(frame(rows).repartition(7))).isEqualTo(first);
  }

  @Test
  void backtest_everyOrigin_hasTheBenchmarksTheRegressionAndTheCombination() {
    List<IndustryResult> results = results(frame(panel()));
    assertThat(results).hasSize(2);
    List<Row> backtest = results.get(0).backtest();
    assertThat(strings(backtest, 0))
        .contains("seasonal_naive", "last_value", "industry_regression", "combination", "ets");
    assertThat(strings(backtest, 6)).containsExactly("2021Q4", "2022Q4", "2023Q4", "2024Q4");
    assertThat(strings(backtest, 1)).containsExactly("cell", "industry", "key_industry");
  }

  @Test
  void backtest_actualOfATotal_isTheSumOfItsCells() {
    List<Row> backtest = results(frame(panel())).get(0).backtest();
    double cells = sumOfActuals(backtest, "cell");
    assertThat(cells).isPositive().isEqualTo(sumOfActuals(backtest, "key_industry"));
    assertThat(sumOfActuals(backtest, "industry")).isEqualTo(cells);
  }

  @Test
  void baseForecasts_everyCellTheTotalAndTwoIndustries_reachTheHorizon() {
    List<Row> base = results(frame(panel())).get(0).baseForecasts(AdaptiveLevel.NOMINAL);
    assertThat(base).hasSize((5 + 1 + 2) * 6);
    assertThat(strings(base, 5))
        .containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4", "2027Q1", "2027Q2");
    assertThat(base).allSatisfy(row -> assertThat(row.getDouble(7)).isNotNegative());
  }

  @Test
  void intervals_atALowerMissRate_areWiderAndStandAtTheOrigin() {
    IndustryResult result = results(frame(panel())).get(0);
    List<Row> nominal = result.intervals(AdaptiveLevel.NOMINAL);
    List<Row> wider = result.intervals(new AdaptiveLevel(0.10, 0.02));
    assertThat(nominal).hasSize(5 * 6);
    assertThat(strings(nominal, 4)).containsExactly("2025Q4");
    for (int i = 0; i < nominal.size(); i++) {
      double before = nominal.get(i).getDouble(8) - nominal.get(i).getDouble(7);
      assertThat(wider.get(i).getDouble(8) - wider.get(i).getDouble(7)).isGreaterThan(before);
      assertThat(nominal.get(i).getDouble(10) - nominal.get(i).getDouble(9)).isGreaterThan(before);
    }
  }

  @Test
  void histories_cellWithAStock_hasItAndTheOthersNone() {
    Dataset<Row> stocks =
        Indicators.stocks(
            TestRows.rows(
                "industry_employment",
                "period region industry occupation employed known_at",
                new Object[] {"2024", "530102", "610", "4-00", 250.0, LocalDate.of(2025, 3, 31)},
                new Object[] {"2023", "530102", "610", "4-00", 240.0, LocalDate.of(2024, 3, 31)},
                new Object[] {"2024", "530102", "610", null, 999.0, LocalDate.of(2025, 3, 31)}));
    List<CellHistory> histories = CellHistory.of(frame(panel()), stocks, PLAN).collect();
    assertThat(histories).hasSize(10);
    for (CellHistory history : histories) {
      boolean has = history.cell().occupation().equals("4-00");
      assertThat(history.stock().isEmpty()).isEqualTo(!has);
      if (has) {
        assertThat(history.stock().latest(LocalDate.of(2025, 1, 1))).hasValue(240.0);
        assertThat(history.stock().latest(LocalDate.of(2025, 12, 31))).hasValue(250.0);
      }
    }
  }

  @Test
  void histories_periodWithoutARow_isZero() {
    List<Row> rows = List.of(cell("tourism", "611", "4-03", "2020Q1", 5));
    CellHistory history = CellHistory.of(frame(rows), PLAN).collect().get(0);
    assertThat(history.series().length()).isEqualTo(LENGTH);
    assertThat(history.series().value(2)).isEqualTo(5);
    assertThat(history.series().values()).containsOnly(0, 5);
    assertThat(history.series().start().subPeriod()).isEqualTo(3);
  }

  @Test
  void facts_ofAnIndustry_sayWhatWasTried() {
    CardFacts facts = results(frame(panel())).get(0).facts();
    assertThat(facts.series()).isEqualTo(5);
    assertThat(facts.origins()).isEqualTo(4);
    assertThat(facts.trainingRows()).isPositive();
    assertThat(facts.regressionTerms()).contains("step_years", "log_same_season");
    assertThat(facts.coverage().of95()).isBetween(facts.coverage().of80(), 1.0);
    Row card = facts.row(CalendarFindings.NONE, CoverageTrack.first(), "weighted");
    assertThat(card.length()).isEqualTo(Contracts.of("model_card").columns().size());
  }

  @Test
  void facts_shortHistory_tryNoTrendAndTheSameAsBefore() {
    TournamentPlan plan = new TournamentPlan("2022Q1", 16, 6, 4, Calendar.LEFT_OUT);
    List<Row> late =
        panel().stream().filter(row -> row.getString(4).compareTo("2022Q1") >= 0).toList();
    IndustryResult result = results(frame(late), plan).get(0);
    assertThat(result.facts().scores().byModel())
        .containsKeys("last_value", "ets", "combination")
        .doesNotContainKeys("theta", "damped", "dynamic_theta");
    assertThat(result.facts().scores().of("last_value").orElseThrow().weight()).isPositive();
  }

  @Test
  void facts_withTramo_scoreItAndNameBreaks() {
    TournamentPlan plan = new TournamentPlan("2019Q3", LENGTH, 6, 4, Calendar.FIXED);
    List<Row> broken =
        panel().stream()
            .map(
                row ->
                    row.getString(4).equals("2022Q2")
                        ? cell(row.getString(0), row.getString(1), row.getString(2), "2022Q2", 900)
                        : row)
            .toList();
    CardFacts facts = results(frame(broken), plan).get(0).facts();
    assertThat(facts.scores().byModel()).containsKey("tramo");
    assertThat(facts.outliers()).contains("2022Q2");
  }

  private static List<IndustryResult> results(Dataset<Row> panel) {
    return results(panel, PLAN);
  }

  private static List<IndustryResult> results(Dataset<Row> panel, TournamentPlan plan) {
    Tournament tournament = new Tournament(plan, Regressors.none());
    List<Tournament.Fitted> fitted =
        CellHistory.of(panel, plan).collect().stream().map(tournament::fit).toList();
    return new TreeSet<>(fitted.stream().map(each -> each.cell().keyIndustry()).toList())
        .stream()
            .map(
                key ->
                    tournament.judge(
                        tournament.panel(
                            key,
                            fitted.stream()
                                .filter(each -> each.cell().keyIndustry().equals(key))
                                .toList()),
                        Challengers.none()))
            .toList();
  }

  private static List<List<String>> tables(Dataset<Row> panel) {
    return TrainStage.results(CellHistory.of(panel, PLAN), TOURNAMENT, Challenge.none())
        .map(
            result ->
                (List<String>)
                    new ArrayList<>(
                        List.of(
                            result.keyIndustry(),
                            result.backtest().toString(),
                            text(result.baseForecasts(AdaptiveLevel.NOMINAL)),
                            result
                                .facts()
                                .row(CalendarFindings.NONE, CoverageTrack.first(), "weighted")
                                .toString())))
        .collect()
        .stream()
        .sorted(java.util.Comparator.comparing((List<String> table) -> table.get(0)))
        .toList();
  }

  private static String text(List<Row> rows) {
    return Arrays.deepToString(
        rows.stream()
            .map(row -> IntStream.range(0, row.length()).mapToObj(row::get).toArray())
            .toArray());
  }

  private static List<String> strings(List<Row> rows, int column) {
    return rows.stream().map(row -> row.getString(column)).distinct().sorted().toList();
  }

  private static double sumOfActuals(List<Row> backtest, String level) {
    return backtest.stream()
        .filter(row -> row.getString(0).equals("combination") && row.getString(1).equals(level))
        .mapToDouble(row -> row.getDouble(9))
        .sum();
  }

  private static Dataset<Row> frame(List<Row> rows) {
    return TestSpark.session().createDataFrame(rows, Contracts.of("demand_panel").schema());
  }

  private static List<Row> panel() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      RandomStream random = Seed.of(5).child("openings").stream(i);
      for (int t = 0; t < LENGTH; t++) {
        double level = 40 + 12 * i + 15 * (t % 4 == 2 ? 1 : 0) + 7 * random.normal();
        rows.add(
            cell(
                i < 5 ? "tourism" : "trade",
                "61" + i % 2,
                "4-0" + i,
                Period.parse("2019Q3").plus(t).toString(),
                Math.max(1, Math.round(level))));
      }
    }
    return rows;
  }

  private static Row cell(
      String keyIndustry, String industry, String occupation, String period, long openings) {
    return RowFactory.create(
        keyIndustry,
        industry,
        occupation,
        "530102",
        period,
        openings,
        openings,
        1L,
        1L,
        0L,
        0L,
        null);
  }
}
