package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.flow.DrawSummary;

/**
 * {@code supply_major}: completions observed, completions and entrants ahead, by school and for all
 * schools together. Grows with schools times majors times years.
 */
final class SupplyMajor implements ReleaseTable {

  private static final List<String> MEASURES = List.of("completions", "entrants");

  @Override
  public String name() {
    return "supply_major";
  }

  @Override
  public List<String> needs() {
    return List.of("supply_forecast");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    Dataset<Row> forecast = inputs.read("supply_forecast");
    List<Double> limits = inputs.method().release().reliability();
    Dataset<Row> rows =
        forecast
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> bySchool(row, new Reliability(limits)),
                Encoders.row(schema()))
            .union(inputs.rows(schema(), allSchools(forecast, new Reliability(limits))));
    return inputs.has("supply_panel") ? rows.union(observed(inputs, forecast)) : rows;
  }

  private static StructType schema() {
    return Summaries.columns(
            new StructType()
                .add("school", DataTypes.StringType)
                .add("major", DataTypes.StringType)
                .add("year", DataTypes.IntegerType)
                .add("measure", DataTypes.StringType)
                .add("basis", DataTypes.StringType))
        .add("further_study_rate", DataTypes.DoubleType)
        .add("local_rate", DataTypes.DoubleType)
        .add("reliability", DataTypes.StringType);
  }

  private static Iterator<Row> bySchool(Row row, Reliability reliability) {
    return MEASURES.stream()
        .map(
            measure -> {
              List<Object> cells =
                  new ArrayList<>(
                      List.of(
                          row.<String>getAs("school"),
                          row.<String>getAs("major"),
                          row.<Integer>getAs("year"),
                          measure,
                          row.<String>getAs("basis")));
              DrawSummary summary = DrawSummary.of(Summaries.draws(row, measure));
              Summaries.add(cells, summary);
              cells.add(row.getAs("further_study_rate"));
              cells.add(row.getAs("local_rate"));
              cells.add(reliability.of(summary));
              return RowFactory.create(cells.toArray());
            })
        .iterator();
  }

  private static List<Row> allSchools(Dataset<Row> forecast, Reliability reliability) {
    Map<List<String>, DrawSummary> sums = DrawSums.of(forecast, SupplyMajor::add);
    Map<List<String>, String> bases = bases(forecast);
    return sums.entrySet().stream()
        .map(
            entry -> {
              List<String> key = entry.getKey();
              List<Object> cells =
                  new ArrayList<>(
                      List.of(
                          ReleaseInputs.ALL,
                          key.get(0),
                          Integer.parseInt(key.get(1)),
                          key.get(2),
                          bases.get(key.subList(0, 2))));
              Summaries.add(cells, entry.getValue());
              cells.addAll(Arrays.asList(null, null, reliability.of(entry.getValue())));
              return RowFactory.create(cells.toArray());
            })
        .toList();
  }

  private static void add(DrawSums.Sums sums, Row row) {
    String year = String.valueOf(row.<Integer>getAs("year"));
    for (String measure : MEASURES) {
      double[] draws = Summaries.draws(row, measure);
      sums.add(draws, 1, row.getAs("major"), year, measure);
      sums.add(draws, 1, ReleaseInputs.ALL, year, measure);
    }
  }

  /** The basis all schools of a major, or of all majors, share in a year, else mixed. */
  private static Map<List<String>, String> bases(Dataset<Row> forecast) {
    Map<List<String>, String> bases = new HashMap<>();
    for (Row row : forecast.select("major", "year", "basis").distinct().collectAsList()) {
      for (String major : List.of(row.getString(0), ReleaseInputs.ALL)) {
        bases.merge(
            List.of(major, String.valueOf(row.getInt(1))),
            row.getString(2),
            (one, other) -> one.equals(other) ? one : "mixed");
      }
    }
    return bases;
  }

  private static Dataset<Row> observed(ReleaseInputs inputs, Dataset<Row> forecast) {
    Dataset<Row> counted =
        inputs
            .read("supply_panel")
            .where(col("year").leq(inputs.asOf().getYear()))
            .select("school", "major", "year", "completions");
    Dataset<Row> all = together(counted, "school");
    return counted
        .union(all)
        .union(together(all, "major"))
        .join(keys(forecast), new String[] {"school", "major", "year"}, "left_anti")
        .select(
            col("school"),
            col("major"),
            col("year"),
            lit("completions"),
            lit("observed"),
            col("completions").cast("double"),
            none(),
            none(),
            none(),
            none(),
            none(),
            none(),
            none(),
            lit(Reliability.COUNTED));
  }

  /** What the forecast tells of already: years it counts as completed are not told twice. */
  private static Dataset<Row> keys(Dataset<Row> forecast) {
    Dataset<Row> own = forecast.select("school", "major", "year");
    Dataset<Row> all = own.withColumn("school", lit(ReleaseInputs.ALL));
    return own.union(all).union(all.withColumn("major", lit(ReleaseInputs.ALL))).distinct();
  }

  /** Completions with one column's codes taken together. */
  private static Dataset<Row> together(Dataset<Row> counted, String column) {
    return counted
        .withColumn(column, lit(ReleaseInputs.ALL))
        .groupBy("school", "major", "year")
        .agg(sum("completions").as("completions"));
  }

  private static org.apache.spark.sql.Column none() {
    return lit(null).cast("double");
  }
}
