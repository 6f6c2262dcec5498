package org.gongxu.forecasting.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the rolling origins up to one score per model. */
final class Scores {

  private Scores() {}

  static List<ModelScore> of(List<CombinedSeries> panel) {
    Map<String, double[]> sums = new TreeMap<>();
    Map<String, double[]> weights = new TreeMap<>();
    for (CombinedSeries series : panel) {
      for (BacktestRecord record : series.records()) {
        double error = record.scaledError();
        if (Double.isFinite(error)) {
          double[] sum = sums.computeIfAbsent(record.model(), model -> new double[3]);
          sum[0] += Math.abs(error);
          sum[1] += error;
          sum[2]++;
        }
      }
      List<String> names = series.tables().get(0).names();
      for (int k = 0; k < names.size(); k++) {
        double[] weight = weights.computeIfAbsent(names.get(k), model -> new double[1]);
        weight[0] += series.weights()[k] / panel.size();
      }
    }
    return sums.entrySet().stream()
        .map(e -> score(e.getKey(), e.getValue(), weights.get(e.getKey())))
        .sorted(Comparator.comparingDouble(ModelScore::mase).thenComparing(ModelScore::model))
        .toList();
  }

  private static ModelScore score(String model, double[] sum, double[] weight) {
    double share = weight == null ? Double.NaN : weight[0];
    return new ModelScore(model, sum[0] / sum[2], sum[1] / sum[2], (long) sum[2], share);
  }
}
