package org.gongxu.flow.matrix;

import java.util.Arrays;

/**
 * Sets openings by occupation against entrants by major, by proportional fitting of a table with
 * one more row (openings that stay open) and one more column (entrants who stay without).
 *
 * <p>The seed is the flow matrix P(o|m) over the occupation's expected share of entrants, times ((1
 * − f) ÷ f)²: where structures agree and totals are equal, the share f is left over on both sides.
 * The extra row sums to all openings, the extra column to all entrants, and their corner takes what
 * is matched, so that every pair of margins can be met. This is the fitting form of the matching
 * function of Choo and Siow 2006 (Journal of Political Economy 114:175), as in Galichon and
 * Salanié's iterative scheme.
 *
 * @param friction f, the share of both sides left over in balance, above 0 and below 1
 * @param stop when the fit stops
 */
public record Allocator(double friction, ProportionalFit.Stop stop) {

  /** Checks the friction. */
  public Allocator {
    if (!(friction > 0 && friction < 1)) {
      throw new IllegalArgumentException("Invalid friction: " + friction + " (above 0, below 1)");
    }
  }

  /**
   * One world.
   *
   * @param flow P(occupation | major), majors by occupations; each row sums to 1
   * @param entrants per major, 0 or more
   * @param openings per occupation, 0 or more
   */
  public Allocation allocate(double[][] flow, double[] entrants, double[] openings) {
    return allocate(flow, entrants, openings, null);
  }

  Allocation allocate(double[][] flow, double[] entrants, double[] openings, double[] start) {
    requireShares(flow);
    SparseTable seed = seed(flow, entrants, openings.length);
    ProportionalFit fit = ProportionalFit.fit(seed, margins(entrants, openings), start, stop);
    return AllocationTables.of(fit, flow, entrants, openings);
  }

  /** Column factors to start similar worlds from, fitted to these margins. */
  double[] start(double[][] flow, double[] entrants, double[] openings) {
    SparseTable seed = seed(flow, entrants, openings.length);
    return positive(
        ProportionalFit.fit(seed, margins(entrants, openings), null, stop).columnFactor());
  }

  private SparseTable seed(double[][] flow, double[] entrants, int occupations) {
    double odds = (1 - friction) / friction;
    double[] share = expectedShares(flow, entrants, occupations);
    double[][] cells = new double[flow.length + 1][occupations + 1];
    for (int m = 0; m < flow.length; m++) {
      for (int o = 0; o < occupations; o++) {
        cells[m][o] = flow[m][o] > 0 ? odds * odds * flow[m][o] / share[o] : 0;
      }
      cells[m][occupations] = 1;
    }
    Arrays.fill(cells[flow.length], 1);
    return SparseTable.of(cells);
  }

  /** Each occupation's share of entrants; of the plain mean of majors where nobody enters. */
  private static double[] expectedShares(double[][] flow, double[] entrants, int occupations) {
    double[] share = new double[occupations];
    double[] plain = new double[occupations];
    double total = 0;
    for (int m = 0; m < flow.length; m++) {
      total += entrants[m];
      for (int o = 0; o < occupations; o++) {
        share[o] += entrants[m] * flow[m][o];
        plain[o] += flow[m][o] / flow.length;
      }
    }
    for (int o = 0; o < occupations; o++) {
      share[o] = share[o] > 0 ? share[o] / total : plain[o];
    }
    return share;
  }

  private static ProportionalFit.Margins margins(double[] entrants, double[] openings) {
    return new ProportionalFit.Margins(
        withTotalOf(openings, entrants), withTotalOf(entrants, openings));
  }

  private static double[] withTotalOf(double[] other, double[] values) {
    double[] longer = Arrays.copyOf(values, values.length + 1);
    for (double value : other) {
      longer[values.length] += value;
    }
    return longer;
  }

  private static void requireShares(double[][] flow) {
    for (int m = 0; m < flow.length; m++) {
      double sum = FlowEvidence.sum(flow[m]);
      if (!(Math.abs(sum - 1) <= 1e-9)) {
        throw new IllegalArgumentException(
            "Invalid flow matrix: the shares of major " + m + " sum to " + sum);
      }
    }
  }

  private static double[] positive(double[] factors) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = factors[i] > 0 ? factors[i] : 1;
    }
    return factors;
  }
}
