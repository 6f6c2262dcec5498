package org.gongxu.stage.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.rate.RateTree;
import org.gongxu.flow.rate.ShrunkenRate;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortProjection;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.DrawPlan;
import org.gongxu.flow.supply.EntrantDraws;
import org.gongxu.flow.supply.RateShift;

/** The supply of one programme in every year ahead and every joint world. */
final class ProgrammeSupply {

  private final SupplyModel model;
  private final ProgrammeRecord programme;
  private final DrawPlan plan;
  private final TreeMap<Integer, double[]> completions = new TreeMap<>();

  private ProgrammeSupply(SupplyModel model, ProgrammeRecord programme) {
    this.model = model;
    this.programme = programme;
    this.plan = model.plan();
  }

  /**
   * Rows of {@code supply_forecast}: one per year ahead in which anyone may complete.
   *
   * @param model what was learnt from all programmes
   * @param programme its record
   */
  static List<Row> forecast(SupplyModel model, ProgrammeRecord programme) {
    return projected(model, programme).rows();
  }

  /** Completers by destination in every year ahead in which anyone may complete. */
  static TreeMap<Integer, EntrantDraws> destinations(SupplyModel model, ProgrammeRecord programme) {
    return projected(model, programme).split(RateShift.NONE);
  }

  /** Rows of {@code supply_scenario}; none where no outcomes are known that could move. */
  static List<Row> scenarios(SupplyModel model, ProgrammeRecord programme) {
    if (model.destinations().furtherStudy() == null) {
      return List.of();
    }
    ProgrammeSupply supply = projected(model, programme);
    List<Row> rows = new ArrayList<>();
    for (RateShift shift : model.run().shifts()) {
      if (shift.movesSupply()) {
        supply.split(shift).forEach((year, draws) -> rows.add(supply.row(shift, year, draws)));
      }
    }
    return rows;
  }

  private Row row(RateShift shift, int year, EntrantDraws draws) {
    return TableRow.of("supply_scenario")
        .set("scenario", shift.id())
        .set("school", programme.programme().school())
        .set("major", programme.programme().major())
        .set("year", year)
        .set("entrants", draws.local())
        .build();
  }

  private static ProgrammeSupply projected(SupplyModel model, ProgrammeRecord programme) {
    ProgrammeSupply supply = new ProgrammeSupply(model, programme);
    if (model.calendar().register() < 0) {
      supply.project();
    } else {
      supply.followCohorts();
      supply.followIntakes();
    }
    return supply;
  }

  /** Rows of {@code supply_rate}: the destination rates with what they rest on. */
  static List<Row> rates(SupplyModel model, ProgrammeRecord programme) {
    List<Row> rows = new ArrayList<>();
    Map<String, RateTree> trees = new TreeMap<>();
    trees.put("further_study", model.destinations().furtherStudy());
    trees.put("unavailable", model.destinations().unavailable());
    trees.put("local", model.destinations().local());
    trees.forEach(
        (name, tree) -> {
          if (tree != null) {
            rows.add(rate(model.plan(), programme.programme(), name, tree));
          }
        });
    return rows;
  }

  private static Row rate(DrawPlan plan, Cohort.Programme programme, String name, RateTree tree) {
    List<String> path = programme.path();
    double[] coming = tree.draws(path, plan.seed().child(name), plan.draws());
    double[] lasting = tree.means(path, plan.seed().child(name), plan.draws());
    ShrunkenRate rate = tree.summary(path, coming);
    DrawSummary mean = DrawSummary.of(lasting);
    return TableRow.of("supply_rate")
        .set("school", programme.school())
        .set("major", programme.major())
        .set("rate", name)
        .set("mean", rate.mean())
        .set("p10", rate.p10())
        .set("p90", rate.p90())
        .set("mean_p10", mean.p10())
        .set("mean_p90", mean.p90())
        .set("trials", rate.trials())
        .set("effective_trials", rate.effectiveTrials())
        .set("shrinkage", rate.shrinkage())
        .set("reliability", rate.reliability())
        .set("basis", rate.basis())
        .build();
  }

  /** Those at school now, from the last register on. */
  private void followCohorts() {
    for (Cohort cohort : programme.cohorts()) {
      CohortYear last = cohort.last();
      if (last.schoolYear() != model.calendar().register()) {
        continue;
      }
      CohortProjection projected =
          model.calendar().isRunning()
              ? CohortProjection.ofRoll(
                  cohort.programme(), cohort.entryYear(), last, model.progression(), plan)
              : CohortProjection.of(cohort, model.progression(), plan);
      projected.completions().forEach(this::add);
    }
  }

  /** Those who enter after the last register. */
  private void followIntakes() {
    int last = model.calendar().ahead().get(model.calendar().ahead().size() - 1);
    int length = programme.programme().length();
    for (int year = model.calendar().register() + 1; year + length <= last; year++) {
      CohortProjection.ofIntake(
              programme.programme(), year, entering(year), model.progression(), plan)
          .completions()
          .forEach(this::add);
    }
  }

  private double[] entering(int year) {
    Integer places = programme.intakes().planned().get(year);
    if (places != null) {
      return model.intake().planned(programme.cell(), year, places, plan);
    }
    int known = model.calendar().register();
    double entered = programme.intakes().entered().getOrDefault(known, 0);
    return model.intake().carried(programme.cell(), known, entered, year, plan);
  }

  /** Where only completions are known. */
  private void project() {
    SupplyModel.Calendar calendar = model.calendar();
    double[] series = programme.completions(calendar.firstCompleted(), calendar.lastCompleted());
    for (int year : calendar.ahead()) {
      int ahead = year - calendar.lastCompleted();
      if (ahead > 0) {
        add(year, model.outlook().draws(programme.cell(), series, ahead, plan));
      }
    }
  }

  private void add(int year, double[] persons) {
    double[] sum = completions.computeIfAbsent(year, key -> new double[plan.draws()]);
    Arrays.setAll(sum, d -> sum[d] + persons[d]);
  }

  private List<Row> rows() {
    TreeMap<Integer, EntrantDraws> split = split(RateShift.NONE);
    TreeMap<Integer, double[]> leavers = new TreeMap<>();
    split.forEach((year, draws) -> leavers.put(year, draws.furtherStudy()));
    Map<Integer, double[]> back = returning(leavers);
    List<Row> rows = new ArrayList<>();
    split.forEach((year, draws) -> rows.add(row(year, draws, back.get(year))));
    return rows;
  }

  private TreeMap<Integer, EntrantDraws> split(RateShift shift) {
    TreeMap<Integer, EntrantDraws> split = new TreeMap<>();
    for (int year : model.calendar().ahead()) {
      double[] persons = completions(year);
      if (persons != null) {
        split.put(
            year, model.destinations().split(programme.programme(), year, persons, shift, plan));
      }
    }
    return split;
  }

  /** Completions of a year: counted where it is past, else drawn; null where nobody may. */
  private double[] completions(int year) {
    if (year <= model.calendar().lastCompleted()) {
      double[] counted = new double[plan.draws()];
      Arrays.fill(counted, programme.completed().getOrDefault(year, 0L));
      return counted;
    }
    double[] drawn = completions.get(year);
    return drawn == null || DrawSummary.mean(drawn) == 0 ? null : drawn;
  }

  /** Also those who left before the first year ahead come back. */
  private Map<Integer, double[]> returning(TreeMap<Integer, double[]> leavers) {
    RateTree study = model.destinations().furtherStudy();
    if (study == null) {
      return Map.of();
    }
    int first = model.calendar().ahead().get(0);
    for (int year = first - model.returns().years(); year < first; year++) {
      long completed = programme.completed().getOrDefault(year, 0L);
      double[] left = new double[plan.draws()];
      Arrays.fill(left, Math.rint(completed * study.mean(programme.programme().path())));
      leavers.put(year, left);
    }
    return model.returns().returns(programme.cell(), leavers, plan);
  }

  private Row row(int year, EntrantDraws draws, double[] returning) {
    RateTree study = model.destinations().furtherStudy();
    RateTree local = model.destinations().local();
    List<String> path = programme.programme().path();
    TableRow row =
        TableRow.of("supply_forecast")
            .set("school", programme.programme().school())
            .set("major", programme.programme().major())
            .set("year", year)
            .set("basis", basis(year))
            .set("completions_mean", DrawSummary.mean(draws.completions()))
            .set("entrants_mean", DrawSummary.mean(draws.local()))
            .set("completions", draws.completions())
            .set("entrants", draws.local());
    if (model.calendar().register() >= 0) {
      row.set("enrolled", enrolled(year - programme.programme().length()));
    }
    if (study != null) {
      double[] known = study.means(path, plan.seed().child("further_study"), plan.draws());
      row.set("further_study_rate", study.mean(path))
          .set("outcomes_known", (long) study.summary(path, known).trials())
          .set("returning_mean", returning == null ? 0.0 : DrawSummary.mean(returning));
    }
    return local == null ? row.build() : row.set("local_rate", local.mean(path)).build();
  }

  private long enrolled(int entryYear) {
    return programme.cohorts().stream()
        .filter(cohort -> cohort.entryYear() == entryYear)
        .map(Cohort::last)
        .filter(last -> last.schoolYear() == model.calendar().register())
        .mapToLong(CohortYear::staying)
        .sum();
  }

  private String basis(int year) {
    int entryYear = year - programme.programme().length();
    if (year <= model.calendar().lastCompleted()) {
      return "completed";
    }
    if (model.calendar().register() >= entryYear) {
      return "enrolled";
    }
    boolean isPlanned = programme.intakes().planned().containsKey(entryYear);
    return isPlanned && model.calendar().register() >= 0 ? "planned" : "projected";
  }
}
