package org.gongxu.stage.release.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;

/**
 * A table published as an earlier stage left it, in the columns both contracts name.
 *
 * @param source the earlier table
 * @param name the released table
 */
record Copied(String source, String name) implements ReleaseTable {

  @Override
  public List<String> needs() {
    return List.of(source);
  }

  @Override
  public Dataset<Row> derive(ReleaseInputs inputs) {
    List<String> shared =
        Contracts.of(source).columnNames().stream()
            .filter(Contracts.of(name).columnNames()::contains)
            .toList();
    return inputs.read(source).selectExpr(shared.toArray(String[]::new));
  }
}
