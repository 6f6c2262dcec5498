package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code shortage_occupations}: the ranking's occupations of which a shortage is called. */
final class ShortageOccupations implements ReleaseTable {

  @Override
  public String name() {
    return "shortage_occupations";
  }

  @Override
  public List<String> needs() {
    return List.of("shortage_ranking");
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    Reliability reliability = new Reliability(inputs.method().release().reliability());
    return inputs
        .read("shortage_ranking")
        .where(isOf(inputs.period()).and(isCalled()))
        .select(
            col("region"),
            col("year"),
            col("rank"),
            col("previous_rank"),
            col("absolute_rank"),
            col("occupation"),
            col("gap_p10"),
            col("gap_p50"),
            col("gap_p90"),
            col("relative_gap_p10"),
            col("relative_gap_p90"),
            col("p_shortage"),
            col("driver"),
            reliability.of(col("gap_p10"), col("gap_p90"), abs(col("gap_p50"))).as("reliability"));
  }

  /** The ranking keeps every release under the quarter it was made for. */
  private static org.apache.spark.sql.Column isOf(String period) {
    return col("release_id").equalTo(period);
  }

  private static org.apache.spark.sql.Column isCalled() {
    return col("verdict").equalTo("shortage");
  }
}
