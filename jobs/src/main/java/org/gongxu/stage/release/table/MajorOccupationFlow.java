package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code major_occupation_flow}: the flow matrix; grows with its cells. */
final class MajorOccupationFlow implements ReleaseTable {

  @Override
  public String name() {
    return "major_occupation_flow";
  }

  @Override
  public List<String> needs() {
    return List.of("flow_matrix");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    return inputs
        .read("flow_matrix")
        .select(
            lit(inputs.year()).as("year"),
            col("major"),
            col("occupation"),
            col("share").as("mean"),
            col("p10"),
            col("p90"),
            // Rounded to 5: a lone graduate in an occupation is nobody's business.
            bround(col("n_observed").divide(5)).multiply(5).cast("long").as("observed_graduates"),
            col("shrinkage").as("prior_weight"),
            col("basis"));
  }
}
