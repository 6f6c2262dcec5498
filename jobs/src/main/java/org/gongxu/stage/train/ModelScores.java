package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.gongxu.forecasting.engine.ModelScore;
import org.gongxu.forecasting.model.SeasonalNaive;

/**
 * Scores of the models of a key industry, each beside the seasonal naive on the same forecasts.
 *
 * @param byModel scores by model name
 */
record ModelScores(Map<String, Score> byModel) implements Serializable {

  /** The name of the published combination. */
  static final String COMBINATION = "combination";

  /**
   * How one model did.
   *
   * @param mase mean absolute scaled error; NaN where nothing could be scaled
   * @param naive that of the seasonal naive on the same forecasts
   * @param errors forecasts scored
   * @param weight its mean weight in the combination; 1 for the combination itself
   */
  record Score(double mase, double naive, long errors, double weight) implements Serializable {

    /** Its error over that of the seasonal naive; empty where that has none. */
    Optional<Double> relative() {
      return naive > 0 ? Optional.of(mase / naive) : Optional.empty();
    }
  }

  /**
   * Scores every model of a back-test.
   *
   * @param records every forecast at every origin
   * @param weighted the members' weights
   */
  static ModelScores of(List<BacktestRecord> records, List<ModelScore> weighted) {
    Map<String, Double> naive = new HashMap<>();
    for (BacktestRecord record : records) {
      if (record.model().equals(new SeasonalNaive().name())) {
        naive.put(place(record), Math.abs(record.scaledError()));
      }
    }
    Map<String, double[]> sums = new TreeMap<>();
    for (BacktestRecord record : records) {
      double error = Math.abs(record.scaledError());
      if (Double.isFinite(error)) {
        double[] sum = sums.computeIfAbsent(record.model(), model -> new double[3]);
        sum[0] += error;
        sum[1] += naive.get(place(record));
        sum[2]++;
      }
    }
    Map<String, Double> weights = new HashMap<>();
    weighted.forEach(score -> weights.put(score.model(), score.weight()));
    weights.put(COMBINATION, 1.0);
    Map<String, Score> scores = new TreeMap<>();
    sums.forEach(
        (model, sum) ->
            scores.put(
                model,
                new Score(
                    sum[0] / sum[2],
                    sum[1] / sum[2],
                    (long) sum[2],
                    weights.getOrDefault(model, 0.0))));
    return new ModelScores(new TreeMap<>(scores));
  }

  /** The score of a model, if it was scored. */
  Optional<Score> of(String model) {
    return Optional.ofNullable(byModel.get(model));
  }

  /** Rows of {@code model_score}. */
  List<Row> rows(String keyIndustry) {
    List<Row> rows = new ArrayList<>();
    byModel.forEach(
        (model, score) ->
            rows.add(
                RowFactory.create(
                    keyIndustry,
                    model,
                    score.mase(),
                    score.relative().orElse(null),
                    score.errors(),
                    score.weight())));
    return rows;
  }

  private static String place(BacktestRecord record) {
    return record.id() + "\u0001" + record.origin() + "\u0001" + record.step();
  }
}
