package org.gongxu.series;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.domain.Problem;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.PanelForecast;
import org.gongxu.forecasting.engine.PanelKnowledge;
import org.gongxu.forecasting.engine.PanelSample;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.series.SeriesRun.Members;

/**
 * A whole run over Parquet in Spark tasks, for series that stand alone.
 *
 * <p>The driver holds the series the panel is learnt from ({@link PanelSample}: some thousands at
 * most) and nothing else that grows. Neither tasks nor the order of the rows change a byte.
 *
 * @param spark the session
 * @param run what to do
 */
record SparkPanel(SparkSession spark, SeriesRun run) {

  private static final int SERIES_A_TASK = 500;

  /** A series and its members' forecasts. */
  private record Fitted(TableSeries series, SeriesMembers members) implements Serializable {}

  /** What must be known of all series before one is answered. */
  private record Seen(int trailing, EnumSet<TimeAxis.Form> forms) implements Serializable {

    static Seen of(Fitted one) {
      return new Seen(one.members().prepared().trailing(), EnumSet.of(one.series().axis().form()));
    }

    Seen with(Seen other) {
      EnumSet<TimeAxis.Form> both = EnumSet.copyOf(forms);
      both.addAll(other.forms);
      return new Seen(Math.max(trailing, other.trailing), both);
    }
  }

  /** Reads, forecasts, writes; scores and notes are handed back. */
  PanelForecast forecast(Members members) throws IOException {
    describe("Count the series");
    Dataset<Row> rows = ParquetTable.rows(spark, run.input(), List.of());
    long size = rows.select("unique_id").distinct().count();
    if (size == 0) {
      throw new Problem(Problem.Kind.INPUT, "Cannot forecast " + run.input() + ": no rows");
    }
    int tasks = (int) Math.max(spark.sparkContext().defaultParallelism(), size / SERIES_A_TASK);
    SparkFit fit = SparkFit.of(members, run.plan(size));
    JavaRDD<List<Fitted>> shares =
        ParquetTable.group(rows, run.period(), tasks)
            .mapPartitions(series -> fitted(series, fit))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return answer(shares.flatMap(List::iterator), size);
    } finally {
      shares.unpersist();
      describe(null);
    }
  }

  private void describe(String work) {
    spark.sparkContext().setJobDescription(work);
  }

  /**
   * The series of a task in shares of some hundreds: Spark measures what it keeps element by
   * element, which for series one by one would take a fifth of the fitting.
   */
  private static Iterator<List<Fitted>> fitted(Iterator<TableSeries> series, SparkFit fit) {
    MemberStage stage = fit.stage();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return series.hasNext();
      }

      @Override
      public List<Fitted> next() {
        List<Fitted> share = new ArrayList<>();
        while (series.hasNext() && share.size() < SERIES_A_TASK) {
          TableSeries one = series.next();
          share.add(new Fitted(one, stage.forecast(one.series())));
        }
        return share;
      }
    };
  }

  private PanelForecast answer(JavaRDD<Fitted> fitted, long size) throws IOException {
    describe("Fit the members of every series");
    List<SeriesMembers> sample =
        fitted.map(Fitted::members).filter(one -> PanelSample.includes(one.id(), size)).collect();
    Seen seen = fitted.map(Seen::of).reduce(Seen::with);
    PanelKnowledge knowledge = new PanelStage(run.horizon()).learn(sample, seen.trailing());
    try (Taught taught = new Taught(spark, knowledge)) {
      IdRanges files = IdRanges.of(sample.stream().map(SeriesMembers::id).toList(), size);
      describe("Combine and write the forecasts");
      write(fitted, taught.value(), files, seen);
      if (run.backtest().isPresent()) {
        describe("Write the rolling origins");
        writeBacktest(fitted, taught.value(), files);
      }
    }
    List<String> notes = new ArrayList<>(knowledge.notes());
    notes.addAll(PanelSample.note(sample.size(), size));
    return new PanelForecast(List.of(), knowledge.scores(), List.of(), notes);
  }

  private void write(
      JavaRDD<Fitted> fitted, Broadcast<PanelKnowledge> taught, IdRanges files, Seen seen)
      throws IOException {
    List<Integer> levels = run.levels();
    ForecastFrame frame = ForecastFrame.of(levels, run.writesParquet(), seen.forms());
    JavaRDD<Row> rows =
        fitted.flatMap(
            one ->
                frame.rows(
                    ForecastRows.of(one.series(), taught.value().forecast(one.members()), levels),
                    files));
    Dataset<Row> forecasts = files.inOrder(spark.createDataFrame(rows, frame.schema()), "horizon");
    if (run.writesParquet()) {
      ParquetForecasts.write(forecasts, run.output());
    } else {
      ForecastTables.writeRows(Path.of(run.output()), forecasts);
    }
  }

  private void writeBacktest(
      JavaRDD<Fitted> fitted, Broadcast<PanelKnowledge> taught, IdRanges files) throws IOException {
    JavaRDD<Row> rows =
        fitted.flatMap(one -> BacktestFrame.rows(taught.value().records(one.members()), files));
    ForecastTables.writeRows(
        run.backtest().get(),
        files.inOrder(spark.createDataFrame(rows, BacktestFrame.schema()), "place"));
  }

  /** What was learnt, in every process that asks. */
  private record Taught(Broadcast<PanelKnowledge> value) implements AutoCloseable {

    Taught(SparkSession spark, PanelKnowledge knowledge) {
      this(new JavaSparkContext(spark.sparkContext()).broadcast(knowledge));
    }

    @Override
    public void close() {
      value.destroy();
    }
  }
}
