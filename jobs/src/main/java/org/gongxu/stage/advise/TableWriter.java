package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.stage.StageContext;

/** Writes small tables side by side: a small commit is mostly waiting. */
final class TableWriter {

  private static final Logger LOG = LogManager.getLogger(TableWriter.class);
  private static final int WRITERS = 3;

  private TableWriter() {}

  /** Replaces every table, one commit each. */
  static void write(StageContext context, Map<String, List<Row>> tables) {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> jobs = new ArrayList<>();
      tables.forEach((name, rows) -> jobs.add(writers.submit(() -> write(context, name, rows))));
      for (Future<?> job : jobs) {
        await(job);
      }
    } finally {
      writers.shutdownNow();
    }
  }

  private static void write(StageContext context, String name, List<Row> rows) {
    context
        .lake()
        .overwrite(
            name, context.spark().createDataFrame(rows, Contracts.of(name).schema()).coalesce(1));
    LOG.info("{}: {} rows", name, rows.size());
  }

  private static void await(Future<?> job) {
    try {
      job.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a table was written", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot write a table", e.getCause());
    }
  }
}
