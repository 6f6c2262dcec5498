package org.gongxu.flow.balance;

import java.util.Arrays;
import org.gongxu.flow.DrawSummary;

/**
 * Entry openings ÷ entrants of a year: a ratio of flows. It swings by factors; the bands of the
 * stock indicator {@link Ita} do not apply to it.
 *
 * @param ofMeans mean openings ÷ mean entrants; infinite without entrants, NaN without both
 * @param p10 the 10 % quantile over draws
 * @param p50 the median
 * @param p90 the 90 % quantile
 */
public record FlowRatio(double ofMeans, double p10, double p50, double p90) {

  /** From draws of openings and entrants; a world with neither counts as 1. */
  public static FlowRatio of(double[] openings, double[] entrants) {
    double[] ratio = new double[openings.length];
    Arrays.setAll(ratio, d -> openings[d] == 0 && entrants[d] == 0 ? 1 : openings[d] / entrants[d]);
    Arrays.sort(ratio);
    return new FlowRatio(
        DrawSummary.mean(openings) / DrawSummary.mean(entrants),
        atOrBelow(ratio, 0.1),
        atOrBelow(ratio, 0.5),
        atOrBelow(ratio, 0.9));
  }

  /** An observed value, not one between: infinite ones cannot be interpolated. */
  private static double atOrBelow(double[] sorted, double p) {
    return sorted[(int) Math.floor((sorted.length - 1) * p)];
  }
}
