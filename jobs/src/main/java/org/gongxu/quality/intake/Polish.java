package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a fractional plan whole and improves it by the best single steps until none helps: one
 * place more or less, closing or opening a class, one place handed from one programme to another
 * that shares a limit or the market. Steps are tried in a fixed order, so the result is determined.
 */
final class Polish {

  private static final double LEAST_GAIN = 1e-9;
  private static final int MAX_PASSES = 400;

  private final PlanCost cost;
  private final List<List<Integer>> limitsOf = new ArrayList<>();
  private final double[][] useOf;
  private final List<int[]> neighbours = new ArrayList<>();
  private int[] places;
  private double[] entrants;
  private double[] taken;

  Polish(PlanCost cost) {
    this.cost = cost;
    int programmes = cost.problem.programmes().size();
    useOf = new double[programmes][];
    for (int p = 0; p < programmes; p++) {
      limitsOf.add(new ArrayList<>());
    }
    List<SharedLimit> limits = cost.problem.limits();
    for (int l = 0; l < limits.size(); l++) {
      for (int member : limits.get(l).members()) {
        limitsOf.get(member).add(l);
      }
    }
    for (int p = 0; p < programmes; p++) {
      useOf[p] = new double[limitsOf.get(p).size()];
      for (int i = 0; i < useOf[p].length; i++) {
        useOf[p][i] = use(limits.get(limitsOf.get(p).get(i)), p);
      }
    }
    limits.forEach(limit -> neighbours.add(limit.members()));
  }

  /** Rounds a plan to allowed numbers, then repairs the limits, then improves it. */
  int[] improve(double[] fractional) {
    places = new int[fractional.length];
    for (int p = 0; p < places.length; p++) {
      places[p] = cost.problem.programmes().get(p).nearest(fractional[p]);
    }
    entrants = cost.entrants(places);
    taken = cost.problem.limits().stream().mapToDouble(limit -> limit.taken(places)).toArray();
    boolean changed = true;
    for (int pass = 0; changed && pass < MAX_PASSES; pass++) {
      changed = false;
      for (int p = 0; p < places.length; p++) {
        changed |= stepAlone(p);
      }
      if (!changed) {
        for (int[] members : neighbours) {
          changed |= handOver(members);
        }
      }
    }
    return places.clone();
  }

  /** How far the plan is outside its limits, weighted so that repair comes before cost. */
  double violation() {
    double sum = 0;
    for (int l = 0; l < taken.length; l++) {
      sum += outside(l, 0);
    }
    return sum;
  }

  private boolean stepAlone(int p) {
    Programme programme = cost.problem.programmes().get(p);
    int now = places[p];
    int[] targets = {now + 1, now - 1, 0, programme.lowest(), programme.highest()};
    int best = now;
    double bestGain = LEAST_GAIN;
    for (int target : targets) {
      if (target != now && programme.allows(target)) {
        double gain = gain(p, target);
        if (gain > bestGain) {
          bestGain = gain;
          best = target;
        }
      }
    }
    if (best != now) {
      move(p, best);
    }
    return best != now;
  }

  private boolean handOver(int[] members) {
    boolean changed = false;
    for (int from : members) {
      for (int to : members) {
        changed |= from != to && handOver(from, to);
      }
    }
    return changed;
  }

  private boolean handOver(int from, int to) {
    Programme giver = cost.problem.programmes().get(from);
    Programme taker = cost.problem.programmes().get(to);
    int given = givenStep(giver, places[from]);
    int room = takenStep(taker, places[to]);
    if (given == 0 || room == 0) {
      return false;
    }
    int[] was = {places[from], places[to]};
    double gain = gain(from, was[0] - given);
    move(from, was[0] - given);
    gain += gain(to, was[1] + room);
    if (gain > LEAST_GAIN) {
      move(to, was[1] + room);
      return true;
    }
    move(from, was[0]);
    return false;
  }

  private static int givenStep(Programme giver, int now) {
    if (now > 0 && giver.allows(now - 1)) {
      return 1;
    }
    return now > 0 && giver.mayClose() ? now : 0;
  }

  private static int takenStep(Programme taker, int now) {
    if (taker.allows(now + 1)) {
      return 1;
    }
    return now == 0 && taker.mayOpen() ? taker.lowest() : 0;
  }

  private double gain(int p, int target) {
    int market = cost.marketOf[p];
    MarketCost expected = cost.markets.get(market);
    double shift = (target - places[p]) * cost.perPlace(p);
    double gain = expected.at(entrants[market]) - expected.at(entrants[market] + shift);
    gain += cost.change(p, places[p]) - cost.change(p, target);
    for (int i = 0; i < useOf[p].length; i++) {
      int limit = limitsOf.get(p).get(i);
      double more = useOf[p][i] * (target - places[p]);
      gain += penalty() * (outside(limit, 0) - outside(limit, more));
    }
    return gain;
  }

  private void move(int p, int target) {
    int step = target - places[p];
    entrants[cost.marketOf[p]] += step * cost.perPlace(p);
    for (int i = 0; i < useOf[p].length; i++) {
      taken[limitsOf.get(p).get(i)] += useOf[p][i] * step;
    }
    places[p] = target;
  }

  private double outside(int l, double more) {
    SharedLimit limit = cost.problem.limits().get(l);
    double sum = taken[l] + more;
    double off = Math.max(0, Math.max(sum - limit.most(), limit.least() - sum));
    return off < LEAST_GAIN ? 0 : off;
  }

  private double penalty() {
    return 1e6;
  }

  private static double use(SharedLimit limit, int p) {
    for (int i = 0; i < limit.members().length; i++) {
      if (limit.members()[i] == p) {
        return limit.use()[i];
      }
    }
    throw new IllegalStateException("Programme " + p + " is no member of " + limit.id());
  }
}
