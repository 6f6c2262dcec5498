package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.gongxu.TestSpark;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.random.NormalQuantile;
import org.junit.jupiter.api.Test;

class DemandForecastTest {

  private static final double[] GRID = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7,
    0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 0.995
  };
  private static final List<String> PERIODS = List.of("2026Q1", "2026Q2");

  @Test
  void derive_cells_giveOneRowACellAndPeriodWithEveryDraw() {
    List<Row> rows = rows(derive(base(1), demand(0.3, 0.2)));
    assertThat(rows).hasSize(2 * 3 * PERIODS.size());
    assertThat(rows).allSatisfy(row -> assertThat(row.getList(9)).hasSize(400));
    assertThat(rows.get(0).getString(2)).isEqualTo("4-00");
    assertThat(rows.get(0).getString(4)).isEqualTo("2026Q1");
    assertThat(rows.get(1).getInt(5)).isEqualTo(2);
  }

  @Test
  void derive_draws_haveTheQuantilesOfTheDistribution() {
    Row row = rows(derive(base(1), demand(0.3, 0.2))).get(0);
    double[] draws = row.<Double>getList(9).stream().mapToDouble(d -> d).sorted().toArray();
    assertThat(draws[200]).isCloseTo(100, within(2.5));
    assertThat(draws[40]).isCloseTo(100 + 10 * NormalQuantile.of(0.1), within(2.5));
    assertThat(draws[360]).isCloseTo(100 + 10 * NormalQuantile.of(0.9), within(2.5));
  }

  @Test
  void derive_sharedSurprises_correlateTheCellsAsMuch() {
    List<Row> rows = rows(derive(base(1), demand(0.3, 0.2)));
    assertThat(correlation(rows.get(0), rows.get(2))).isCloseTo(0.5, within(0.1));
    assertThat(correlation(rows.get(0), rows.get(6))).isCloseTo(0.3, within(0.1));
    List<Row> alone = rows(derive(base(1), demand(0, 0)));
    assertThat(correlation(alone.get(0), alone.get(2))).isCloseTo(0, within(0.12));
  }

  @Test
  void derive_drawsBelowZero_areZero() {
    List<Row> rows = rows(derive(base(0), demand(0, 0)));
    assertThat(rows).allSatisfy(row -> assertThat(row.<Double>getList(9)).allMatch(d -> d >= 0));
    assertThat(rows.get(0).<Double>getList(9)).contains(0.0);
  }

  @Test
  void derive_recentOpenings_giveTheEntryShare() {
    List<Row> rows = rows(derive(base(1), demand(0, 0)));
    assertThat(rows.get(0).getDouble(8))
        .isCloseTo((40 + 20 * (40 + 20 * 0.4) / 120) / 120, within(1e-12));
    assertThat(rows.get(6).getDouble(8)).isEqualTo(0.7);
  }

  @Test
  void derive_fallback_keepsItsReason() {
    List<Row> rows = rows(derive(base(1), demand(0, 0)));
    assertThat(rows.get(0).isNullAt(10)).isTrue();
    assertThat(rows.get(4).getString(10)).isEqualTo("seasonal_naive instead of theta: short");
  }

  @Test
  void derive_otherPartitionsAndOrder_givesTheSameBits() {
    Dataset<Row> base = base(1);
    List<Row> first = rows(derive(base.repartition(1), demand(0.3, 0.2)));
    List<Row> again =
        rows(
            derive(
                base.orderBy(functions.desc("horizon"), functions.desc("occupation"))
                    .repartition(7),
                demand(0.3, 0.2)));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void moments_ofABacktest_useTheCombinationOfCellsWithAScale() {
    Dataset<Row> backtest =
        TestSpark.rows(
            "backtest",
            error("combination", "cell", "4-00", 1, 12, 2),
            error("combination", "cell", "4-01", 1, 14, 2),
            error("combination", "cell", "4-02", 1, 30, 0),
            error("combination", "key_industry", "*", 1, 40, 4),
            error("theta", "cell", "4-00", 1, 99, 2));
    List<ErrorMoments> moments = PastErrors.moments(PastErrors.of(backtest));
    assertThat(moments).hasSize(1);
    assertThat(moments.get(0).common()).isCloseTo(1.5 / Math.sqrt(2.5), within(1e-12));
  }

  @Test
  void derive_marginsAmongTheBase_moveTheDrawsAndAreNoRows() {
    List<Row> nodes = new ArrayList<>(base(1).collectAsList());
    double[] quantiles = new double[GRID.length];
    Arrays.fill(quantiles, 260);
    for (int step = 1; step <= PERIODS.size(); step++) {
      nodes.add(
          RowFactory.create(
              "industry",
              "tourism",
              "611",
              "*",
              "*",
              PERIODS.get(step - 1),
              step,
              260.0,
              8.0,
              quantiles,
              0.5,
              null));
    }
    Dataset<Row> base =
        TestSpark.session().createDataFrame(nodes, Contracts.of("base_forecast").schema());
    Dataset<Row> backtest =
        TestSpark.rows(
            "backtest",
            error("combination", "cell", "4-00", 1, 12, 2),
            error("combination", "cell", "4-01", 1, 14, 2),
            error("combination", "cell", "4-02", 1, 7, 2),
            error("combination", "industry", "*", 1, 13, 2),
            error("combination", "cell", "4-00", 2, 9, 2),
            error("combination", "cell", "4-01", 2, 11, 2),
            error("combination", "cell", "4-02", 2, 13, 2),
            error("combination", "industry", "*", 2, 12, 2));
    List<Row> rows =
        rows(
            DemandForecast.derive(
                base, PastErrors.of(backtest), TestSpark.rows("demand_panel"), demand(0.3, 0.2)));
    assertThat(rows).hasSize(2 * 3 * PERIODS.size());
    double before = 0;
    double after = 0;
    for (Row row : rows.subList(0, 6)) {
      before += row.getDouble(6);
      after += row.getDouble(7);
      double draws = row.<Double>getList(9).stream().mapToDouble(d -> d).average().orElseThrow();
      assertThat(draws).isCloseTo(row.getDouble(7), within(2.0));
    }
    assertThat(before).isEqualTo(600);
    assertThat(after).isBetween(520.0, 570.0);
  }

  private static Object[] error(
      String model, String level, String occupation, int horizon, double actual, double scale) {
    String region = occupation.equals("*") ? "*" : "530102";
    return new Object[] {
      model, level, "tourism", "611", occupation, region, "2024Q4", horizon, 10.0, actual, scale
    };
  }

  private static IndustryDemand demand(double total, double industry) {
    return new IndustryDemand(new JointWorlds(7, 400, new CommonShocks(total, industry)), 0.7);
  }

  private static Dataset<Row> derive(Dataset<Row> base, IndustryDemand demand) {
    Dataset<Row> errors = PastErrors.of(TestSpark.rows("backtest"));
    Dataset<Row> recent =
        TestSpark.rows(
            "demand_panel",
            new Object[] {
              "tourism", "611", "4-00", "530102", "2025Q1", 60L, 30L, 1L, 1L, 0L, 0L, null
            },
            new Object[] {
              "tourism", "611", "4-00", "530102", "2025Q2", 40L, 10L, 1L, 1L, 0L, 0L, null
            });
    return DemandForecast.derive(base, errors, recent, demand);
  }

  private static Dataset<Row> base(double level) {
    List<Row> rows = new ArrayList<>();
    for (String keyIndustry : List.of("tourism", "trade")) {
      for (int cell = 0; cell < 4; cell++) {
        for (int step = 1; step <= PERIODS.size(); step++) {
          rows.add(row(keyIndustry, cell, step, level));
        }
      }
    }
    return TestSpark.session().createDataFrame(rows, Contracts.of("base_forecast").schema());
  }

  /** Cells 0 to 2 and, as number 3, the whole key industry. */
  private static Row row(String keyIndustry, int cell, int step, double level) {
    boolean isTotal = cell == 3;
    double forecast = 100 * level;
    double[] quantiles =
        Arrays.stream(GRID).map(p -> forecast + 10 * NormalQuantile.of(p)).toArray();
    return RowFactory.create(
        isTotal ? "key_industry" : "cell",
        keyIndustry,
        isTotal ? "*" : "611",
        isTotal ? "*" : "4-0" + cell,
        isTotal ? "*" : "530102",
        PERIODS.get(step - 1),
        step,
        forecast,
        8.0,
        quantiles,
        0.5,
        cell == 2 ? "seasonal_naive instead of theta: short" : null);
  }

  private static List<Row> rows(Dataset<Row> forecast) {
    return forecast.orderBy("key_industry", "occupation", "horizon").collectAsList();
  }

  private static double correlation(Row one, Row other) {
    double[] x = one.<Double>getList(9).stream().mapToDouble(d -> d).toArray();
    double[] y = other.<Double>getList(9).stream().mapToDouble(d -> d).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
