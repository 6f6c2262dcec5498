package org.gongxu.lake;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session, with what Gongxu cannot do without set where the user left it unset. */
public final class Sessions {

  private Sessions() {}

  /** The session of this process; made at the first call. */
  public static SparkSession open() {
    return SparkSession.builder().config(withDefaults(new SparkConf())).getOrCreate();
  }

  private static SparkConf withDefaults(SparkConf conf) {
    return conf.setIfMissing("spark.master", "local[*]")
        .setIfMissing("spark.app.name", "gongxu")
        .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .set("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        // Bad values stop the run instead of turning into null.
        .set("spark.sql.ansi.enabled", "true")
        .set("spark.sql.session.timeZone", "UTC")
        // Without it flipped bytes change sums in silence.
        .set("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
        // 50 partitions for a log of ten lines cost more than the query.
        .set("spark.sql.datetime.java8API.enabled", "true")
        .setIfMissing("spark.databricks.delta.snapshotPartitions", "1")
        .setIfMissing("spark.sql.shuffle.partitions", "4")
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.sql.catalogImplementation", "in-memory");
  }
}
