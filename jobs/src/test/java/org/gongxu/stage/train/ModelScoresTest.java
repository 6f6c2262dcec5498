package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.ModelScore;
import org.junit.jupiter.api.Test;

class ModelScoresTest {

  @Test
  void of_modelOfSomeSeriesOnly_isComparedWithTheNaiveOnThoseAlone() {
    List<BacktestRecord> records =
        List.of(
            record("a", "seasonal_naive", 6),
            record("b", "seasonal_naive", 30),
            record("a", "tsb", 8));
    ModelScores scores = ModelScores.of(records, List.of(new ModelScore("tsb", 1, 0, 1, 0.25)));
    ModelScores.Score tsb = scores.of("tsb").orElseThrow();
    assertThat(tsb).isEqualTo(new ModelScores.Score(1, 2, 1, 0.25));
    assertThat(tsb.relative()).hasValue(0.5);
    assertThat(scores.of("seasonal_naive").orElseThrow().mase()).isEqualTo(6);
  }

  @Test
  void of_zeroScale_isNotScored() {
    BacktestRecord flat = new BacktestRecord("a", "seasonal_naive", 8, 1, 3, 4, 0);
    assertThat(ModelScores.of(List.of(flat), List.of()).byModel()).isEmpty();
  }

  @Test
  void rows_naiveWithoutError_leaveTheRatioEmpty() {
    List<BacktestRecord> records =
        List.of(record("a", "seasonal_naive", 10), record("a", "combination", 9));
    Row combination = ModelScores.of(records, List.of()).rows("trade").get(0);
    assertThat(combination.getString(1)).isEqualTo("combination");
    assertThat(combination.get(3)).isNull();
    assertThat(combination.getDouble(5)).isEqualTo(1);
  }

  private static BacktestRecord record(String id, String model, double forecast) {
    return new BacktestRecord(id, model, 8, 1, forecast, 10, 2);
  }
}
