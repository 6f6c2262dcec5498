package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CardFactsTest {

  @Test
  void row_combinationAheadOfTheNaive_saysSoInBothLanguages() {
    Row row = card(0.8, 1.0).row(CalendarFindings.NONE, CoverageTrack.first(), "weighted");
    assertThat(row.getString(4)).isEqualTo("weighted combination");
    assertThat(row.getBoolean(7)).isTrue();
    assertThat(row.getString(13))
        .isEqualTo(
            "在4个历史起点上，组合误差0.800，季节朴素1.000，低20.0%，予以发布。"
                + "产业回归误差0.900（同一批预测的季节朴素1.000），单独优于季节朴素，权重0.25。");
    assertThat(row.getString(14))
        .startsWith("At 4 past origins the combination's error is 0.800")
        .contains("lower by 20.0 %")
        .endsWith("better than naive alone, weight 0.25.");
  }

  @Test
  void row_naiveNotBeaten_saysSo() {
    Row row = card(1.1, 1.0).row(CalendarFindings.NONE, CoverageTrack.first(), "weighted");
    assertThat(row.getBoolean(7)).isFalse();
    assertThat(row.getString(13)).contains("组合不优于季节朴素").contains("高10.0%");
    assertThat(row.getString(14)).contains("did not beat seasonal naive");
    assertThat(card(1.1, 1.0).isBetterThanNaive()).isFalse();
  }

  @Test
  void row_nothingScored_hasNoErrors() {
    CardFacts facts =
        new CardFacts("trade", 3, 0, List.of(), 0, new ModelScores(Map.of()), null, null);
    Row row = facts.row(CalendarFindings.NONE, CoverageTrack.first(), "weighted");
    assertThat(row.get(5)).isNull();
    assertThat(row.get(7)).isNull();
    assertThat(row.getString(14))
        .startsWith("No past origin to compare at")
        .endsWith("had too little data and took no part.");
  }

  private static CardFacts card(double combination, double naive) {
    ModelScores scores =
        new ModelScores(
            Map.of(
                "combination", new ModelScores.Score(combination, naive, 80, 1),
                "industry_regression", new ModelScores.Score(0.9, 1.0, 80, 0.25)));
    return new CardFacts(
        "trade", 3, 500, List.of("step_years"), 4, scores, new Coverage(0.8, 0.95), "2020Q2 AO");
  }
}
