package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.supply.RateShift;
import org.gongxu.settings.Method;

/**
 * The settings a task needs.
 *
 * @param seed the run's seed
 * @param draws joint worlds
 * @param threshold when a shortage or surplus is called
 * @param moved what scenarios move
 */
record BalanceSettings(long seed, int draws, Gap.Threshold threshold, Moved moved)
    implements Serializable {

  /**
   * What scenarios move.
   *
   * @param shifts of all programmes or all openings
   * @param industryGrowth growth of one key industry's openings; 0 for no such scenario
   */
  record Moved(List<RateShift> shifts, double industryGrowth) implements Serializable {}

  /** From a site's settings. */
  static BalanceSettings of(Method method) {
    Method.Balance balance = method.balance();
    Method.Scenarios steps = balance.scenarios();
    return new BalanceSettings(
        method.seed(),
        method.draws(),
        new Gap.Threshold(balance.friction(), balance.likely()),
        new Moved(
            RateShift.published(
                new RateShift.Steps(
                    steps.furtherStudyPoints(), steps.localPoints(), steps.demandGrowth())),
            steps.industryGrowth()));
  }

  /** Share of demand that is friction. */
  double friction() {
    return threshold.friction();
  }

  /** The seed of the flow matrix. */
  Seed flowSeed() {
    return Seed.of(seed).child("flow");
  }
}
