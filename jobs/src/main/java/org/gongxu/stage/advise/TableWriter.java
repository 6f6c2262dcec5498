package org.gongxu.stage.advise;

import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.lake.Together;
import org.gongxu.stage.StageContext;

/** Writes small tables, one commit each. */
final class TableWriter {

  private static final Logger LOG = LogManager.getLogger(TableWriter.class);

  private TableWriter() {}

  /** Replaces every table. */
  static void write(StageContext context, Map<String, List<Row>> tables) {
    Together.run(
        tables.entrySet().stream()
            .map(table -> (Runnable) () -> write(context, table.getKey(), table.getValue()))
            .toList());
  }

  private static void write(StageContext context, String name, List<Row> rows) {
    context
        .lake()
        .overwrite(
            name, context.spark().createDataFrame(rows, Contracts.of(name).schema()).coalesce(1));
    LOG.info("{}: {} rows", name, rows.size());
  }
}
