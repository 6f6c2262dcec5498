package org.gongxu.forecasting.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IndustryFeaturesTest {

  private static final double[] Y = {1, 3, 5, 7, 9, 11, 13, 15};

  @Test
  void of_longHistory_namesAndWritesEveryFeature() {
    IndustryFeatures features = IndustryFeatures.of(4, 20);
    assertThat(features.names())
        .containsExactly(
            "step_years",
            "season_2",
            "season_3",
            "season_4",
            "log_lag_0",
            "log_lag_1",
            "log_lag_2",
            "log_lag_3",
            "log_same_season",
            "industry_momentum");
    double[] industry = {10, 10, 10, 10, 10, 10, 20, 20};
    double[] x = features.of(Y, industry, 7, 6, 1);
    double level = Math.log1p(12);
    assertThat(x)
        .containsExactly(
            new double[] {
              1.5,
              1,
              0,
              0,
              Math.log1p(15) - level,
              Math.log1p(13) - level,
              Math.log1p(11) - level,
              Math.log1p(9) - level,
              Math.log1p(11) - level,
              Math.log1p(20) - Math.log1p(15)
            },
            within(1e-15));
  }

  @Test
  void of_underFiveYears_leavesOutWhatAllSeriesShare() {
    IndustryFeatures features = IndustryFeatures.of(4, 19);
    assertThat(features.names()).hasSize(features.count()).doesNotContain("industry_momentum");
    assertThat(features.names()).noneMatch(name -> name.startsWith("season_"));
    assertThat(features.of(Y, Y, 7, 1, 0)).hasSize(6);
  }

  @Test
  void of_targetsSeasonInTheLastYear_isTheSameQuarter() {
    IndustryFeatures features = IndustryFeatures.of(4, 8);
    for (int step = 1; step <= 8; step++) {
      double[] x = features.of(Y, Y, 7, step, 0);
      int sameQuarter = 4 + (step - 1) % 4;
      assertThat(x[5]).isEqualTo(Math.log1p(Y[sameQuarter]) - features.level(Y, 7));
    }
  }

  @Test
  void of_valuesAfterTheOrigin_areNotRead() {
    IndustryFeatures features = IndustryFeatures.of(4, 40);
    double[] changed = Y.clone();
    changed[5] = 1_000;
    changed[6] = -1;
    changed[7] = Double.NaN;
    assertThat(features.of(changed, changed, 4, 3, 2)).isEqualTo(features.of(Y, Y, 4, 3, 2));
  }

  @Test
  void of_yearlySeries_hasNoSeasons() {
    IndustryFeatures features = IndustryFeatures.of(1, 6);
    assertThat(features.names())
        .containsExactly("step_years", "log_lag_0", "log_same_season", "industry_momentum");
    assertThat(features.of(Y, Y, 3, 2, 0)).containsExactly(2, 0, 0, 0);
  }
}
