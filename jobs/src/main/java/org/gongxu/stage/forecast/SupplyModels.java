package org.gongxu.stage.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.supply.Cohort;
import org.gongxu.flow.supply.CohortYear;
import org.gongxu.flow.supply.CompletionsOutlook;
import org.gongxu.flow.supply.DestinationRates;
import org.gongxu.flow.supply.IntakeOutlook;
import org.gongxu.flow.supply.Placement;
import org.gongxu.flow.supply.ProgressionRates;
import org.gongxu.flow.supply.RateShift;
import org.gongxu.flow.supply.ReturnFlow;
import org.gongxu.settings.Method;

/**
 * Learns from all programmes together what was known on a day.
 *
 * @param method settings
 * @param programmeYears years of the longest programme
 */
record SupplyModels(Method method, int programmeYears) {

  /**
   * Everything on record on a day.
   *
   * @param asOf the day
   * @param firstYear the first graduation year ahead
   * @param programmes records of every programme, at least one
   * @param placements what became of graduates; may be empty
   */
  record View(
      LocalDate asOf,
      int firstYear,
      List<ProgrammeRecord> programmes,
      List<Placement> placements) {}

  /** Fits every rate. */
  SupplyModel fit(View view) {
    List<ProgrammeRecord> programmes = view.programmes();
    SupplyModel.Calendar calendar = calendar(view);
    boolean hasRegister = calendar.register() >= 0;
    int year = calendar.ahead().get(0);
    return new SupplyModel(
        calendar,
        ProgressionRates.fit(finished(programmes, calendar), year),
        IntakeOutlook.fit(programmes.stream().map(ProgrammeRecord::intakes).toList()),
        hasRegister ? null : CompletionsOutlook.fit(series(programmes, calendar)),
        DestinationRates.fit(
            view.placements(), year, share("local_share", method.balance().localShare())),
        new ReturnFlow(
            method.balance().returning().years(),
            share("return_share", method.balance().returning().share()),
            UncertainValue.fixed("counted", UncertainValue.Scale.SHARE, 0, "settings")),
        new SupplyModel.Run(method.seed(), method.draws(), shifts()));
  }

  private List<RateShift> shifts() {
    Method.Scenarios steps = method.balance().scenarios();
    return RateShift.published(
        new RateShift.Steps(steps.furtherStudyPoints(), steps.localPoints(), steps.demandGrowth()));
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

  private SupplyModel.Calendar calendar(View view) {
    TreeSet<Integer> completed = new TreeSet<>();
    TreeSet<Integer> onRegister = new TreeSet<>();
    for (ProgrammeRecord programme : view.programmes()) {
      completed.addAll(programme.completed().keySet());
      programme.cohorts().forEach(cohort -> onRegister.add(cohort.last().schoolYear()));
    }
    int first = view.firstYear();
    int register = onRegister.isEmpty() ? -1 : onRegister.last();
    return new SupplyModel.Calendar(
        completed.isEmpty() ? first - 1 : completed.first(),
        completed.isEmpty() ? first - 1 : completed.last(),
        register,
        !SupplyModel.Calendar.hasEnded(register, view.asOf()),
        IntStream.rangeClosed(first, first + programmeYears).boxed().toList());
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
}
