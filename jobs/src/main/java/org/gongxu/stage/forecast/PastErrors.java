package org.gongxu.stage.forecast;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** The published combination's errors at past origins, one list a cell. */
final class PastErrors {

  private PastErrors() {}

  /**
   * Gathers the errors of every cell and key industry.
   *
   * @param backtest rows of {@code backtest}
   * @return {@code key_industry, level, industry, occupation, region, errors}; errors in order of
   *     origin and horizon, each with forecast, actual and scale
   */
  static Dataset<Row> of(Dataset<Row> backtest) {
    return backtest
        .where(col("model").equalTo("combination"))
        .groupBy("key_industry", "level", "industry", "occupation", "region")
        .agg(
            sort_array(collect_list(struct("origin", "horizon", "forecast", "actual", "scale")))
                .as("errors"));
  }

  /**
   * How the cells' errors went together.
   *
   * @param errors rows of {@link #of}
   */
  static List<ErrorMoments> moments(Dataset<Row> errors) {
    return new ArrayList<>(
        errors
            .where(col("level").equalTo("cell"))
            .toJavaRDD()
            .mapToPair(row -> new Tuple2<>(row.getString(0), row))
            .groupByKey()
            .flatMap(
                group ->
                    ErrorMoments.of(
                            group._1(),
                            StreamSupport.stream(group._2().spliterator(), false)
                                .flatMap(row -> scaled(row).stream())
                                .toList())
                        .iterator())
            .collect());
  }

  /** Actual less forecast, in the order of the list. */
  static double[] absolute(List<Row> errors) {
    return errors.stream().mapToDouble(PastErrors::error).toArray();
  }

  private static List<ErrorMoments.Error> scaled(Row cell) {
    String key = String.join("|", cell.getString(2), cell.getString(3), cell.getString(4));
    return cell.<Row>getList(5).stream()
        .filter(error -> error.getDouble(4) > 0)
        .map(
            error ->
                new ErrorMoments.Error(
                    key,
                    error.getString(0),
                    error.getInt(1),
                    error(error) / error.getDouble(4),
                    error.getDouble(4)))
        .toList();
  }

  private static double error(Row error) {
    return error.getDouble(3) - error.getDouble(2);
  }
}
