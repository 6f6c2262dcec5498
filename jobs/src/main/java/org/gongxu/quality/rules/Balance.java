package org.gongxu.quality.rules;

import java.util.Arrays;

/**
 * Demand for and supply of a major's graduates in the year this intake is ready, as joint draws.
 *
 * @param demand openings for its graduates, one per draw
 * @param supply its entrants to the labour market, one per draw, same length
 * @param friction share by which one side must exceed the other to count, such as 0.05
 * @param entrantsPerPlace entrants one more place at this programme brings
 */
public record Balance(double[] demand, double[] supply, double friction, double entrantsPerPlace) {

  /** Copies the draws and checks that they pair. */
  public Balance {
    if (demand.length != supply.length || demand.length == 0) {
      throw new IllegalArgumentException(
          "Invalid draws: " + demand.length + " of demand, " + supply.length + " of supply");
    }
    demand = demand.clone();
    supply = supply.clone();
  }

  /** P(shortage): share of draws with demand above supply by more than friction. */
  public double shortage() {
    double count = 0;
    for (int d = 0; d < demand.length; d++) {
      count += demand[d] > supply[d] * (1 + friction) ? 1 : 0;
    }
    return count / demand.length;
  }

  /** P(surplus): share of draws with supply above demand by more than friction. */
  public double surplus() {
    double count = 0;
    for (int d = 0; d < demand.length; d++) {
      count += supply[d] > demand[d] * (1 + friction) ? 1 : 0;
    }
    return count / demand.length;
  }

  /** The quantile of the gap, demand less supply; the draw at rank ceil(p n). */
  public double gapQuantile(double p) {
    double[] gaps = new double[demand.length];
    Arrays.setAll(gaps, d -> demand[d] - supply[d]);
    Arrays.sort(gaps);
    return gaps[(int) Math.min(gaps.length - 1.0, Math.max(0, Math.ceil(p * gaps.length) - 1))];
  }

  /** The balance had the programme's intake been {@code places} larger; supply stays above 0. */
  public Balance withPlaces(double places) {
    double[] moved = new double[supply.length];
    Arrays.setAll(moved, d -> Math.max(0, supply[d] + places * entrantsPerPlace));
    return new Balance(demand, moved, friction, entrantsPerPlace);
  }
}
