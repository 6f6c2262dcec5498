package org.gongxu.stage.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;

/** What was known on a day, so that any past view can be rebuilt. */
final class Known {

  private Known() {}

  /** The row was known by {@code asOf}. */
  static Column by(LocalDate asOf) {
    return col("known_at").leq(lit(asOf));
  }
}
