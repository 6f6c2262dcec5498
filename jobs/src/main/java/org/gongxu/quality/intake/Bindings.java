package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which constraint keeps each programme of a plan where it is, by trying one place more. */
final class Bindings {

  private static final double GAIN = 1e-9;

  private final PlanCost cost;
  private final int[] places;
  private final double[] entrants;
  private final Map<Integer, List<SharedLimit>> limitsOf = new HashMap<>();

  Bindings(PlanCost cost, int[] places) {
    this.cost = cost;
    this.places = places;
    this.entrants = cost.entrants(places);
    for (SharedLimit limit : cost.problem.limits()) {
      for (int member : limit.members()) {
        limitsOf.computeIfAbsent(member, key -> new ArrayList<>()).add(limit);
      }
    }
  }

  Binding of(int p) {
    Programme programme = cost.problem.programmes().get(p);
    double rise = marketGain(p, 1);
    double fall = places[p] > 0 ? marketGain(p, -1) : 0;
    if (Math.max(rise, fall) <= GAIN) {
      return Binding.MARKET;
    }
    int step = rise >= fall ? 1 : -1;
    int target = places[p] + step;
    if (target > programme.bounds().ceiling()) {
      return Binding.CARD;
    }
    if (target > programme.bounds().capacity()) {
      return Binding.CAPACITY;
    }
    if (Math.abs(target - programme.current()) > programme.bounds().largestChange()) {
      return Binding.LARGEST_CHANGE;
    }
    if (!programme.allows(target)) {
      return Binding.SMALLEST_CLASS;
    }
    if (breaksLimit(p, step)) {
      return Binding.SHARED_LIMIT;
    }
    boolean away =
        Math.abs(target - programme.current()) > Math.abs(places[p] - programme.current());
    return away && Math.max(rise, fall) <= cost.problem.costOfChange() + GAIN
        ? Binding.COST_OF_CHANGE
        : Binding.MARKET;
  }

  private double marketGain(int p, int step) {
    int market = cost.marketOf[p];
    double moved = entrants[market] + step * cost.perPlace(p);
    return cost.markets.get(market).at(entrants[market]) - cost.markets.get(market).at(moved);
  }

  private boolean breaksLimit(int p, int step) {
    for (SharedLimit limit : limitsOf.getOrDefault(p, List.of())) {
      double use = 0;
      for (int i = 0; i < limit.members().length; i++) {
        use = limit.members()[i] == p ? limit.use()[i] : use;
      }
      double after = limit.taken(places) + step * use;
      if (after > limit.most() || after < limit.least()) {
        return true;
      }
    }
    return false;
  }
}
