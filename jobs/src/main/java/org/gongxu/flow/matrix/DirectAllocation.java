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
 * <p>Where an occupation's openings find nobody in a world, but some major leads there, they call
 * for the majors expected to: an opening is not lost because a small class went elsewhere.
 *
 * <p>Work per draw: one pass over the cells a major can lead to for who turns where, and one for
 * each set of openings, over cells of occupations with openings alone.
 */
public final class DirectAllocation {

  /** So few persons that openings per person would not be a number. */
  private static final double NOBODY = 1e-250;

  private final FlowDraws flow;
  private final double[][] entrants;
  private final double[][] supply;
  private final double[][] expected;

  /**
   * Lets entrants turn to occupations.
   *
   * @param entrants majors by draws, in the order of the flow matrix
   * @param flow the flow matrix in every world
   */
  public DirectAllocation(double[][] entrants, FlowDraws flow) {
    int draws = entrants.length == 0 ? 0 : entrants[0].length;
    this.flow = flow;
    this.entrants = entrants;
    this.supply = new double[flow.occupations().size()][draws];
    this.expected = new double[supply.length][draws];
    for (int m = 0; m < entrants.length; m++) {
      for (int k = 0; k < flow.reached(m).length; k++) {
        int o = flow.reached(m)[k];
        double[] share = flow.shares(m, k);
        double likely = flow.expected(m)[k];
        for (int d = 0; d < draws; d++) {
          supply[o][d] += entrants[m][d] * share[d];
          expected[o][d] += entrants[m][d] * likely;
        }
      }
    }
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
    return new DirectAllocation(sides.entrants(), flow).allocate(sides.openings());
  }

  private AllocationDraws allocate(double[][] openings) {
    double[][] perPerson = perPerson(openings);
    double[][] unfilled = new double[supply.length][];
    double[][] idle = new double[supply.length][];
    double[] beyond = new double[openings[0].length];
    for (int o = 0; o < supply.length; o++) {
      unfilled[o] = new double[beyond.length];
      idle[o] = new double[beyond.length];
      for (int d = 0; d < beyond.length; d++) {
        unfilled[o][d] = Math.max(0, openings[o][d] - supply[o][d]);
        idle[o][d] = supply[o][d] > NOBODY ? Math.max(0, 1 - perPerson[o][d]) : 0;
        beyond[d] += Math.max(supply[o][d], expected[o][d]) > NOBODY ? 0 : openings[o][d];
      }
    }
    return new AllocationDraws(
        byMajor(perPerson),
        byMajor(idle),
        unfilled,
        supply,
        beyond,
        new Allocation.Convergence(1, 0, true));
  }

  /**
   * Openings that call for each major, majors by draws. Openings call one by one, so that those of
   * two sets add up.
   *
   * @param openings occupations by draws, in the order of the flow matrix; null for an occupation
   *     without any
   */
  public double[][] calling(double[][] openings) {
    return byMajor(perPerson(openings));
  }

  /** Openings per person who turns to an occupation, or is expected to where nobody does. */
  private double[][] perPerson(double[][] openings) {
    double[][] perPerson = new double[supply.length][];
    for (int o = 0; o < supply.length; o++) {
      if (openings[o] != null) {
        perPerson[o] = new double[openings[o].length];
        for (int d = 0; d < perPerson[o].length; d++) {
          double persons = supply[o][d] > NOBODY ? supply[o][d] : expected[o][d];
          perPerson[o][d] = persons > NOBODY ? openings[o][d] / persons : 0;
        }
      }
    }
    return perPerson;
  }

  /** Adds up over the persons of each major, majors by draws. */
  private double[][] byMajor(double[][] perPerson) {
    double[][] sums = new double[entrants.length][];
    for (int m = 0; m < sums.length; m++) {
      sums[m] = new double[entrants[m].length];
      for (int k = 0; k < flow.reached(m).length; k++) {
        int o = flow.reached(m)[k];
        if (perPerson[o] != null) {
          add(sums[m], m, k, perPerson[o]);
        }
      }
    }
    return sums;
  }

  private void add(double[] sum, int m, int k, double[] perPerson) {
    double[] turned = supply[flow.reached(m)[k]];
    double[] share = flow.shares(m, k);
    double likely = flow.expected(m)[k];
    for (int d = 0; d < sum.length; d++) {
      sum[d] += entrants[m][d] * (turned[d] > NOBODY ? share[d] : likely) * perPerson[d];
    }
  }
}
