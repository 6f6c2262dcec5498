package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.List;

/** Turns the solved plan into advice per programme, with its reasons and its worth. */
public final class IntakeAdvisor {

  private IntakeAdvisor() {}

  /**
   * Advises on the next intake of every programme together.
   *
   * @param problem programmes, markets, limits
   * @param lastEmployment last placement rate over the region's mean, per programme: the signal the
   *     rival policy follows; 1 where unknown
   * @throws InfeasibleIntakeException naming the constraints that clash
   */
  public static RegionalAdvice advise(IntakeProblem problem, double[] lastEmployment) {
    if (lastEmployment.length != problem.programmes().size()) {
      throw new IllegalArgumentException(
          "Cannot advise: "
              + problem.programmes().size()
              + " programmes, "
              + lastEmployment.length
              + " employment signals");
    }
    IntakePlan plan = IntakeSolver.solve(problem);
    PlanCost cost = new PlanCost(problem);
    int[] following = following(problem, lastEmployment);
    double[] hindsight = hindsight(cost);
    double best = 0;
    for (double market : hindsight) {
      best += market;
    }
    Advising advising = new Advising(cost, plan.places(), following, hindsight);
    List<IntakeAdvice> advice = new ArrayList<>();
    for (int p = 0; p < plan.places().length; p++) {
      advice.add(advising.advice(p));
    }
    return new RegionalAdvice(
        List.copyOf(advice),
        cost.mismatch(plan.places()),
        cost.mismatch(problem.current()),
        cost.mismatch(following),
        best,
        plan.gap());
  }

  /**
   * The rival policy: every school scales its intake by last year's employment, within its bounds,
   * and heeds no card.
   *
   * @param lastEmployment last placement rate over the mean, per programme
   * @return places per programme
   */
  public static int[] following(IntakeProblem problem, double[] lastEmployment) {
    int[] places = new int[lastEmployment.length];
    for (int p = 0; p < places.length; p++) {
      Programme programme = problem.programmes().get(p).withoutCard();
      places[p] = programme.nearest(programme.current() * lastEmployment[p]);
    }
    return places;
  }

  private static double[] hindsight(PlanCost cost) {
    double[] least = new double[cost.markets.size()];
    double[] most = new double[cost.markets.size()];
    for (int p = 0; p < cost.marketOf.length; p++) {
      Programme programme = cost.problem.programmes().get(p);
      least[cost.marketOf[p]] += programme.fewest() * programme.entrantsPerPlace();
      most[cost.marketOf[p]] += programme.most() * programme.entrantsPerPlace();
    }
    double[] hindsight = new double[least.length];
    for (int m = 0; m < least.length; m++) {
      hindsight[m] = cost.markets.get(m).withHindsight(least[m], most[m]);
    }
    return hindsight;
  }

  /** The plan in the light of which each programme is advised. */
  private static final class Advising {
    private final PlanCost cost;
    private final int[] places;
    private final int[] following;
    private final double[] hindsight;
    private final double[] entrants;
    private final Bindings bindings;

    Advising(PlanCost cost, int[] places, int[] following, double[] hindsight) {
      this.cost = cost;
      this.places = places;
      this.following = following;
      this.hindsight = hindsight;
      this.entrants = cost.entrants(places);
      this.bindings = new Bindings(cost, places);
    }

    IntakeAdvice advice(int p) {
      Programme programme = cost.problem.programmes().get(p);
      int market = cost.marketOf[p];
      double regret = cost.markets.get(market).at(entrants[market]) - hindsight[market];
      double own = places[p] * programme.entrantsPerPlace();
      double share = entrants[market] == 0 ? 0 : own / entrants[market];
      double others = entrants[market] - own;
      return new IntakeAdvice(
          programme.school(),
          programme.major(),
          programme.current(),
          places[p],
          supported(p, 0.1, others),
          supported(p, 0.9, others),
          bindings.of(p),
          regret * share,
          saved(p, programme.current()),
          saved(p, following[p]));
    }

    private int supported(int p, double quantile, double others) {
      Programme programme = cost.problem.programmes().get(p);
      double room = cost.markets.get(cost.marketOf[p]).breakAt(quantile) - others;
      return programme.nearest(Math.max(0, room / programme.entrantsPerPlace()));
    }

    private double saved(int p, int otherwise) {
      int market = cost.marketOf[p];
      double moved = entrants[market] + (otherwise - places[p]) * cost.perPlace(p);
      MarketCost expected = cost.markets.get(market);
      return expected.at(moved) - expected.at(entrants[market]);
    }
  }
}
