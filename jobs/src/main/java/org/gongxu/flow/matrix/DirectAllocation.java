package org.gongxu.flow.matrix;

import org.gongxu.domain.random.Seed;

/**
 * Openings and entrants set against each other before anyone moves because of a shortage: entrants
 * turn to the occupations graduates of their major take up, and each occupation's openings call for
 * majors in proportion to who turns to it (the proportional crosswalk), each opening used once.
 *
 * <p>Supply of an occupation S(o) = Σ over majors of N(m) P(o|m); demand for a major D(m) = Σ over
 * occupations of O(o) N(m) P(o|m) ÷ S(o). This is one round of the proportional fitting {@link
 * Allocator} carries through; carried through, entrants follow openings until all occupations are
 * equally short, which tells what mobility could do and not where training falls short.
 *
 * <p>Work per draw: one pass over the cells a major can lead to.
 */
public final class DirectAllocation {

  private final FlowDraws flow;
  private final AllocationDraws result;
  private final AllocationDraws.Sides sides;

  private DirectAllocation(AllocationDraws.Sides sides, FlowDraws flow) {
    int majors = flow.majors().size();
    int occupations = flow.occupations().size();
    int draws = sides.openings()[0].length;
    this.sides = sides;
    this.flow = flow;
    this.result =
        new AllocationDraws(
            new double[majors][draws],
            new double[majors][draws],
            new double[occupations][draws],
            new double[occupations][draws],
            new double[draws],
            new Allocation.Convergence(1, 0, true));
  }

  /**
   * Allocates every draw with its own draw of the flow matrix.
   *
   * @param sides entrants and openings
   * @param flow the flow matrix
   * @param seed the seed of the flow matrix
   */
  public static AllocationDraws of(AllocationDraws.Sides sides, FlowMatrix flow, Seed seed) {
    return of(sides, FlowDraws.of(flow, seed, sides.openings()[0].length));
  }

  /** Allocates every draw with a flow matrix drawn before. */
  public static AllocationDraws of(AllocationDraws.Sides sides, FlowDraws flow) {
    DirectAllocation direct = new DirectAllocation(sides, flow);
    for (int d = 0; d < sides.openings()[0].length; d++) {
      direct.world(d);
    }
    return direct.result;
  }

  private void world(int d) {
    int majors = flow.majors().size();
    double[][] turning = new double[majors][];
    double[] supply = new double[sides.openings().length];
    for (int m = 0; m < majors; m++) {
      double entrants = sides.entrants()[m][d];
      turning[m] = entrants > 0 ? flow.shares(m, d).clone() : new double[0];
      for (int k = 0; k < turning[m].length; k++) {
        turning[m][k] *= entrants;
        supply[flow.reached(m)[k]] += turning[m][k];
      }
    }
    for (int o = 0; o < supply.length; o++) {
      double openings = sides.openings()[o][d];
      result.supplyByOccupation()[o][d] = supply[o];
      result.unfilled()[o][d] = Math.max(0, openings - supply[o]);
      result.demandBeyondMajors()[d] += supply[o] > 0 ? 0 : openings;
    }
    for (int m = 0; m < majors; m++) {
      major(m, d, turning[m], supply);
    }
  }

  private void major(int m, int d, double[] turning, double[] supply) {
    for (int k = 0; k < turning.length; k++) {
      int o = flow.reached(m)[k];
      if (turning[k] > 0) {
        // The part first: openings over next to nobody would overflow.
        result.demandByMajor()[m][d] += sides.openings()[o][d] * (turning[k] / supply[o]);
        double perEntrant = sides.openings()[o][d] / supply[o];
        result.without()[m][d] += turning[k] * Math.max(0, 1 - perEntrant);
      }
    }
  }
}
