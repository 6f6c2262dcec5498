package org.gongxu.quality.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongxu.quality.intake.CutModel.Cut;
import org.gongxu.quality.intake.CutModel.Solution;

/**
 * Searches whole places and open-or-closed classes, depth first, over the linear relaxation (Land
 * and Doig 1960). Every node's fractional plan is made whole and improved, which gives good plans
 * early. A budget of nodes bounds the work; it counts nodes, not time, so the result is determined.
 */
final class BranchAndBound {

  private static final double[] FIRST_CUTS = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95};
  private static final double TIGHT = 1e-9;
  private static final double LOOSE = 1e-5;
  private static final double WHOLE = 1e-6;

  private final PlanCost cost;
  private final Polish polish;
  private double tolerance = TIGHT;
  private final List<Cut> cuts = new ArrayList<>();
  private int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double rootBound = Double.NEGATIVE_INFINITY;

  BranchAndBound(PlanCost cost) {
    this.cost = cost;
    this.polish = new Polish(cost);
    for (int m = 0; m < cost.markets.size(); m++) {
      for (double share : FIRST_CUTS) {
        cuts.add(new Cut(m, cost.markets.get(m).breakAt(share)));
      }
    }
  }

  /**
   * Searches at most so many nodes.
   *
   * @return the best plan, or null when none was found
   */
  IntakePlan search(int nodes) {
    tolerance = nodes > 1 ? TIGHT : LOOSE;
    Deque<Node> open = new ArrayDeque<>();
    open.push(Node.root(cost.problem));
    int visited = 0;
    while (!open.isEmpty() && visited < nodes) {
      visit(open.pop(), open, visited == 0);
      visited++;
    }
    if (best == null) {
      return null;
    }
    boolean proven = open.isEmpty() || bestCost - rootBound <= slack();
    double bound = open.isEmpty() ? bestCost : Math.min(bestCost, rootBound);
    return new IntakePlan(best, bestCost, bound, proven);
  }

  private void visit(Node node, Deque<Node> open, boolean isRoot) {
    Solution solution = new CutModel(cost, node, cuts).solve(tolerance, cuts);
    if (solution == null) {
      return;
    }
    rootBound = isRoot ? solution.bound() : rootBound;
    int[] whole = polish.improve(solution.places());
    if (polish.violation() == 0 && cost.total(whole) < bestCost) {
      best = whole;
      bestCost = cost.total(whole);
    }
    if (solution.bound() < bestCost - slack()) {
      branch(node, solution.places(), open);
    }
  }

  /**
   * Splits where a class is neither open nor closed, or places are not whole; nearer side first.
   */
  private void branch(Node node, double[] places, Deque<Node> open) {
    int chosen = -1;
    double worst = WHOLE;
    boolean byClass = false;
    for (int p = 0; p < places.length; p++) {
      Programme programme = cost.problem.programmes().get(p);
      boolean torn =
          places[p] > WHOLE && places[p] < programme.lowest() - WHOLE && programme.mayClose();
      double off = torn ? 1 : Math.abs(places[p] - Math.rint(places[p]));
      if (off > worst) {
        worst = off;
        chosen = p;
        byClass = torn;
      }
    }
    if (chosen < 0) {
      return;
    }
    int floor = byClass ? 0 : (int) Math.floor(places[chosen]);
    int ceiling = byClass ? cost.problem.programmes().get(chosen).lowest() : floor + 1;
    Node below = node.withHigh(chosen, floor);
    Node above = node.withLow(chosen, ceiling);
    boolean aboveFirst = places[chosen] - floor > ceiling - places[chosen];
    open.push(aboveFirst ? below : above);
    open.push(aboveFirst ? above : below);
  }

  private double slack() {
    return 1e-7 * (1 + Math.abs(bestCost == Double.POSITIVE_INFINITY ? 0 : bestCost));
  }
}
