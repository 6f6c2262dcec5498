package org.gongxu.forecasting.model;

/**
 * The simplex search of Nelder and Mead (1965) inside a box: points outside are moved to its edge.
 *
 * <p>Coefficients 1 (reflect), 2 (expand), 1/2 (contract), 1/2 (shrink). Deterministic: ties keep
 * the older vertex.
 */
final class NelderMead {

  /** A function to be minimised; may return positive infinity, never NaN. */
  interface Objective {
    double at(double[] point);
  }

  private final Objective objective;
  private final double[] low;
  private final double[] high;
  private final double[][] vertex;
  private final double[] value;
  private int evaluations;

  private NelderMead(Objective objective, double[] low, double[] high) {
    this.objective = objective;
    this.low = low;
    this.high = high;
    this.vertex = new double[low.length + 1][];
    this.value = new double[low.length + 1];
  }

  /**
   * Minimises over the box.
   *
   * @param start first vertex, inside the box; the others stand a fifth of the box away
   * @param maxEvaluations where the search ends at the latest
   * @return the best point met
   */
  static double[] minimize(
      Objective objective, double[] start, double[] low, double[] high, int maxEvaluations) {
    NelderMead search = new NelderMead(objective, low, high);
    search.begin(start);
    while (search.evaluations < maxEvaluations && !search.hasConverged()) {
      search.step();
    }
    return search.vertex[0];
  }

  private void begin(double[] start) {
    for (int i = 0; i < vertex.length; i++) {
      double[] point = start.clone();
      if (i > 0) {
        int d = i - 1;
        double width = 0.2 * (high[d] - low[d]);
        point[d] += point[d] + width <= high[d] ? width : -width;
      }
      vertex[i] = point;
      value[i] = evaluate(point);
    }
    sort();
  }

  private void step() {
    int worst = vertex.length - 1;
    double[] centre = centre(worst);
    double[] reflected = along(centre, -1.0);
    double atReflected = evaluate(reflected);
    if (atReflected < value[0]) {
      double[] expanded = along(centre, -2.0);
      double atExpanded = evaluate(expanded);
      if (atExpanded < atReflected) {
        replaceWorst(expanded, atExpanded);
      } else {
        replaceWorst(reflected, atReflected);
      }
    } else if (atReflected < value[worst - (worst > 0 ? 1 : 0)]) {
      replaceWorst(reflected, atReflected);
    } else {
      contract(centre, reflected, atReflected);
    }
    sort();
  }

  private void contract(double[] centre, double[] reflected, double atReflected) {
    int worst = vertex.length - 1;
    boolean outside = atReflected < value[worst];
    double[] contracted = along(centre, outside ? -0.5 : 0.5);
    double atContracted = evaluate(contracted);
    if (atContracted < Math.min(atReflected, value[worst])) {
      replaceWorst(contracted, atContracted);
    } else {
      if (outside) {
        replaceWorst(reflected, atReflected);
      }
      shrink();
    }
  }

  private void shrink() {
    for (int i = 1; i < vertex.length; i++) {
      for (int d = 0; d < low.length; d++) {
        vertex[i][d] = 0.5 * (vertex[i][d] + vertex[0][d]);
      }
      value[i] = evaluate(vertex[i]);
    }
  }

  private double[] centre(int worst) {
    double[] centre = new double[low.length];
    for (int i = 0; i < worst; i++) {
      for (int d = 0; d < centre.length; d++) {
        centre[d] += vertex[i][d] / worst;
      }
    }
    return centre;
  }

  /** The point {@code centre + factor (worst - centre)}, moved into the box. */
  private double[] along(double[] centre, double factor) {
    double[] worst = vertex[vertex.length - 1];
    double[] point = new double[centre.length];
    for (int d = 0; d < point.length; d++) {
      double x = centre[d] + factor * (worst[d] - centre[d]);
      point[d] = Math.min(high[d], Math.max(low[d], x));
    }
    return point;
  }

  private double evaluate(double[] point) {
    evaluations++;
    return objective.at(point);
  }

  private void replaceWorst(double[] point, double at) {
    vertex[vertex.length - 1] = point;
    value[value.length - 1] = at;
  }

  private boolean hasConverged() {
    double spread = value[value.length - 1] - value[0];
    return spread <= 1e-7 * (Math.abs(value[0]) + 1e-7);
  }

  private void sort() {
    for (int i = 1; i < value.length; i++) {
      double[] point = vertex[i];
      double at = value[i];
      int j = i - 1;
      while (j >= 0 && value[j] > at) {
        vertex[j + 1] = vertex[j];
        value[j + 1] = value[j];
        j--;
      }
      vertex[j + 1] = point;
      value[j + 1] = at;
    }
  }
}
