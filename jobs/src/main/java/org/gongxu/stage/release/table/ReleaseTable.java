package org.gongxu.stage.release.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One released table: how its rows come from the tables of earlier stages. Add a class, its
 * contract in {@code schemas/7-release} and a line in {@link ReleaseTables}.
 */
public interface ReleaseTable {

  /** Its name, that of its contract. */
  String name();

  /** Tables without which it is left out of the release. */
  List<String> needs();

  /**
   * Its rows, in any order.
   *
   * @param inputs tables and facts of the run
   * @return columns of the contract, by name; those that every released table shares (release,
   *     vintage, names beside codes, reliability, status, note) may be left out and are filled in
   */
  Dataset<Row> derive(ReleaseInputs inputs);
}
