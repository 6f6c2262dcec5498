package org.gongxu.stage.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.Problem;
import org.gongxu.flow.supply.Placement;
import org.gongxu.lake.Lake;
import org.gongxu.lake.Together;
import org.gongxu.stage.StageContext;

/**
 * Draws supply ahead, in every scenario and again at past origins: the tables {@code supply_*}.
 *
 * <p>Rates are fitted once on the driver from counts (a few per programme and year); programmes are
 * drawn in parallel. A task holds the draws of one programme at a time: 8 bytes × draws × years ×
 * 5.
 */
final class SupplySide {

  private final StageContext context;
  private final Lake lake;
  private final SupplyRecords records;

  private SupplySide(StageContext context) {
    this.context = context;
    this.lake = context.lake();
    this.records =
        new SupplyRecords(
            Programmes.of(lake.readOrEmpty("codes"), context.site().programmeYears()));
  }

  /**
   * Writes the tables.
   *
   * @return what a person should hear
   * @throws Problem when neither register nor completions were delivered
   */
  static List<String> write(StageContext context) {
    return new SupplySide(context).write();
  }

  private List<String> write() {
    records.addCohorts(lake.readOrEmpty("cohort_panel"));
    records.addPlans(lake.readOrEmpty("enrollment_plan"), context.run().asOf());
    records.addCompletions(lake.readOrEmpty("supply_panel"));
    List<ProgrammeRecord> programmes = records.all();
    if (programmes.isEmpty()) {
      throw new Problem(
          Problem.Kind.INPUT,
          "Cannot forecast supply: neither enrollment nor completions known on "
              + context.run().asOf()
              + "; deliver one of them");
    }
    List<Placement> placements = records.placements(lake.readOrEmpty("placement_panel"));
    SupplyModels models =
        new SupplyModels(context.site().method(), context.site().programmeYears());
    SupplyModel model =
        models.fit(
            new SupplyModels.View(
                context.run().asOf(), context.run().year(), programmes, placements));
    SparkSession spark = context.spark();
    JavaSparkContext sc = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SupplyModel> shared = sc.broadcast(model);
    JavaRDD<ProgrammeRecord> each = sc.parallelize(programmes, 2 * sc.defaultParallelism());
    Together.run(
        List.of(
            () -> new PastSupply(context, models, records).write(placements, model),
            save(
                "supply_forecast",
                each.flatMap(p -> ProgrammeSupply.forecast(shared.value(), p).iterator())),
            save(
                "supply_rate",
                each.flatMap(p -> ProgrammeSupply.rates(shared.value(), p).iterator())),
            save(
                "supply_scenario",
                each.flatMap(p -> ProgrammeSupply.scenarios(shared.value(), p).iterator()))));
    return headlines(programmes, model);
  }

  private Runnable save(String table, JavaRDD<Row> rows) {
    return () ->
        lake.overwrite(table, context.spark().createDataFrame(rows, Contracts.of(table).schema()));
  }

  private static List<String> headlines(List<ProgrammeRecord> programmes, SupplyModel model) {
    List<Integer> ahead = model.calendar().ahead();
    List<String> headlines = new ArrayList<>();
    headlines.add(
        String.format(
            Locale.ROOT,
            "supply %d-%d of %d programmes, from %s",
            ahead.get(0),
            ahead.get(ahead.size() - 1),
            programmes.size(),
            model.calendar().register() < 0
                ? "completions (no school register)"
                : "the school register of autumn " + model.calendar().register()));
    if (model.destinations().furtherStudy() == null) {
      headlines.add("no outcomes known: local entrants by the site's local-share interval");
    }
    return headlines;
  }
}
