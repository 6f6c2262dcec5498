package org.gongxu.forecasting.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.regression.NormalEquations;
import org.gongxu.forecasting.regression.OrthogonalRegression;
import org.junit.jupiter.api.Test;

class IndustryRegressionTest {

  private static final int HORIZON = 8;

  @Test
  void fit_onePass_equalsASolveFromTheRowsOfEachOrigin() {
    List<Series> panel = panel(12, 28);
    IndustryRegression all = regression(panel);
    Map<Integer, IndustryRegression.Fit> fits = all.fit(28, 20, 24);
    assertThat(fits).containsOnlyKeys(20, 24, 28);
    for (int known : fits.keySet()) {
      IndustryRegression cut =
          regression(panel.stream().map(series -> padded(series, known)).toList());
      NormalEquations sums = new NormalEquations(all.names().size());
      List<IndustryRegression.Row> rows = all.rows();
      long count = fits.get(known).rows();
      for (IndustryRegression.Row row : rows.subList(0, (int) count)) {
        sums.add(row.x(), 0, row.y(), 1);
      }
      assertThat(fits.get(known).coefficients()).isEqualTo(sums.solve(0));
      assertThat(cut.fit(known).get(known).coefficients())
          .isEqualTo(fits.get(known).coefficients());
    }
  }

  @Test
  void fit_whatCameAfterTheOrigin_changesNothing() {
    List<Series> panel = panel(9, 24);
    List<Series> other =
        panel.stream()
            .map(
                series -> {
                  double[] y = series.values();
                  for (int t = 20; t < y.length; t++) {
                    y[t] = 3 * y[t] + 7;
                  }
                  return series.withValues(y);
                })
            .toList();
    IndustryRegression.Fit before = regression(panel).fit(20).get(20);
    IndustryRegression.Fit after = regression(other).fit(20).get(20);
    assertThat(after.coefficients()).isEqualTo(before.coefficients());
    for (int i = 0; i < panel.size(); i++) {
      assertThat(after.forecasts().get(i)).isEqualTo(before.forecasts().get(i));
    }
  }

  /** Lags less the level nearly add up to nothing where series hardly vary. */
  @Test
  void fit_seriesThatHardlyVary_areTakenInASecondPass() {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double[] y = panel(12, 28).get(i).values();
      for (int t = 0; t < y.length; t++) {
        y[t] = 1e7 + y[t];
      }
      panel.add(new Series("s" + i, y, 4));
    }
    IndustryRegression regression = regression(panel);
    NormalEquations sums = new NormalEquations(regression.names().size());
    regression.rows().forEach(row -> sums.add(row.x(), 0, row.y(), 1));
    sums.solve(0);
    OrthogonalRegression second = sums.secondPass();
    regression.rows().forEach(row -> second.add(row.x(), row.y()));

    IndustryRegression.Fit fit = regression.fit(28).get(28);

    assertThat(sums.isIllConditioned()).isTrue();
    assertThat(fit.coefficients()).isEqualTo(second.solve());
    for (int i = 0; i < panel.size(); i++) {
      assertThat(fit.forecasts().get(i)[0]).isCloseTo(panel.get(i).value(27), within(40.0));
    }
  }

  @Test
  void fit_seriesThatRepeatTheirYear_areForecastToRepeatIt() {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double[] y = new double[24];
      for (int t = 0; t < y.length; t++) {
        y[t] = 20 + 10 * i + 5 * ((t + i) % 4);
      }
      panel.add(new Series("s" + i, y, 4));
    }
    IndustryRegression.Fit fit = regression(panel).fit(24).get(24);
    for (int i = 0; i < 8; i++) {
      for (int h = 0; h < HORIZON; h++) {
        assertThat(fit.forecasts().get(i)[h])
            .isCloseTo(panel.get(i).value(20 + h % 4), within(1e-6));
      }
    }
  }

  @Test
  void fit_oneCodeGrowsBeyondTheRest_followsItPartOfTheWay() {
    List<Series> panel = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double[] y = new double[24];
      for (int t = 0; t < y.length; t++) {
        y[t] = 100 * (i < 4 ? Math.exp(0.02 * t) : 1);
      }
      panel.add(new Series("s" + i, y, 4));
      codes.add(i < 4 ? "growing" : "still");
    }
    IndustryRegression.Fit own = new IndustryRegression(panel, codes, 4).fit(24).get(24);
    IndustryRegression.Fit alike =
        new IndustryRegression(panel, Collections.nCopies(10, "all"), 4).fit(24).get(24);
    assertThat(own.forecasts().get(0)[3]).isGreaterThanOrEqualTo(alike.forecasts().get(0)[3]);
    assertThat(own.forecasts().get(9)[3]).isLessThanOrEqualTo(alike.forecasts().get(9)[3]);
  }

  @Test
  void fit_noValueInTheLastYear_givesNoForecastAndNoRows() {
    List<Series> panel = new ArrayList<>(panel(8, 24));
    panel.add(new Series("zeros", new double[24], 4));
    IndustryRegression with = regression(panel);
    assertThat(with.fit(24).get(24).forecasts().get(8)).isNull();
    assertThat(with.rows()).hasSameSizeAs(regression(panel.subList(0, 8)).rows());
  }

  @Test
  void fit_tooFewRows_isMissing() {
    assertThat(regression(panel(1, 7)).fit(7)).isEmpty();
  }

  @Test
  void fit_forecasts_areNeverNegative() {
    IndustryRegression.Fit fit = regression(panel(12, 28)).fit(28).get(28);
    assertThat(fit.forecasts()).allSatisfy(path -> assertThat(path).hasSize(HORIZON));
    assertThat(fit.forecasts()).allSatisfy(path -> assertThat(path[0]).isNotNegative());
  }

  @Test
  void new_seriesOfDifferentLengths_isRefused() {
    assertThatThrownBy(() -> regression(List.of(panel(1, 8).get(0), panel(1, 9).get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid panel: its series differ in length");
    assertThatThrownBy(() -> new IndustryRegression(panel(2, 8), List.of("a"), 1))
        .hasMessage("Invalid panel: 2 series with 1 codes");
  }

  private static IndustryRegression regression(List<Series> panel) {
    return new IndustryRegression(
        panel, panel.stream().map(series -> series.id().substring(0, 1)).toList(), HORIZON);
  }

  private static Series padded(Series series, int known) {
    double[] y = series.values();
    for (int t = known; t < y.length; t++) {
      y[t] = 1;
    }
    return series.withValues(y);
  }

  /** Series with a season, a trend and noise, from a fixed seed. */
  static List<Series> panel(int count, int length) {
    List<Series> panel = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomStream random = Seed.of(7).child("panel").stream(i);
      double[] y = new double[length];
      for (int t = 0; t < length; t++) {
        double level = 30 + 9 * i + 0.5 * t + 6 * (t % 4 == 1 ? 1 : 0);
        y[t] = Math.max(0, Math.round(level + 4 * random.normal()));
      }
      panel.add(new Series((char) ('a' + i % 3) + "-" + i, y, 4));
    }
    return panel;
  }
}
