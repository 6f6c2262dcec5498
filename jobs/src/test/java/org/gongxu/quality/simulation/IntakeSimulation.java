package org.gongxu.quality.simulation;

import java.util.Locale;
import org.gongxu.quality.simulation.HogCycle.Policy;

/** Sets the realised mismatch under the advice beside two rivals, over ten intake years. */
public final class IntakeSimulation {

  private IntakeSimulation() {}

  /** Prints the figures; the first argument is the number of seeds (50). */
  public static void main(String[] args) {
    System.out.println(run(args.length > 0 ? Integer.parseInt(args[0]) : 50));
  }

  /**
   * Mean mismatch a year in persons.
   *
   * @param seeds districts simulated
   * @param unchanged intakes left as they were
   * @param lastYear intakes following last year's employment
   * @param advice intakes as advised
   * @param betterThanUnchanged districts in which the advice beat leaving them
   * @param betterThanLastYear districts in which the advice beat following
   */
  record Result(
      int seeds,
      double unchanged,
      double lastYear,
      double advice,
      int betterThanUnchanged,
      int betterThanLastYear) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "mismatch a year: unchanged %.0f, last year's employment %.0f, advice %.0f persons"
              + " (%.1f%% and %.1f%% less); better in %d and %d of %d districts",
          unchanged,
          lastYear,
          advice,
          100 * (1 - advice / unchanged),
          100 * (1 - advice / lastYear),
          betterThanUnchanged,
          betterThanLastYear,
          seeds);
    }
  }

  static Result run(int seeds) {
    double unchanged = 0;
    double lastYear = 0;
    double advice = 0;
    int wins = 0;
    int winsFollowing = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      HogCycle district = new HogCycle(seed);
      double left = district.mismatch(Policy.UNCHANGED);
      double followed = district.mismatch(Policy.LAST_YEAR);
      double advised = district.mismatch(Policy.ADVICE);
      unchanged += left / seeds;
      lastYear += followed / seeds;
      advice += advised / seeds;
      wins += advised < left ? 1 : 0;
      winsFollowing += advised < followed ? 1 : 0;
    }
    return new Result(seeds, unchanged, lastYear, advice, wins, winsFollowing);
  }
}
