package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * {@code balance_occupation} and {@code balance_major}: entry openings against entrants, graded by
 * how wide the gap's interval is beside the larger of the two.
 *
 * @param side {@code occupation} or {@code major}
 */
record Balance(String side) implements ReleaseTable {

  @Override
  public String name() {
    return "balance_" + side;
  }

  @Override
  public List<String> needs() {
    return List.of(side + "_balance");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    Reliability reliability = new Reliability(inputs.method().release().reliability());
    return new Copied(side + "_balance", name())
        .derive(inputs)
        .withColumn(
            "reliability",
            reliability.of(
                col("gap_p10"), col("gap_p90"), greatest(col("demand_mean"), col("supply_mean"))));
  }
}
