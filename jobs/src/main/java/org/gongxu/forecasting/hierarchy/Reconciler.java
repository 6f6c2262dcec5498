package org.gongxu.forecasting.hierarchy;

import java.util.Arrays;

/**
 * Makes base forecasts of all nodes add up, changing least what is known best: MinT.
 *
 * <p>ỹ = ŷ − W C′ (C W C′)⁻¹ C ŷ, equal to S (S′W⁻¹S)⁻¹ S′W⁻¹ ŷ (Wickramasuriya, Athanasopoulos and
 * Hyndman, Optimal forecast reconciliation, JASA 114, 2019, equations 9 and 10). Aggregates are
 * then summed from the bottom, so they are coherent to rounding whatever the solver's tolerance;
 * coherent forecasts come back as they were.
 *
 * <p>Counts: bottom series found negative are set to 0, held there, and the rest is reconciled
 * again, {@value #SWEEPS} sweeps at most; what is still negative is then clipped. With a diagonal W
 * each sweep is the exact optimum given the zeros held.
 */
public final class Reconciler {

  private static final int SWEEPS = 8;

  private final Hierarchy hierarchy;
  private final ErrorCovariance covariance;
  private final Sign sign;
  private final ConstraintSystem system;

  /**
   * A reconciler; factors the system once.
   *
   * @param covariance as many nodes as the hierarchy has
   */
  public Reconciler(Hierarchy hierarchy, ErrorCovariance covariance, Sign sign) {
    if (covariance.size() != hierarchy.size()) {
      throw new IllegalArgumentException(
          "Invalid covariance: " + covariance.size() + " nodes, hierarchy " + hierarchy.size());
    }
    this.hierarchy = hierarchy;
    this.covariance = covariance;
    this.sign = sign;
    this.system = ConstraintSystem.of(hierarchy, covariance);
  }

  /**
   * The configuration of all releases: counts, correlations from the rolling origins (all steps
   * pooled, λ estimated), deviations from the histories; see {@link ErrorCovariance#scaled}.
   *
   * @param base node × column (a step ahead, or a draw)
   * @param errors node × error, two or more each; actual less forecast
   * @param deviations one per node: the seasonal-naive error of its history
   */
  public static Reconciled reconcile(
      Hierarchy hierarchy, double[][] base, double[][] errors, double[] deviations) {
    ErrorCovariance covariance = ErrorCovariance.scaled(errors, deviations);
    return new Reconciler(hierarchy, covariance, Sign.NON_NEGATIVE).reconcile(base);
  }

  /**
   * Reconciles every column by itself.
   *
   * @param base node × column, finite; a column is a step ahead, or one draw of the joint future
   */
  public Reconciled reconcile(double[][] base) {
    if (base.length != hierarchy.size()) {
      throw new IllegalArgumentException(
          "Invalid base forecasts: " + base.length + " nodes, hierarchy " + hierarchy.size());
    }
    int columns = base[0].length;
    double[][] values = new double[base.length][columns];
    double[][] adjustment = new double[base.length][columns];
    for (int k = 0; k < columns; k++) {
      double[] coherent = column(base, k);
      for (int i = 0; i < base.length; i++) {
        values[i][k] = coherent[i];
        adjustment[i][k] = coherent[i] - base[i][k];
      }
    }
    return new Reconciled(values, adjustment);
  }

  private double[] column(double[][] base, int k) {
    double[] forecast = new double[base.length];
    for (int i = 0; i < base.length; i++) {
      forecast[i] = base[i][k];
      if (!Double.isFinite(forecast[i])) {
        throw new IllegalArgumentException(
            "Invalid base forecast: " + hierarchy.nodes().get(i) + " is " + forecast[i]);
      }
    }
    double[] bottom = bottom(forecast, covariance, system);
    return hierarchy.sum(sign == Sign.ANY ? bottom : nonNegative(forecast, bottom));
  }

  private double[] bottom(double[] forecast, ErrorCovariance weights, ConstraintSystem solver) {
    double[] multipliers = solver.solve(hierarchy.incoherence(forecast));
    double[] change = weights.times(hierarchy.transposed(multipliers));
    double[] bottom = Arrays.copyOfRange(forecast, hierarchy.aggregates(), forecast.length);
    for (int b = 0; b < bottom.length; b++) {
      bottom[b] -= change[hierarchy.aggregates() + b];
    }
    return bottom;
  }

  private double[] nonNegative(double[] forecast, double[] free) {
    double[] bottom = free;
    boolean[] held = new boolean[forecast.length];
    double[] start = forecast.clone();
    for (int sweep = 0; sweep < SWEEPS && hold(bottom, held, start); sweep++) {
      ErrorCovariance rest = covariance.withCertain(held);
      bottom = bottom(start, rest, ConstraintSystem.of(hierarchy, rest));
    }
    return Arrays.stream(bottom).map(v -> Math.max(0, v)).toArray();
  }

  private boolean hold(double[] bottom, boolean[] held, double[] start) {
    boolean found = false;
    for (int b = 0; b < bottom.length; b++) {
      int node = hierarchy.aggregates() + b;
      if (bottom[b] < 0 && !held[node]) {
        held[node] = true;
        start[node] = 0;
        found = true;
      }
    }
    return found;
  }
}
