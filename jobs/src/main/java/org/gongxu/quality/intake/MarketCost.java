package org.gongxu.quality.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The expected cost of one market as a function of its expected entrants z: convex and piecewise
 * linear, G(z) = mean over draws of r (cu (t - z)+ + co (z - t)+) with t = (demand - elsewhere) / r
 * and yield factor r. Its minimum is the newsvendor quantile cu / (cu + co) of t weighted by r
 * (Arrow, Harris and Marschak 1951; Porteus 2002, ch. 1).
 */
final class MarketCost {

  private final double costUnder;
  private final double costOver;
  private final double[] breaks;
  private final double[] weightBelow;
  private final double[] momentBelow;

  MarketCost(Market market) {
    int draws = market.demand().length;
    double[] raw = new double[draws];
    Arrays.setAll(raw, d -> (market.demand()[d] - market.elsewhere()[d]) / market.yieldFactor()[d]);
    int[] order =
        IntStream.range(0, draws)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(d -> raw[d])
                    .thenComparingDouble(d -> market.yieldFactor()[d]))
            .mapToInt(Integer::intValue)
            .toArray();
    costUnder = market.costUnder();
    costOver = market.costOver();
    breaks = Arrays.stream(order).mapToDouble(d -> raw[d]).toArray();
    weightBelow = new double[draws + 1];
    momentBelow = new double[draws + 1];
    for (int i = 0; i < draws; i++) {
      double weight = market.yieldFactor()[order[i]] / draws;
      weightBelow[i + 1] = weightBelow[i] + weight;
      momentBelow[i + 1] = momentBelow[i] + weight * breaks[i];
    }
  }

  /** Expected cost at z entrants. */
  double at(double z) {
    int below = countAtMost(z);
    int all = breaks.length;
    double over = z * weightBelow[below] - momentBelow[below];
    double under =
        momentBelow[all] - momentBelow[below] - z * (weightBelow[all] - weightBelow[below]);
    return costOver * over + costUnder * under;
  }

  /** The slope just right of z. */
  double slope(double z) {
    int below = countAtMost(z);
    double over = weightBelow[below];
    return costOver * over - costUnder * (weightBelow[breaks.length] - over);
  }

  /** The break with share p of the draws below it. */
  double breakAt(double p) {
    return breaks[(int) Math.min(breaks.length - 1.0, p * breaks.length)];
  }

  /** Expected cost when the entrants could be chosen within limits knowing the draw. */
  double withHindsight(double least, double most) {
    double sum = 0;
    for (int i = 0; i < breaks.length; i++) {
      double z = Math.max(least, Math.min(most, breaks[i]));
      double weight = weightBelow[i + 1] - weightBelow[i];
      double miss = breaks[i] - z;
      sum += weight * (miss > 0 ? costUnder * miss : -costOver * miss);
    }
    return sum;
  }

  private int countAtMost(double z) {
    int low = 0;
    int high = breaks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (breaks[middle] <= z) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
