package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.flow.rate.RateCell;
import org.gongxu.flow.rate.RateTree;
import org.gongxu.flow.rate.Tally;

/**
 * How cohorts move from year to year: come back after the summer, leave during the year, graduate
 * at its end. One tree of shrunken rates for each step, length of programme and year since entry.
 *
 * <p>Transfers in are kept: a cohort that grows over the summer shows it in {@link Step#JOIN}.
 */
public final class ProgressionRates implements Serializable {

  /** School years after the regular last one in which latecomers still finish. */
  public static final int LATE_YEARS = 2;

  /** A step of the flow. */
  public enum Step {
    /** Of those staying, who come back in autumn. */
    RETURN,
    /** Newcomers by transfer, per person staying, at most one each. */
    JOIN,
    /** Of those present, who withdraw or transfer during the year. */
    LEAVE,
    /** Of those present who do not leave, who graduate in summer. */
    GRADUATE
  }

  private record Key(Step step, int length, int year) implements Comparable<Key>, Serializable {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  private final Map<Key, RateTree> trees = new TreeMap<>();

  private ProgressionRates() {}

  /**
   * Fits all rates.
   *
   * @param cohorts everything followed, of all schools and majors; any order
   * @param year the school year to weigh cohorts for
   */
  public static ProgressionRates fit(List<Cohort> cohorts, int year) {
    Map<Key, Map<Cohort.Programme, List<RateCell.Cohort>>> evidence = new TreeMap<>();
    for (Cohort cohort : cohorts) {
      collect(cohort, evidence);
    }
    ProgressionRates rates = new ProgressionRates();
    evidence.forEach(
        (key, cells) ->
            rates.trees.put(
                key,
                RateTree.fit(
                    cells.entrySet().stream()
                        .map(cell -> new RateCell(cell.getKey().path(), cell.getValue()))
                        .toList(),
                    year)));
    return rates;
  }

  /**
   * Draws of one rate; steps never observed for the length are certain: all return, none join or
   * leave, all present graduate from the regular last year on.
   *
   * @param year years since entry, 0 for the first
   */
  double[] draws(Step step, Cohort.Programme programme, int year, DrawPlan plan) {
    Key key = new Key(step, programme.length(), year);
    RateTree tree = trees.get(key);
    if (tree == null) {
      double[] certain = new double[plan.draws()];
      boolean all = step == Step.RETURN || step == Step.GRADUATE;
      Arrays.fill(certain, all ? 1 : 0);
      return certain;
    }
    return tree.draws(programme.path(), plan.seed().child(key.toString()), plan.draws());
  }

  /** The tree of a step, or null when it was never observed. */
  RateTree tree(Step step, int length, int year) {
    return trees.get(new Key(step, length, year));
  }

  private static void collect(
      Cohort cohort, Map<Key, Map<Cohort.Programme, List<RateCell.Cohort>>> evidence) {
    CohortYear before = null;
    for (CohortYear now : cohort.years()) {
      int k = now.schoolYear() - cohort.entryYear();
      if (before != null && before.schoolYear() == now.schoolYear() - 1) {
        double staying = before.staying();
        double back = Math.min(staying, now.present());
        double joined = Math.min(staying, Math.max(0, now.present() - staying));
        add(evidence, cohort, Step.RETURN, k, new Tally(back, staying));
        add(evidence, cohort, Step.JOIN, k, new Tally(joined, staying));
      }
      add(evidence, cohort, Step.LEAVE, k, new Tally(now.left(), now.present()));
      if (k >= cohort.programme().length() - 1) {
        double rest = (double) now.present() - now.left();
        add(evidence, cohort, Step.GRADUATE, k, new Tally(now.graduated(), rest));
      }
      before = now;
    }
  }

  private static void add(
      Map<Key, Map<Cohort.Programme, List<RateCell.Cohort>>> evidence,
      Cohort cohort,
      Step step,
      int year,
      Tally tally) {
    if (tally.trials() > 0) {
      evidence
          .computeIfAbsent(
              new Key(step, cohort.programme().length(), year),
              key -> new TreeMap<>(Comparator.comparing(p -> p.path().toString())))
          .computeIfAbsent(cohort.programme(), programme -> new ArrayList<>())
          .add(new RateCell.Cohort(cohort.entryYear(), tally));
    }
  }
}
