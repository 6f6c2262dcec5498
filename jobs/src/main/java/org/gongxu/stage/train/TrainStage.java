package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.gongxu.domain.Horizon;
import org.gongxu.domain.Period;
import org.gongxu.domain.Problem;
import org.gongxu.forecasting.combine.Combination;
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
    TournamentPlan plan = plan(context, panel);
    Indicators indicators = Indicators.of(context);
    CoverageTrack track = track(context, panel, plan.ahead(0));
    JavaRDD<IndustryResult> results =
        results(
                histories(panel, indicators, plan),
                tournament(context, plan, indicators),
                challenge(context))
            .persist(StorageLevel.MEMORY_ONLY());
    try {
      List<CardFacts> facts = facts(context, results);
      new TrainTables(context, results, facts, plan).write(track);
      List<String> headlines = new ArrayList<>(headlines(facts));
      headlines.addAll(indicators.missing());
      indicators.regressors().leftOut(plan).ifPresent(headlines::add);
      return new StageReport(headlines);
    } finally {
      results.unpersist(false);
    }
  }

  private static Tournament tournament(
      StageContext context, TournamentPlan plan, Indicators indicators) {
    String publish = context.site().method().forecast().publish();
    return new Tournament(
        plan, indicators.regressors(), Combination.valueOf(publish.toUpperCase(Locale.ROOT)));
  }

  private static Challenge challenge(StageContext context) {
    return Challenge.of(context.site().method());
  }

  private static JavaRDD<CellHistory> histories(
      Dataset<Row> panel, Indicators indicators, TournamentPlan plan) {
    return indicators.stocks() == null
        ? CellHistory.of(panel, plan)
        : CellHistory.of(panel, indicators.stocks(), plan);
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

  /** How the intervals of the release before did; nothing to tell at the first one. */
  private static CoverageTrack track(StageContext context, Dataset<Row> panel, Period last) {
    if (!context.lake().has("interval_level") || !context.lake().has("interval_issued")) {
      return CoverageTrack.first();
    }
    context.spark().sparkContext().setJobDescription("coverage of the release before");
    return CoverageTrack.follow(
        context.lake().read("interval_issued"),
        context.lake().read("interval_level"),
        panel,
        last,
        context.site().method().forecast().learning().coverageStep());
  }

  /**
   * One result per key industry.
   *
   * @param histories the cells' histories
   * @param tournament plan and regressors
   * @param challenge challengers asked for
   */
  static JavaRDD<IndustryResult> results(
      JavaRDD<CellHistory> histories, Tournament tournament, Challenge challenge) {
    SparkSession spark = SparkSession.active();
    int tasks = TASKS_PER_CORE * spark.sparkContext().defaultParallelism();
    JavaRDD<IndustryPanel> panels =
        histories
            .repartition(tasks)
            .map(tournament::fit)
            .groupBy(fitted -> fitted.cell().keyIndustry(), tasks)
            .map(
                group ->
                    tournament.panel(
                        group._1(),
                        StreamSupport.stream(group._2().spliterator(), false).toList()));
    if (challenge.names().isEmpty()) {
      return panels.map(panel -> tournament.judge(panel, Challengers.none()));
    }
    panels.persist(StorageLevel.MEMORY_ONLY());
    Map<String, Challengers> challengers = new TreeMap<>();
    for (String key : panels.map(IndustryPanel::keyIndustry).collect()) {
      JavaRDD<IndustryPanel> own = panels.filter(panel -> panel.keyIndustry().equals(key));
      challengers.put(key, Challengers.fit(spark, own, tournament.plan(), challenge));
    }
    return panels.map(panel -> tournament.judge(panel, challengers.get(panel.keyIndustry())));
  }

  private static List<CardFacts> facts(StageContext context, JavaRDD<IndustryResult> results) {
    long start = System.nanoTime();
    context.spark().sparkContext().setJobDescription("tournament of every key industry");
    List<CardFacts> facts = new ArrayList<>(results.map(IndustryResult::facts).collect());
    facts.sort(Comparator.comparing(CardFacts::keyIndustry));
    LOG.info(
        "tournament: {} key industries, {} series, {}",
        facts.size(),
        facts.stream().mapToLong(CardFacts::series).sum(),
        String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9));
    return facts;
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
}
