package org.gongxu;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.lake.Sessions;

/** The one Spark session all tests share, with the settings of a real run. */
public final class TestSpark {

  static {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.shuffle.partitions", "2");
    System.setProperty("spark.ui.showConsoleProgress", "false");
  }

  private TestSpark() {}

  /** The session. */
  public static SparkSession session() {
    return Sessions.open();
  }

  /** Rows under a table's contract, columns in its order. */
  public static Dataset<Row> rows(String table, Object[]... rows) {
    return session()
        .createDataFrame(
            List.of(rows).stream().map(RowFactory::create).toList(), Contracts.of(table).schema());
  }
}
