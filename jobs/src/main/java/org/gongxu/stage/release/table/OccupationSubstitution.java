package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code occupation_substitution}: neighbouring occupations; grows with occupations. */
final class OccupationSubstitution implements ReleaseTable {

  @Override
  public String name() {
    return "occupation_substitution";
  }

  @Override
  public List<String> needs() {
    return List.of("occupation_neighbour");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    return inputs
        .read("occupation_neighbour")
        .select(
            col("occupation"),
            col("rank"),
            col("neighbour"),
            col("nearness"),
            // Rounded to 5: a lone graduate in an occupation is nobody's business.
            bround(col("n_observed").divide(5)).multiply(5).cast("long").as("observed_graduates"),
            col("shrinkage").as("prior_weight"),
            lit("B").as("reliability"));
  }
}
