package org.gongxu.simulation;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;

/** Where the tables of a run are read. */
@FunctionalInterface
interface Tables {

  /** The rows of a table. */
  Dataset<Row> read(String table);

  /** The programme of a row with school and major. */
  static Programme programme(Row row) {
    return new Programme(row.getAs("school"), row.getAs("major"));
  }

  /** An array column. */
  static double[] doubles(Row row, String column) {
    return row.<Double>getList(row.fieldIndex(column)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
