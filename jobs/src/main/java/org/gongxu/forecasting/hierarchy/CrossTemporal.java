package org.gongxu.forecasting.hierarchy;

/**
 * Forecasts that add up over nodes and over the year.
 *
 * <p>First each node's year is reconciled with its periods, then the nodes of every period with
 * each other by one and the same projection (Kourentzes and Athanasopoulos, Cross-temporal coherent
 * forecasts for Australian tourism, Annals of Tourism Research 75, 2019). That projection being
 * linear, sums of the periods are coherent years.
 */
public final class CrossTemporal {

  private final Reconciler nodes;
  private final Hierarchy year;
  private final Sign sign;

  /**
   * A cross-temporal reconciler.
   *
   * @param nodes reconciles the nodes of one period
   * @param perYear 4 or 12
   * @param sign what the values may be
   */
  public CrossTemporal(Reconciler nodes, int perYear, Sign sign) {
    this.nodes = nodes;
    this.year = TemporalHierarchy.of(perYear);
    this.sign = sign;
  }

  /**
   * Reconciles one whole year.
   *
   * @param periods node × period of the year, base forecasts
   * @param years one base forecast of the year per node
   * @param weights node × (year, quarters of months, periods): mean square errors, positive
   * @return node × period; their sums are the years
   */
  public Reconciled reconcile(double[][] periods, double[] years, double[][] weights) {
    double[][] temporal = new double[periods.length][];
    for (int i = 0; i < periods.length; i++) {
      temporal[i] = ownYear(periods[i], years[i], weights[i]);
    }
    double[][] values = nodes.reconcile(temporal).values();
    double[][] adjustment = new double[periods.length][periods[0].length];
    for (int i = 0; i < periods.length; i++) {
      for (int t = 0; t < periods[i].length; t++) {
        adjustment[i][t] = values[i][t] - periods[i][t];
      }
    }
    return new Reconciled(values, adjustment);
  }

  private double[] ownYear(double[] periods, double total, double[] weights) {
    double[][] errors = new double[year.size()][1];
    double[][] base = new double[year.size()][1];
    double[] sums = year.sum(periods);
    for (int i = 0; i < base.length; i++) {
      base[i][0] = i == 0 ? total : sums[i];
      errors[i][0] = Math.sqrt(weights[i]);
    }
    Reconciler own = new Reconciler(year, ErrorCovariance.variances(errors), sign);
    double[][] made = own.reconcile(base).values();
    double[] values = new double[periods.length];
    for (int t = 0; t < values.length; t++) {
      values[t] = made[year.aggregates() + t][0];
    }
    return values;
  }
}
