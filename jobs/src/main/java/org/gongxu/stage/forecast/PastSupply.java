package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.EntrantDraws;
import org.gongxu.flow.supply.Placement;
import org.gongxu.flow.supply.RealisedEntrants;
import org.gongxu.stage.StageContext;

/**
 * The supply forecast made again at each past origin from what was known then, beside what came:
 * the table {@code supply_backtest}. Costs a fit of all rates and one forecast per origin.
 */
final class PastSupply {

  private final StageContext context;
  private final SupplyModels models;
  private final SupplyRecords records;

  /**
   * Past supply of a run.
   *
   * @param context the run
   * @param models how rates are learnt
   * @param records everything on record now
   */
  PastSupply(StageContext context, SupplyModels models, SupplyRecords records) {
    this.context = context;
    this.models = models;
    this.records = records;
  }

  /**
   * What came of a programme by graduation year.
   *
   * @param completions left with the certificate
   * @param entrants sought work in the region
   */
  private record Outcome(TreeMap<Integer, Double> completions, TreeMap<Integer, Double> entrants)
      implements Serializable {}

  /** A programme at an origin: what was known of it and what came. */
  private record Task(int origin, ProgrammeRecord then, Outcome came) implements Serializable {}

  /** What was learnt at an origin. */
  private record Learnt(PastOrigin origin, SupplyModel model, Integer surveyed)
      implements Serializable {}

  /**
   * Writes the table; empty where no origin has a year that has come since.
   *
   * @param placements what became of graduates, as known now
   * @param now what is learnt from all that is known now
   */
  void write(List<Placement> placements, SupplyModel now) {
    KnownYears known = KnownYears.of(context.lake());
    TreeMap<String, Outcome> outcomes = outcomes(placements, now);
    List<Learnt> learnt = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (PastOrigin origin : PastOrigin.of(context)) {
      List<ProgrammeRecord> then = records.knownBy(origin.asOf(), known);
      // A trend takes two years of completions.
      if (then.stream().anyMatch(one -> one.completed().size() > 1)) {
        int at = learnt.size();
        learnt.add(learn(origin, then, placements, known.surveyed(origin.asOf())));
        then.forEach(one -> tasks.add(new Task(at, one, outcomes.get(one.cell()))));
      }
    }
    JavaSparkContext sc = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    Broadcast<List<Learnt>> shared = sc.broadcast(learnt);
    JavaRDD<Row> rows =
        sc.parallelize(tasks, 2 * sc.defaultParallelism())
            .flatMap(task -> rows(shared.value().get(task.origin()), task).iterator());
    context
        .lake()
        .overwrite(
            "supply_backtest",
            context.spark().createDataFrame(rows, Contracts.of("supply_backtest").schema()));
  }

  private Learnt learn(
      PastOrigin origin, List<ProgrammeRecord> then, List<Placement> placements, int surveyed) {
    List<ProgrammeRecord> programmes = then.stream().filter(one -> !one.isEmpty()).toList();
    List<Placement> answers =
        placements.stream().filter(one -> one.graduationYear() <= surveyed).toList();
    SupplyModel model =
        models.fit(
            new SupplyModels.View(origin.asOf(), origin.lastYear() + 1, programmes, answers));
    return new Learnt(origin, model, surveyed < 0 ? null : surveyed);
  }

  private TreeMap<String, Outcome> outcomes(List<Placement> placements, SupplyModel now) {
    TreeMap<String, Placement> answers = new TreeMap<>();
    for (Placement placement : placements) {
      answers.put(cell(placement.programme()) + "|" + placement.graduationYear(), placement);
    }
    int last = now.calendar().lastCompleted();
    RealisedEntrants realised = new RealisedEntrants(now.destinations());
    TreeMap<String, Outcome> outcomes = new TreeMap<>();
    for (ProgrammeRecord record : records.all()) {
      Outcome came = new Outcome(new TreeMap<>(), new TreeMap<>());
      for (int year = now.calendar().firstCompleted(); year <= last; year++) {
        long persons = record.completed().getOrDefault(year, 0L);
        came.completions().put(year, (double) persons);
        Placement answer = answers.get(record.cell() + "|" + year);
        came.entrants().put(year, realised.of(record.programme(), persons, answer));
      }
      outcomes.put(record.cell(), came);
    }
    return outcomes;
  }

  private static String cell(Cohort.Programme programme) {
    return programme.school() + "|" + programme.major();
  }

  private static List<Row> rows(Learnt learnt, Task task) {
    SupplyModel.Calendar calendar = learnt.model().calendar();
    TreeMap<Integer, EntrantDraws> told = ProgrammeSupply.destinations(learnt.model(), task.then());
    List<Row> rows = new ArrayList<>();
    for (int year : calendar.ahead()) {
      Double came = task.came().completions().get(year);
      // Completions already counted at the origin are no forecast.
      if (year > calendar.lastCompleted() && came != null) {
        EntrantDraws draws = told.get(year);
        if (draws != null || came > 0) {
          rows.add(row(learnt, task, year, draws == null ? nobody(learnt.model()) : draws));
        }
      }
    }
    return rows;
  }

  /** Of a programme nobody knew of yet. */
  private static EntrantDraws nobody(SupplyModel model) {
    double[] none = new double[model.plan().draws()];
    return new EntrantDraws(none, none, none, none, none);
  }

  private static Row row(Learnt learnt, Task task, int year, EntrantDraws draws) {
    int last = learnt.origin().lastYear();
    DrawSummary completions = DrawSummary.of(draws.completions());
    DrawSummary entrants = DrawSummary.of(draws.local());
    return TableRow.of("supply_backtest")
        .set("origin", learnt.origin().period())
        .set("school", task.then().programme().school())
        .set("major", task.then().programme().major())
        .set("year", year)
        .set("years_ahead", year - last)
        .set("surveys_until", learnt.surveyed())
        .set("completions_p10", completions.p10())
        .set("completions_p50", completions.p50())
        .set("completions_p90", completions.p90())
        .set("completions_actual", task.came().completions().get(year))
        .set("entrants_p10", entrants.p10())
        .set("entrants_p50", entrants.p50())
        .set("entrants_p90", entrants.p90())
        .set("entrants_actual", task.came().entrants().get(year))
        .set("entrants_before", task.came().entrants().get(last))
        .set("entrants", draws.local())
        .build();
  }
}
