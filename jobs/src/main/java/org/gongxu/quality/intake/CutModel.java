package org.gongxu.quality.intake;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The relaxed intake problem as a linear programme whose convex market costs are supported by cuts
 * from below, added where the last solution lies until they are met (Kelley 1960, the cutting-plane
 * method; finite because the costs are piecewise linear).
 */
final class CutModel {

  private static final int MAX_ROUNDS = 200;

  private final PlanCost cost;
  private final Node node;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Variable> up = new ArrayList<>();
  private final List<Variable> down = new ArrayList<>();
  private final List<Variable> marketCost = new ArrayList<>();

  /**
   * Builds the model over a node's bounds.
   *
   * @param cuts (market, entrants) where a cut is known to help
   */
  CutModel(PlanCost cost, Node node, List<Cut> cuts) {
    this.cost = cost;
    this.node = node;
    for (int p = 0; p < cost.problem.programmes().size(); p++) {
      addProgramme(p);
    }
    for (int m = 0; m < cost.markets.size(); m++) {
      marketCost.add(model.newVariable("t" + m).lower(0).weight(1));
    }
    cuts.forEach(this::addCut);
    cost.problem.limits().forEach(this::addLimit);
  }

  /** A point at which a market's cost is supported. */
  record Cut(int market, double entrants) {}

  /**
   * A solution.
   *
   * @param places per programme, fractional
   * @param bound no plan within the node's bounds costs less
   */
  record Solution(double[] places, double bound) {}

  /** Solves to the tolerance, adding to the cuts; null when no plan exists. */
  Solution solve(double tolerance, List<Cut> cuts) {
    for (int round = 0; ; round++) {
      Optimisation.Result result = model.minimise();
      if (!result.getState().isFeasible()) {
        return null;
      }
      double[] places = places(result);
      double[] z = new double[cost.markets.size()];
      for (int p = 0; p < places.length; p++) {
        z[cost.marketOf[p]] += places[p] * cost.perPlace(p);
      }
      boolean met = true;
      for (int m = 0; m < z.length; m++) {
        double stated = result.doubleValue(model.indexOf(marketCost.get(m)));
        if (cost.markets.get(m).at(z[m]) > stated + tolerance * (1 + stated)) {
          Cut cut = new Cut(m, z[m]);
          addCut(cut);
          cuts.add(cut);
          met = false;
        }
      }
      if (met || round == MAX_ROUNDS) {
        return new Solution(places, result.getValue());
      }
    }
  }

  private double[] places(Optimisation.Result result) {
    double[] places = new double[up.size()];
    for (int p = 0; p < places.length; p++) {
      double raised = result.doubleValue(model.indexOf(up.get(p)));
      double lowered = result.doubleValue(model.indexOf(down.get(p)));
      places[p] = cost.problem.programmes().get(p).current() + raised - lowered;
    }
    return places;
  }

  /** places = current + up - down, within the node's bounds. */
  private void addProgramme(int p) {
    int current = cost.problem.programmes().get(p).current();
    double weight = cost.problem.costOfChange();
    int low = node.low()[p] - current;
    int high = node.high()[p] - current;
    up.add(
        model.newVariable("u" + p).lower(Math.max(0, low)).upper(Math.max(0, high)).weight(weight));
    down.add(
        model
            .newVariable("d" + p)
            .lower(Math.max(0, -high))
            .upper(Math.max(0, -low))
            .weight(weight));
  }

  /** t &gt;= G(z0) + G'(z0) (z - z0), written in up and down. */
  private void addCut(Cut point) {
    int m = point.market();
    MarketCost market = cost.markets.get(m);
    double slope = market.slope(point.entrants());
    double constant = market.at(point.entrants()) - slope * point.entrants();
    Expression cut = model.newExpression("cut" + m + "_" + model.countExpressions());
    cut.set(marketCost.get(m), 1);
    for (int p = 0; p < up.size(); p++) {
      if (cost.marketOf[p] == m) {
        double use = slope * cost.perPlace(p);
        constant += use * cost.problem.programmes().get(p).current();
        cut.set(up.get(p), -use).set(down.get(p), use);
      }
    }
    cut.lower(constant);
  }

  private void addLimit(SharedLimit limit) {
    Expression sum = model.newExpression("limit" + limit.id());
    double current = 0;
    for (int i = 0; i < limit.members().length; i++) {
      int member = limit.members()[i];
      current += limit.use()[i] * cost.problem.programmes().get(member).current();
      sum.set(up.get(member), limit.use()[i]).set(down.get(member), -limit.use()[i]);
    }
    sum.lower(limit.least() - current).upper(limit.most() - current);
  }
}
