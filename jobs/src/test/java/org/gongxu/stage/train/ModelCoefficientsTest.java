package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.industry.Drivers;
import org.gongxu.forecasting.industry.IndustryRegression;
import org.junit.jupiter.api.Test;

class ModelCoefficientsTest {

  @Test
  void fit_byMllib_agreesWithTheNormalEquationsTo1e8() {
    for (int length : new int[] {15, 28}) {
      IndustryRegression regression = regression(20, length);
      IndustryRegression.Fit own = regression.fit(length).get(length);
      RegressionRows rows = RegressionRows.of(regression, own);
      assertThat(rows.names()).isEqualTo(regression.names());
      List<Row> mllib = fit(rows);
      assertThat(mllib).hasSize(own.coefficients().length);
      for (int j = 0; j < mllib.size(); j++) {
        double estimate = mllib.get(j).getDouble(2);
        assertThat(estimate)
            .as(mllib.get(j).getString(1))
            .isCloseTo(own.coefficients()[j], within(1e-8));
        assertThat(mllib.get(j).getDouble(3)).isPositive();
      }
    }
  }

  @Test
  void fit_featureThatFollowsFromOthers_isLeftOutAndTheRestAgrees() {
    List<Series> panel = new ArrayList<>();
    for (Series series : panel(20, 12)) {
      double[] y = series.values();
      for (int t = 2; t < y.length; t += 4) {
        y[t] = 0;
      }
      panel.add(series.withValues(y));
    }
    IndustryRegression regression =
        new IndustryRegression(panel, panel.stream().map(Series::id).toList(), 1);
    IndustryRegression.Fit own = regression.fit(12).get(12);
    RegressionRows rows = RegressionRows.of(regression, own);
    assertThat(rows.names()).doesNotContain("step_years").hasSizeLessThan(6);
    List<Row> mllib = fit(rows);
    assertThat(mllib).hasSize(rows.names().size() + 1);
    for (Row row : mllib.subList(1, mllib.size())) {
      int place = regression.names().indexOf(row.getString(1)) + 1;
      assertThat(row.getDouble(2)).isCloseTo(own.coefficients()[place], within(1e-8));
    }
  }

  @Test
  void fit_withDrivers_agreesWithTheNormalEquationsTo1e8() {
    List<Series> panel = panel(20, 28);
    double[] shared = new double[28];
    double[][] own = new double[20][28];
    RandomStream random = Seed.of(12).child("drivers").stream(0);
    for (int t = 0; t < 28; t++) {
      shared[t] = random.normal();
      for (double[] path : own) {
        path[t] = 0.1 * random.normal();
      }
    }
    double[][] everywhere = Collections.nCopies(20, shared).toArray(double[][]::new);
    Drivers drivers = new Drivers(List.of("pmi", "growth"), new double[][][] {everywhere, own});
    IndustryRegression regression =
        new IndustryRegression(panel, panel.stream().map(Series::id).toList(), 6, drivers);
    IndustryRegression.Fit normal = regression.fit(28).get(28);
    RegressionRows rows = RegressionRows.of(regression, normal);
    assertThat(rows.names()).isEqualTo(regression.names()).endsWith("pmi", "growth");
    List<Row> mllib = fit(rows);
    for (int j = 0; j < mllib.size(); j++) {
      assertThat(mllib.get(j).getDouble(2)).isCloseTo(normal.coefficients()[j], within(1e-8));
    }
  }

  private static List<Row> fit(RegressionRows rows) {
    return ModelCoefficients.fit(
        TestSpark.session(),
        "tourism",
        JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
            .parallelize(rows.rows(), 1),
        rows.names());
  }

  private static IndustryRegression regression(int count, int length) {
    List<Series> panel = panel(count, length);
    return new IndustryRegression(panel, panel.stream().map(Series::id).toList(), 6);
  }

  private static List<Series> panel(int count, int length) {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomStream random = Seed.of(11).child("panel").stream(i);
      double[] y = new double[length];
      for (int t = 0; t < length; t++) {
        y[t] = Math.max(0, Math.round(40 + i + 8 * (t % 4 == 1 ? 1 : 0) + 9 * random.normal()));
      }
      panel.add(new Series("s" + i, y, 4));
    }
    return panel;
  }
}
