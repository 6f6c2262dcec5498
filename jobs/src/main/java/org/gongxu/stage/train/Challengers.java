package org.gongxu.stage.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.industry.IndustryRegression;

/**
 * The challengers of one key industry, fitted at the end and at every origin.
 *
 * @param byOrigin predictors by values known, then by name
 * @param join whether they take part in the published combination
 */
record Challengers(Map<Integer, Map<String, Challenger.Predictor>> byOrigin, boolean join)
    implements Serializable {

  private static final StructType ROWS =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("count", DataTypes.DoubleType, false)
          .add("level", DataTypes.DoubleType, false)
          .add("features", new VectorUDT(), false);

  /** Without challengers. */
  static Challengers none() {
    return new Challengers(Map.of(), false);
  }

  /** The challengers' names, in order. */
  List<String> names() {
    return byOrigin.values().stream()
        .flatMap(models -> models.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Fits every challenger asked for at every origin that has rows enough for the regression.
   *
   * @param spark the session
   * @param panel the key industry, one element
   * @param tournament plan and what is asked for
   */
  static Challengers fit(
      SparkSession spark, JavaRDD<IndustryPanel> panel, TournamentPlan plan, Challenge challenge) {
    Map<Integer, Map<String, Challenger.Predictor>> fitted = new TreeMap<>();
    for (int training : origins(panel, plan)) {
      Dataset<Row> rows = rows(spark, panel, training).persist();
      Map<String, Challenger.Predictor> models = new TreeMap<>();
      for (String name : challenge.names()) {
        spark.sparkContext().setJobDescription(name + " with " + training + " periods known");
        long seed =
            Seed.of(challenge.seed()).child(name).child("known " + training).stream(0).nextLong();
        models.put(name, Challenger.of(name).fit(rows, seed));
      }
      rows.unpersist();
      fitted.put(training, models);
    }
    spark.sparkContext().setJobDescription(null);
    return new Challengers(fitted, challenge.join());
  }

  /** Origins, and the end, at which the regression itself had rows enough. */
  private static List<Integer> origins(JavaRDD<IndustryPanel> panel, TournamentPlan plan) {
    int[] all = Arrays.copyOf(plan.trainingLengths(), plan.trainingLengths().length + 1);
    all[all.length - 1] = plan.length();
    return panel
        .flatMap(each -> new ArrayList<>(each.regression().fit(all).keySet()).iterator())
        .collect();
  }

  private static Dataset<Row> rows(SparkSession spark, JavaRDD<IndustryPanel> panel, int training) {
    return spark.createDataFrame(
        panel
            .flatMap(each -> each.regression().rows(training).iterator())
            .map(Challengers::row)
            .coalesce(1),
        ROWS);
  }

  private static Row row(IndustryRegression.Row row) {
    double count = Math.exp(row.y() + row.level());
    return RowFactory.create(row.y(), count, row.level(), Vectors.dense(row.x()));
  }

  /**
   * One forecast per step after an origin.
   *
   * @param name a challenger
   * @param ahead what is known for each step
   * @return null where it was not fitted or nothing is known
   */
  double[] forecast(String name, int training, List<IndustryRegression.Ahead> ahead) {
    Challenger.Predictor model = byOrigin.getOrDefault(training, Map.of()).get(name);
    if (model == null || ahead.isEmpty()) {
      return null;
    }
    return ahead.stream()
        .mapToDouble(step -> Math.max(0, Math.expm1(step.level() + model.of(step.x()))))
        .toArray();
  }
}
