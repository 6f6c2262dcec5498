package org.gongxu;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.lake.Sessions;

/** The one Spark session all tests share, with the settings of a real run. */
public final class TestSpark {

  static {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("conf/spark-defaults.conf"))) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.setProperty("spark.master", "local[2]");
    settings.setProperty("spark.sql.shuffle.partitions", "2");
    System.getProperties().putAll(settings);
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
