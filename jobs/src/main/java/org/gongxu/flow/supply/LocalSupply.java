package org.gongxu.flow.supply;

import java.io.Serializable;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.UncertainValue;

/**
 * Entrants to the region's labour market: its own leavers who stay, those back from further study,
 * and those who come in.
 *
 * @param inflow entrants from schools outside the region per own entrant, a ratio seen where
 *     employment records name the school; 0 where nothing is known
 * @param commuting net commuters in per own entrant, a ratio; 0 where nothing is known
 */
public record LocalSupply(UncertainValue inflow, UncertainValue commuting) implements Serializable {

  /**
   * The total, one per draw: (own + returning) × (1 + inflow + commuting).
   *
   * @param own leavers who seek work in the region, one per draw
   * @param returning back from further study, one per draw
   * @param seed the run's seed
   */
  public double[] total(double[] own, double[] returning, Seed seed) {
    double[] in = inflow.draws(seed, own.length);
    double[] commuters = commuting.draws(seed, own.length);
    double[] total = new double[own.length];
    for (int d = 0; d < total.length; d++) {
      total[d] = (own[d] + returning[d]) * (1 + in[d] + commuters[d]);
    }
    return total;
  }
}
