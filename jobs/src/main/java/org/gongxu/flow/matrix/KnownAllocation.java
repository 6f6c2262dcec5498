package org.gongxu.flow.matrix;

/**
 * Openings and entrants of one world that is known, set against each other as {@link
 * DirectAllocation} does in each of many: supply of an occupation S(o) = Σ N(m) P(o|m), demand for
 * a major D(m) = Σ O(o) N(m) P(o|m) ÷ S(o).
 *
 * @param supplyByOccupation entrants who turned to each occupation
 * @param demandByMajor openings that called for each major
 * @param beyondMajors openings nobody turned to
 */
public record KnownAllocation(
    double[] supplyByOccupation, double[] demandByMajor, double beyondMajors) {

  /**
   * Allocates.
   *
   * @param openings by occupation, 0 or more
   * @param entrants by major, 0 or more
   * @param shares P(occupation | major), majors by occupations
   */
  public static KnownAllocation of(double[] openings, double[] entrants, double[][] shares) {
    double[] supply = new double[openings.length];
    for (int m = 0; m < entrants.length; m++) {
      for (int o = 0; o < supply.length; o++) {
        supply[o] += entrants[m] * shares[m][o];
      }
    }
    double[] demand = new double[entrants.length];
    double beyond = 0;
    for (int o = 0; o < supply.length; o++) {
      if (supply[o] == 0) {
        beyond += openings[o];
        continue;
      }
      for (int m = 0; m < demand.length; m++) {
        // The part first: openings over next to nobody would overflow.
        demand[m] += openings[o] * (entrants[m] * shares[m][o] / supply[o]);
      }
    }
    return new KnownAllocation(supply, demand, beyond);
  }
}
