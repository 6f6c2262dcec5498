package org.gongxu.stage.train;

import java.io.Serializable;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.regression.GBTRegressionModel;
import org.apache.spark.ml.regression.GBTRegressor;
import org.apache.spark.ml.regression.GeneralizedLinearRegression;
import org.apache.spark.ml.regression.GeneralizedLinearRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * MLlib's rivals of the regression of a key industry, fitted to the same rows.
 *
 * <p>Rows have {@code label}, the target; {@code count}, 1 + the value; {@code level}, its log
 * level at the origin; and {@code features}.
 */
enum Challenger {
  /** A Poisson regression with log link: unbiased for the value itself, not for its log. */
  GLM("glm") {
    @Override
    Predictor fit(Dataset<Row> rows, long seed) {
      GeneralizedLinearRegressionModel model =
          new GeneralizedLinearRegression()
              .setFamily("poisson")
              .setLink("log")
              .setLabelCol("count")
              .setOffsetCol("level")
              .setRegParam(SMALL_PENALTY)
              .fit(rows);
      double intercept = model.intercept();
      double[] slopes = model.coefficients().toArray();
      return x -> intercept + dot(slopes, x);
    }
  },

  /** Boosted regression trees; shallow, since rows of neighbouring steps repeat each other. */
  GBT("gbt") {
    @Override
    Predictor fit(Dataset<Row> rows, long seed) {
      GBTRegressionModel model =
          new GBTRegressor()
              .setMaxDepth(DEPTH)
              .setMaxIter(TREES)
              .setStepSize(STEP)
              .setMinInstancesPerNode(LEAF)
              .setSeed(seed)
              .fit(rows);
      return x -> model.predict(new DenseVector(x));
    }
  };

  private static final double SMALL_PENALTY = 1e-6;
  private static final int DEPTH = 3;
  private static final int TREES = 20;
  private static final int LEAF = 10;
  private static final double STEP = 0.2;

  private final String label;

  Challenger(String label) {
    this.label = label;
  }

  /** The name in settings and tables. */
  String label() {
    return label;
  }

  /** The challenger of a name. */
  static Challenger of(String label) {
    return valueOf(label.toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * Fits the rows known at an origin.
   *
   * @param rows one partition in a fixed order
   * @param seed of the trees' samples
   */
  abstract Predictor fit(Dataset<Row> rows, long seed);

  /** A fitted challenger; small, travels to the tasks that forecast. */
  interface Predictor extends Serializable {

    /** The expected log of 1 + value less the log level at the origin. */
    double of(double[] x);
  }

  private static double dot(double[] slopes, double[] x) {
    double sum = 0;
    for (int j = 0; j < slopes.length; j++) {
      sum += slopes[j] * x[j];
    }
    return sum;
  }
}
