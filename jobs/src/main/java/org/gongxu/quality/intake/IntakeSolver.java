package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the plan of least expected cost for all schools together. The problem falls into parts that
 * share no market and no limit; a small part is solved exactly as a mixed-integer programme, a
 * large one by its relaxation, rounding and improvement, and the gap to the relaxation is told.
 */
public final class IntakeSolver {

  /** Parts with up to so many programmes are searched until the plan is proven. */
  private static final int EXACT_UP_TO = 6;

  private static final int EXACT_NODES = 3000;

  /** Parts up to this size get a short search: like schools make proofs long and gains small. */
  private static final int SHORT_UP_TO = 40;

  private static final int SHORT_NODES = 10;

  private IntakeSolver() {}

  /**
   * Solves the problem.
   *
   * @throws InfeasibleIntakeException naming the constraints that clash
   */
  public static IntakePlan solve(IntakeProblem problem) {
    List<Clash> clashes = Feasibility.clashes(problem);
    if (!clashes.isEmpty()) {
      throw new InfeasibleIntakeException(clashes);
    }
    int[] places = new int[problem.programmes().size()];
    double bound = 0;
    boolean exact = true;
    for (int[] members : Components.of(problem, problem.limits())) {
      IntakePlan part = solvePart(part(problem, members));
      for (int i = 0; i < members.length; i++) {
        places[members[i]] = part.places()[i];
      }
      bound += part.bound();
      exact &= part.proven();
    }
    PlanCost cost = new PlanCost(problem);
    double total = cost.total(places);
    return new IntakePlan(places, total, bound + idle(problem, cost), exact);
  }

  private static IntakePlan solvePart(IntakeProblem part) {
    PlanCost cost = new PlanCost(part);
    IntakePlan plan = new BranchAndBound(cost).search(nodes(part.programmes().size()));
    if (plan == null) {
      int[] nearest =
          new Polish(cost).improve(Arrays.stream(part.current()).asDoubleStream().toArray());
      List<Clash> clashes = unmet(part, nearest);
      if (clashes.isEmpty()) {
        return new IntakePlan(nearest, cost.total(nearest), 0, false);
      }
      throw new InfeasibleIntakeException(clashes);
    }
    return plan;
  }

  private static int nodes(int programmes) {
    if (programmes <= EXACT_UP_TO) {
      return EXACT_NODES;
    }
    return programmes <= SHORT_UP_TO ? SHORT_NODES : 1;
  }

  private static List<Clash> unmet(IntakeProblem part, int[] places) {
    List<Clash> clashes = new ArrayList<>();
    for (SharedLimit limit : part.limits()) {
      double taken = limit.taken(places);
      double off = Math.max(taken - limit.most(), limit.least() - taken);
      if (off > 0) {
        clashes.add(Feasibility.unmet(limit, off));
      }
    }
    return clashes;
  }

  /** The cost of markets no programme trains for. */
  private static double idle(IntakeProblem problem, PlanCost cost) {
    boolean[] served = new boolean[problem.markets().size()];
    for (int market : cost.marketOf) {
      served[market] = true;
    }
    double sum = 0;
    for (int m = 0; m < served.length; m++) {
      sum += served[m] ? 0 : cost.markets.get(m).at(0);
    }
    return sum;
  }

  private static IntakeProblem part(IntakeProblem problem, int[] members) {
    Map<Integer, Integer> index = new HashMap<>();
    List<Programme> programmes = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      index.put(members[i], i);
      programmes.add(problem.programmes().get(members[i]));
    }
    List<String> majors = programmes.stream().map(Programme::major).distinct().toList();
    List<SharedLimit> limits = new ArrayList<>();
    for (SharedLimit limit : problem.limits()) {
      if (limit.members().length > 0 && index.containsKey(limit.members()[0])) {
        int[] own = Arrays.stream(limit.members()).map(index::get).toArray();
        limits.add(
            new SharedLimit(
                limit.id(), limit.label(), own, limit.use(), limit.least(), limit.most()));
      }
    }
    List<Market> markets =
        problem.markets().stream().filter(m -> majors.contains(m.major())).toList();
    return new IntakeProblem(programmes, markets, limits, problem.costOfChange());
  }
}
