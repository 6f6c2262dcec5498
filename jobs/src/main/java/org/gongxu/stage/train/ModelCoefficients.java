package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.forecasting.industry.IndustryRegression;

/** The regression of each key industry as MLlib fits it: {@code model_coefficient}. */
final class ModelCoefficients {

  private static final StructType ROWS =
      new StructType()
          .add("label", DataTypes.DoubleType, false)
          .add("features", new VectorUDT(), false);

  private ModelCoefficients() {}

  /**
   * Fits one key industry by least squares (solver {@code normal}, no penalty).
   *
   * @param spark the session
   * @param keyIndustry its code
   * @param rows its rows, one partition in a fixed order
   * @param names names of the features
   * @return rows of {@code model_coefficient}, the intercept first
   */
  static List<Row> fit(
      SparkSession spark,
      String keyIndustry,
      JavaRDD<IndustryRegression.Row> rows,
      List<String> names) {
    spark.sparkContext().setJobDescription("regression of " + keyIndustry);
    LinearRegressionModel model =
        new LinearRegression()
            .setSolver("normal")
            .fit(
                spark.createDataFrame(
                    rows.map(row -> RowFactory.create(row.y(), Vectors.dense(row.x()))), ROWS));
    spark.sparkContext().setJobDescription(null);
    double[] errors = model.summary().coefficientStandardErrors();
    List<Row> coefficients = new ArrayList<>();
    coefficients.add(
        RowFactory.create(keyIndustry, "intercept", model.intercept(), errors[names.size()]));
    for (int j = 0; j < names.size(); j++) {
      coefficients.add(
          RowFactory.create(keyIndustry, names.get(j), model.coefficients().apply(j), errors[j]));
    }
    return coefficients;
  }
}
