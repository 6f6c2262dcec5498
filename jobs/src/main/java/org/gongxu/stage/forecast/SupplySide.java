package org.gongxu.stage.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongxu.contract.Contracts;
import org.gongxu.domain.Problem;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.CompletionsOutlook;
import org.gongxu.flow.supply.DestinationRates;
import org.gongxu.flow.supply.IntakeOutlook;
import org.gongxu.flow.supply.ProgressionRates;
import org.gongxu.flow.supply.ReturnFlow;
import org.gongxu.lake.Lake;
import org.gongxu.settings.Method;
import org.gongxu.stage.StageContext;

/**
 * Draws supply ahead: the tables {@code supply_forecast} and {@code supply_rate}.
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
   * Writes both tables.
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
    SupplyModel model = model(programmes);
    SparkSession spark = context.spark();
    JavaSparkContext sc = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SupplyModel> shared = sc.broadcast(model);
    JavaRDD<ProgrammeRecord> each = sc.parallelize(programmes, 2 * sc.defaultParallelism());
    save(
        "supply_forecast",
        each.flatMap(p -> ProgrammeSupply.forecast(shared.value(), p).iterator()));
    save("supply_rate", each.flatMap(p -> ProgrammeSupply.rates(shared.value(), p).iterator()));
    save(
        "supply_scenario",
        each.flatMap(p -> ProgrammeSupply.scenarios(shared.value(), p).iterator()));
    return headlines(programmes, model);
  }

  private void save(String table, JavaRDD<Row> rows) {
    lake.overwrite(table, context.spark().createDataFrame(rows, Contracts.of(table).schema()));
  }

  private SupplyModel model(List<ProgrammeRecord> programmes) {
    Method method = context.site().method();
    SupplyModel.Calendar calendar = calendar(programmes);
    boolean hasRegister = calendar.register() >= 0;
    int year = calendar.ahead().get(0);
    return new SupplyModel(
        calendar,
        ProgressionRates.fit(finished(programmes, calendar), year),
        IntakeOutlook.fit(programmes.stream().map(ProgrammeRecord::intakes).toList()),
        hasRegister ? null : CompletionsOutlook.fit(series(programmes, calendar)),
        DestinationRates.fit(
            records.placements(lake.readOrEmpty("placement_panel")),
            year,
            share("local_share", method.balance().localShare())),
        new ReturnFlow(
            method.balance().returning().years(),
            share("return_share", method.balance().returning().share()),
            UncertainValue.fixed("counted", UncertainValue.Scale.SHARE, 0, "settings")),
        new SupplyModel.Run(method.seed(), method.draws()));
  }

  /** From settings: low, middle, high; the ends are taken as the 10 % and 90 % quantiles. */
  private static UncertainValue share(String name, List<Double> ends) {
    return new UncertainValue(
        name,
        UncertainValue.Scale.SHARE,
        ends.get(0),
        ends.get(ends.size() - 1),
        "settings",
        false);
  }

  private SupplyModel.Calendar calendar(List<ProgrammeRecord> programmes) {
    TreeSet<Integer> completed = new TreeSet<>();
    TreeSet<Integer> onRegister = new TreeSet<>();
    for (ProgrammeRecord programme : programmes) {
      completed.addAll(programme.completed().keySet());
      programme.cohorts().forEach(cohort -> onRegister.add(cohort.last().schoolYear()));
    }
    int first = context.run().year();
    int register = onRegister.isEmpty() ? -1 : onRegister.last();
    return new SupplyModel.Calendar(
        completed.isEmpty() ? first - 1 : completed.first(),
        completed.isEmpty() ? first - 1 : completed.last(),
        register,
        LocalDate.of(register + 1, 8, 31).isAfter(context.run().asOf()),
        IntStream.rangeClosed(first, first + context.site().programmeYears()).boxed().toList());
  }

  /** School years that have ended, as far as their outcome is known. */
  private static List<Cohort> finished(
      List<ProgrammeRecord> programmes, SupplyModel.Calendar calendar) {
    int last = calendar.isRunning() ? calendar.register() - 1 : calendar.register();
    List<Cohort> finished = new ArrayList<>();
    for (ProgrammeRecord programme : programmes) {
      for (Cohort cohort : programme.cohorts()) {
        List<CohortYear> years =
            cohort.years().stream().filter(year -> year.schoolYear() <= last).toList();
        if (!years.isEmpty()) {
          finished.add(new Cohort(cohort.programme(), cohort.entryYear(), years));
        }
      }
    }
    return finished;
  }

  private static List<double[]> series(
      List<ProgrammeRecord> programmes, SupplyModel.Calendar calendar) {
    return programmes.stream()
        .map(p -> p.completions(calendar.firstCompleted(), calendar.lastCompleted()))
        .toList();
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
