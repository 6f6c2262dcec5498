package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.TestSpark;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class DemandReconciliationTest {

  private static final List<String> PERIODS =
      List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4", "2027Q1");

  @Test
  void rows_everyLevelAndYear_sumToTheWholeOfThePeriod() {
    List<Row> rows = rows(steps());
    Map<String, Double> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(period(row) + level(row), mean(row), Double::sum));
    for (String period : List.of("2025Q4", "2026Q1", "2026Q4", "2027Q1", "2026")) {
      double whole = sums.get(period + "key_industry");
      for (String level : List.of("cell", "industry", "occupation", "region")) {
        assertThat(sums.get(period + level)).isCloseTo(whole, within(1e-9));
      }
    }
  }

  @Test
  void rows_yearOfEveryNode_isTheSumOfItsQuarters() {
    List<Row> rows = rows(steps());
    Map<String, Double> quarters =
        rows.stream()
            .filter(row -> period(row).startsWith("2026Q"))
            .collect(Collectors.groupingBy(this::node, Collectors.summingDouble(this::mean)));
    List<Row> years = rows.stream().filter(row -> period(row).length() == 4).toList();
    assertThat(years).extracting(this::period).containsOnly("2026");
    assertThat(years).hasSize(quarters.size());
    for (Row year : years) {
      assertThat(mean(year)).isCloseTo(quarters.get(node(year)), within(1e-9));
      assertThat(year.isNullAt(index("base"))).isTrue();
      assertThat(year.getInt(index("horizon"))).isEqualTo(5);
    }
  }

  @Test
  void rows_withABase_keepTheAdjustment() {
    List<Row> rows = rows(steps());
    Row whole = find(rows, "*", "*", "*", "2026Q1");
    assertThat(whole.getDouble(index("base"))).isEqualTo(500);
    assertThat(whole.getDouble(index("adjustment"))).isEqualTo(mean(whole) - 500);
    Row cell = find(rows, "61", "4-01", "a", "2026Q1");
    assertThat(cell.getDouble(index("adjustment")))
        .isEqualTo(mean(cell) - cell.getDouble(index("base")));
  }

  @Test
  void rows_marginNobodyForecast_hasItsSumAndNoBase() {
    Row margin = find(rows(steps()), "62", "*", "*", "2026Q1");
    assertThat(mean(margin)).isPositive();
    assertThat(margin.isNullAt(index("base"))).isTrue();
    assertThat(margin.isNullAt(index("adjustment"))).isTrue();
  }

  @Test
  void rows_oneCell_areTheSameAtEveryLevel() {
    List<Row> rows = rows(List.of(step("61", "4-01", "a", "2026Q1", 1, 4.0, 5.0)));
    assertThat(rows).hasSize(5);
    assertThat(rows).allSatisfy(row -> assertThat(mean(row)).isEqualTo(5));
  }

  @Test
  void rows_anyOrder_areTheSameToTheBit() {
    List<NodeForecast> shuffled = new ArrayList<>(steps());
    Collections.shuffle(shuffled, new Random(5));
    assertThat(rows(shuffled)).isEqualTo(rows(steps()));
  }

  @Test
  void derive_tables_meetByKeyIndustry() {
    Dataset<Row> forecast = forecast(row("trade", "61", "4-01"), row("tourism", "61", "4-01"));
    Dataset<Row> base =
        TestSpark.rows(
            "base_forecast",
            base("key_industry", "trade", "*", 9.0),
            base("cell", "trade", "61", 7.0));
    List<Row> rows = DemandReconciliation.derive(forecast, base).collectAsList();
    assertThat(rows).hasSize(10);
    Row whole =
        rows.stream()
            .filter(row -> row.getString(index("key_industry")).equals("trade"))
            .filter(row -> level(row).equals("key_industry"))
            .findFirst()
            .orElseThrow();
    assertThat(whole.getDouble(index("base"))).isEqualTo(9);
    assertThat(whole.getDouble(index("adjustment"))).isEqualTo(8.0 - 9.0);
  }

  private static Object[] base(String level, String keyIndustry, String industry, double value) {
    boolean isCell = level.equals("cell");
    return new Object[] {
      level,
      keyIndustry,
      industry,
      isCell ? "4-01" : "*",
      isCell ? "a" : "*",
      "2026Q1",
      1,
      value,
      1.0,
      new double[25],
      0.5,
      null
    };
  }

  private static Row row(String keyIndustry, String industry, String occupation) {
    return RowFactory.create(
        keyIndustry, industry, occupation, "a", "2026Q1", 1, 7.0, 8.0, 0.5, new double[2], null);
  }

  private static Dataset<Row> forecast(Row... rows) {
    return TestSpark.session()
        .createDataFrame(List.of(rows), Contracts.of("demand_forecast").schema());
  }

  /** Twelve cells of two industries, the whole forecast beside them, and industry 61. */
  private static List<NodeForecast> steps() {
    RandomStream random = Seed.of(11).child("steps").stream(0);
    List<NodeForecast> steps = new ArrayList<>();
    for (int h = 1; h <= PERIODS.size(); h++) {
      String period = PERIODS.get(h - 1);
      for (int i = 0; i < 11; i++) {
        String region = List.of("a", "b", "c").get(i / 4);
        double base = 40 * random.uniform();
        double mean = 40 * random.uniform();
        steps.add(step("6" + (1 + i % 2), "4-0" + i % 4, region, period, h, base, mean));
      }
      steps.add(step("61", "4-01", "a", period, h, 3.0, 7.1));
      steps.add(step("*", "*", "*", period, h, 500.0, null));
      steps.add(step("61", "*", "*", period, h, 200.0, null));
    }
    return steps;
  }

  private static NodeForecast step(
      String industry,
      String occupation,
      String region,
      String period,
      int horizon,
      Double base,
      Double mean) {
    return new NodeForecast(
        new NodeForecast.Key(industry, occupation, region, period), horizon, base, mean);
  }

  private static List<Row> rows(List<NodeForecast> steps) {
    List<Row> rows = new ArrayList<>();
    DemandReconciliation.rows("tourism", steps).forEachRemaining(rows::add);
    return rows;
  }

  private static Row find(
      List<Row> rows, String industry, String occupation, String region, String period) {
    return rows.stream()
        .filter(row -> row.getString(index("industry")).equals(industry))
        .filter(row -> row.getString(index("occupation")).equals(occupation))
        .filter(row -> row.getString(index("region")).equals(region))
        .filter(row -> row.getString(index("period")).equals(period))
        .findFirst()
        .orElseThrow();
  }

  private String node(Row row) {
    return row.getString(index("industry"))
        + row.getString(index("occupation"))
        + row.getString(index("region"));
  }

  private String level(Row row) {
    return row.getString(index("level"));
  }

  private String period(Row row) {
    return row.getString(index("period"));
  }

  private double mean(Row row) {
    return row.getDouble(index("mean"));
  }

  private static int index(String column) {
    return Contracts.of("demand_reconciliation").columnNames().indexOf(column);
  }
}
