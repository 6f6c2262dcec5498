package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.Horizon;
import org.gongxu.domain.Period;
import org.gongxu.domain.Problem;
import org.gongxu.stage.Stage;
import org.gongxu.stage.StageContext;
import org.gongxu.stage.StageReport;

/** Scores models at past origins, forecasts every cell, fits the regression of each industry. */
public final class TrainStage implements Stage {

  private static final Logger LOG = LogManager.getLogger(TrainStage.class);

  /** Tasks per core: fits differ in cost, more tasks even them out. */
  private static final int TASKS_PER_CORE = 3;

  @Override
  public String name() {
    return "train";
  }

  @Override
  public String purpose() {
    return "scores models at past origins, fits the regressions";
  }

  @Override
  public StageReport run(StageContext context) {
    if (!context.site().delivers("enterprise_hiring")) {
      return new StageReport(List.of("no demand panel: no model is trained"));
    }
    Dataset<Row> panel = context.lake().read("demand_panel");
    JavaRDD<IndustryResult> results =
        results(panel, plan(context, panel)).persist(StorageLevel.MEMORY_ONLY());
    try {
      List<CardFacts> facts = facts(context, results);
      write(context, "backtest", results, result -> result.backtest().iterator());
      write(context, "base_forecast", results, result -> result.baseForecasts().iterator());
      write(
          context,
          "model_score",
          facts.stream().flatMap(each -> each.scores().rows(each.keyIndustry()).stream()).toList());
      write(context, "model_coefficient", coefficients(context, results, facts));
      write(context, "model_card", facts.stream().map(CardFacts::row).toList());
      return new StageReport(headlines(facts));
    } finally {
      results.unpersist(false);
    }
  }

  private static TournamentPlan plan(StageContext context, Dataset<Row> panel) {
    Period last = context.run().lastObserved(context.site().method().demand().frequency());
    String first = panel.agg(min("period")).head().getString(0);
    if (first == null || Period.parse(first).compareTo(last) > 0) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot train: demand_panel has no opening up to " + last + "; deliver more hiring rows");
    }
    Horizon horizon = Horizon.after(last, context.run().year(), context.site().programmeYears());
    return new TournamentPlan(
        first,
        last.index() - Period.parse(first).index() + 1,
        horizon.steps(),
        context.site().method().forecast().origins(),
        TournamentPlan.Calendar.of(context.site().method().forecast()));
  }

  /** One result per key industry. */
  static JavaRDD<IndustryResult> results(Dataset<Row> panel, TournamentPlan plan) {
    Tournament tournament = new Tournament(plan);
    int tasks = TASKS_PER_CORE * panel.sparkSession().sparkContext().defaultParallelism();
    return CellHistory.of(panel, plan)
        .repartition(tasks)
        .map(tournament::fit)
        .groupBy(fitted -> fitted.cell().keyIndustry(), tasks)
        .map(
            group ->
                tournament.judge(
                    group._1(), StreamSupport.stream(group._2().spliterator(), false).toList()));
  }

  private static List<CardFacts> facts(StageContext context, JavaRDD<IndustryResult> results) {
    long start = System.nanoTime();
    context.spark().sparkContext().setJobDescription("tournament of every key industry");
    List<CardFacts> facts = new ArrayList<>(results.map(IndustryResult::facts).collect());
    facts.sort(java.util.Comparator.comparing(CardFacts::keyIndustry));
    LOG.info(
        "tournament: {} key industries, {} series, {}",
        facts.size(),
        facts.stream().mapToLong(CardFacts::series).sum(),
        seconds(start));
    return facts;
  }

  private static List<Row> coefficients(
      StageContext context, JavaRDD<IndustryResult> results, List<CardFacts> facts) {
    long start = System.nanoTime();
    List<Row> rows = new ArrayList<>();
    for (CardFacts each : facts) {
      if (each.trainingRows() > 0) {
        String keyIndustry = each.keyIndustry();
        rows.addAll(
            ModelCoefficients.fit(
                context.spark(),
                keyIndustry,
                results
                    .filter(result -> result.keyIndustry().equals(keyIndustry))
                    .flatMap(result -> result.regressionRows().orElseThrow().rows().iterator())
                    .coalesce(1),
                each.regressionTerms()));
      }
    }
    LOG.info("regressions by MLlib: {} coefficients, {}", rows.size(), seconds(start));
    return rows;
  }

  private static void write(
      StageContext context,
      String table,
      JavaRDD<IndustryResult> results,
      FlatMapFunction<IndustryResult, Row> rows) {
    long start = System.nanoTime();
    context
        .lake()
        .overwrite(
            table,
            context
                .spark()
                .createDataFrame(results.flatMap(rows), Contracts.of(table).schema())
                .coalesce(1));
    LOG.info("{}: {}", table, seconds(start));
  }

  private static void write(StageContext context, String table, List<Row> rows) {
    long start = System.nanoTime();
    context
        .lake()
        .overwrite(
            table, context.spark().createDataFrame(rows, Contracts.of(table).schema()).coalesce(1));
    LOG.info("{}: {} rows, {}", table, rows.size(), seconds(start));
  }

  private static List<String> headlines(List<CardFacts> facts) {
    long series = facts.stream().mapToLong(CardFacts::series).sum();
    long better = facts.stream().filter(CardFacts::isBetterThanNaive).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d series of %d key industries; the combination beats seasonal naive in %d",
            series,
            facts.size(),
            better));
    facts.forEach(each -> lines.add(each.headline()));
    return lines;
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
  }
}
