package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.forecasting.interval.AdaptiveLevel;
import org.gongxu.forecasting.tramo.Holiday;
import org.gongxu.lake.Together;
import org.gongxu.stage.StageContext;

/** Writes what the tournament left. */
final class TrainTables {

  private static final Logger LOG = LogManager.getLogger(TrainTables.class);

  private final StageContext context;
  private final JavaRDD<IndustryResult> results;
  private final List<CardFacts> facts;
  private final TournamentPlan plan;

  TrainTables(
      StageContext context,
      JavaRDD<IndustryResult> results,
      List<CardFacts> facts,
      TournamentPlan plan) {
    this.context = context;
    this.results = results;
    this.facts = facts;
    this.plan = plan;
  }

  /** Writes every table; those that do not wait for each other at once. */
  void write(CoverageTrack track) {
    String origin = plan.ahead(0).toString();
    TreeMap<String, AdaptiveLevel> levels = track.levels(keyIndustries());
    Together.run(
        List.of(
            () -> overwrite("backtest", rows("backtest", result -> result.backtest().iterator())),
            () ->
                overwrite(
                    "base_forecast",
                    rows(
                        "base_forecast",
                        result ->
                            result.baseForecasts(levels.get(result.keyIndustry())).iterator())),
            () ->
                replace(
                    "interval_issued",
                    rows(
                        "interval_issued",
                        result -> result.intervals(levels.get(result.keyIndustry())).iterator()),
                    origin),
            () ->
                replace(
                    "interval_level",
                    rows("interval_level", track.rows(plan.ahead(0), keyIndustries())),
                    origin),
            () -> overwrite("model_score", rows("model_score", scores())),
            () -> overwrite("model_coefficient", rows("model_coefficient", coefficients())),
            () -> overwrite("model_card", rows("model_card", cards(track)))));
  }

  private List<String> keyIndustries() {
    return facts.stream().map(CardFacts::keyIndustry).toList();
  }

  private List<Row> scores() {
    return facts.stream().flatMap(each -> each.scores().rows(each.keyIndustry()).stream()).toList();
  }

  private List<Row> cards(CoverageTrack track) {
    Holiday holiday =
        context.site().method().forecast().movingHoliday().equals("spring-festival")
            ? Holiday.SPRING_FESTIVAL
            : Holiday.NONE;
    Map<String, CalendarFindings> findings =
        CalendarFindings.of(context.lake().readOrEmpty("demand_month"), holiday);
    return facts.stream()
        .map(
            each ->
                each.row(
                    findings.getOrDefault(each.keyIndustry(), CalendarFindings.NONE),
                    track,
                    context.site().method().forecast().publish()))
        .toList();
  }

  private List<Row> coefficients() {
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
    return rows;
  }

  private Dataset<Row> rows(String table, FlatMapFunction<IndustryResult, Row> rows) {
    return context
        .spark()
        .createDataFrame(results.flatMap(rows), Contracts.of(table).schema())
        .coalesce(1);
  }

  private Dataset<Row> rows(String table, List<Row> rows) {
    return context.spark().createDataFrame(rows, Contracts.of(table).schema()).coalesce(1);
  }

  private void overwrite(String table, Dataset<Row> rows) {
    long start = System.nanoTime();
    context.lake().overwrite(table, rows);
    LOG.info("{}: {}", table, seconds(start));
  }

  private void replace(String table, Dataset<Row> rows, String origin) {
    long start = System.nanoTime();
    context.lake().replacePart(table, rows, "origin", origin);
    LOG.info("{}: {}", table, seconds(start));
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
  }
}
