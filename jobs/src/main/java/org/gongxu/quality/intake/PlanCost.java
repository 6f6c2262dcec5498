package org.gongxu.quality.intake;

import java.util.List;

/** The expected cost of a plan, and of changing it, for one problem. */
final class PlanCost {

  final IntakeProblem problem;
  final int[] marketOf;
  final List<MarketCost> markets;

  PlanCost(IntakeProblem problem) {
    this.problem = problem;
    this.marketOf = problem.marketOf();
    this.markets = problem.markets().stream().map(MarketCost::new).toList();
  }

  /** Expected entrants per market. */
  double[] entrants(int[] places) {
    double[] z = new double[markets.size()];
    for (int p = 0; p < places.length; p++) {
      z[marketOf[p]] += places[p] * perPlace(p);
    }
    return z;
  }

  /** Expected cost of the mismatch alone, without the cost of change. */
  double mismatch(int[] places) {
    double[] z = entrants(places);
    double sum = 0;
    for (int m = 0; m < z.length; m++) {
      sum += markets.get(m).at(z[m]);
    }
    return sum;
  }

  /** Expected cost of the mismatch and of change. */
  double total(int[] places) {
    double sum = mismatch(places);
    for (int p = 0; p < places.length; p++) {
      sum += change(p, places[p]);
    }
    return sum;
  }

  /** The cost of changing one programme. */
  double change(int p, int places) {
    return problem.costOfChange() * Math.abs(places - problem.programmes().get(p).current());
  }

  double perPlace(int p) {
    return problem.programmes().get(p).entrantsPerPlace();
  }
}
