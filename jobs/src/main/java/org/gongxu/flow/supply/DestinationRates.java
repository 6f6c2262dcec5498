package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.rate.RateCell;
import org.gongxu.flow.rate.RateTree;
import org.gongxu.flow.rate.Tally;

/**
 * Where completers go, as a chain of conditional rates (a generalised Dirichlet: shares add up to 1
 * in every draw): further study of all; not available of the rest; local of those left.
 *
 * @param furtherStudy of completers, who go on to a higher level
 * @param unavailable of those who do not, who serve or do not seek work
 * @param local of those at work, who work in the region
 * @param localFallback the local share where no region of work is known
 */
public record DestinationRates(
    RateTree furtherStudy, RateTree unavailable, RateTree local, UncertainValue localFallback)
    implements Serializable {

  /**
   * Fits the rates.
   *
   * @param placements known destinations; any order; may be empty
   * @param year the graduation year to weigh cohorts for
   * @param localFallback the local share where no region of work is known
   */
  public static DestinationRates fit(
      List<Placement> placements, int year, UncertainValue localFallback) {
    RateTree further = tree(placements, year, DestinationRates::furtherStudyOf);
    RateTree out = tree(placements, year, p -> tally(p.unavailable(), p.active()));
    RateTree local = tree(placements, year, p -> tally(p.local(), p.elsewhere()));
    return new DestinationRates(further, out, local, localFallback);
  }

  /**
   * Splits completions over destinations.
   *
   * @param programme what is taught where
   * @param year the graduation year; part of the random numbers' key
   * @param completions persons, one per draw
   * @param shift what a scenario adds to the rates
   * @param plan seed and draws
   */
  public EntrantDraws split(
      Cohort.Programme programme, int year, double[] completions, RateShift shift, DrawPlan plan) {
    List<String> path = programme.path();
    double[] study = draws(furtherStudy, path, "further_study", plan);
    double[] out = draws(unavailable, path, "unavailable", plan);
    double[] stay =
        local == null
            ? localFallback.draws(plan.seed(), plan.draws())
            : draws(local, path, "local", plan);
    EntrantDraws result = EntrantDraws.of(completions);
    DrawPlan persons = plan.child("persons").child(String.join("|", path) + "|" + year);
    for (int d = 0; d < plan.draws(); d++) {
      result.split(
          d,
          new EntrantDraws.Rates(shift.furtherStudy(study[d]), out[d], shift.local(stay[d])),
          persons.seed());
    }
    return result;
  }

  private static double[] draws(RateTree tree, List<String> path, String name, DrawPlan plan) {
    return tree == null
        ? new double[plan.draws()]
        : tree.draws(path, plan.seed().child(name), plan.draws());
  }

  private static Tally furtherStudyOf(Placement p) {
    return tally(p.furtherStudy(), p.unavailable() + p.active());
  }

  private static Tally tally(int successes, int failures) {
    return new Tally(successes, (double) successes + failures);
  }

  /** Null when there is no evidence at all: the rate is then left out, or its fallback taken. */
  private static RateTree tree(
      List<Placement> placements, int year, Function<Placement, Tally> outcome) {
    Map<String, List<RateCell.Cohort>> cells = new TreeMap<>();
    Map<String, List<String>> paths = new TreeMap<>();
    List<Placement> sorted = new ArrayList<>(placements);
    sorted.sort(Comparator.comparingInt(Placement::graduationYear));
    for (Placement placement : sorted) {
      Tally tally = outcome.apply(placement);
      if (tally.trials() > 0) {
        List<String> path = placement.programme().path();
        paths.put(path.toString(), path);
        cells
            .computeIfAbsent(path.toString(), key -> new ArrayList<>())
            .add(new RateCell.Cohort(placement.graduationYear(), tally));
      }
    }
    List<RateCell> list = new ArrayList<>();
    cells.forEach((key, cohorts) -> list.add(new RateCell(paths.get(key), cohorts)));
    return list.isEmpty() ? null : RateTree.fit(list, year);
  }
}
