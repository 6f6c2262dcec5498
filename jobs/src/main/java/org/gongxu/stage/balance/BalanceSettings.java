package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.demand.VacancyBias;
import org.gongxu.flow.matrix.Allocator;
import org.gongxu.flow.matrix.ProportionalFit;
import org.gongxu.settings.Method;

/**
 * The settings a task needs.
 *
 * @param seed the run's seed
 * @param draws joint worlds
 * @param friction share of demand that is friction
 * @param likely probability from which a verdict is called
 * @param neverAdvertised share of openings filled unadvertised: 10 % and 90 % quantile
 */
record BalanceSettings(
    long seed, int draws, double friction, double likely, List<Double> neverAdvertised)
    implements Serializable {

  /** The least friction the fit can work with: nobody left over has no odds. */
  private static final double LEAST_FRICTION = 0.001;

  /** From a site's settings. */
  static BalanceSettings of(Method method) {
    Method.Balance balance = method.balance();
    return new BalanceSettings(
        method.seed(),
        method.draws(),
        balance.friction(),
        balance.likely(),
        List.copyOf(balance.surveyed().neverAdvertised()));
  }

  /** The seed of the flow matrix. */
  Seed flowSeed() {
    return Seed.of(seed).child("flow");
  }

  /** Uses each opening and entrant once. */
  Allocator allocator() {
    return new Allocator(Math.max(LEAST_FRICTION, friction), ProportionalFit.Stop.DEFAULT);
  }

  /** When a shortage or surplus is called. */
  Gap.Threshold threshold() {
    return new Gap.Threshold(friction, likely);
  }

  /** Entry openings with those never advertised, the same factor in all cells of a world. */
  double[] corrected(double[] openings) {
    VacancyBias bias =
        new VacancyBias(
            0,
            new UncertainValue(
                "never_advertised",
                UncertainValue.Scale.SHARE,
                neverAdvertised.get(0),
                neverAdvertised.get(1),
                "settings",
                false),
            known("agency_doubles", 1),
            known("open_to_leavers", 1));
    return bias.correct(openings, new double[openings.length], Seed.of(seed)).entry();
  }

  private static UncertainValue known(String name, double share) {
    return UncertainValue.fixed(name, UncertainValue.Scale.SHARE, share, "panel");
  }
}
