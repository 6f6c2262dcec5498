package org.gongxu.stage.release.table;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table published as an earlier stage left it, all of it of one reliability.
 *
 * @param source the earlier table
 * @param name the released table
 * @param grade A, B or C
 */
record Graded(String source, String name, String grade) implements ReleaseTable {

  @Override
  public List<String> needs() {
    return List.of(source);
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    return new Copied(source, name).derive(inputs).withColumn("reliability", lit(grade));
  }
}
