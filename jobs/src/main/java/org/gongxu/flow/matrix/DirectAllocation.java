package org.gongxu.flow.matrix;

import java.util.Arrays;
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
 * <p>Work per draw: one pass over the cells a major can lead to.
 */
public final class DirectAllocation {

  /** So few persons that openings per person would not be a number. */
  private static final double NOBODY = 1e-250;

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
    double[][] expected = direct.byOccupation();
    Market[] markets = new Market[expected.length];
    Arrays.setAll(markets, o -> direct.market(o, expected[o]));
    for (int m = 0; m < flow.majors().size(); m++) {
      for (int k = 0; k < flow.reached(m).length; k++) {
        direct.cell(m, k, markets[flow.reached(m)[k]]);
      }
    }
    return direct.result;
  }

  /** Adds up who turns to each occupation; returns who is expected to, occupations by draws. */
  private double[][] byOccupation() {
    double[][] expected = new double[sides.openings().length][sides.openings()[0].length];
    for (int m = 0; m < flow.majors().size(); m++) {
      double[] entrants = sides.entrants()[m];
      for (int k = 0; k < flow.reached(m).length; k++) {
        int o = flow.reached(m)[k];
        double[] share = flow.shares(m, k);
        double likely = flow.expected(m)[k];
        double[] supply = result.supplyByOccupation()[o];
        for (int d = 0; d < supply.length; d++) {
          supply[d] += entrants[d] * share[d];
          expected[o][d] += entrants[d] * likely;
        }
      }
    }
    return expected;
  }

  /**
   * What an occupation offers in each world.
   *
   * @param isTurnedTo whether anyone turns to it; else its openings call for those expected to
   * @param openings openings per person who turns to it or is expected to
   * @param idle the part of those who turn to it that finds no opening
   */
  private record Market(boolean[] isTurnedTo, double[] openings, double[] idle) {}

  private Market market(int o, double[] expected) {
    double[] supply = result.supplyByOccupation()[o];
    int draws = supply.length;
    Market market = new Market(new boolean[draws], new double[draws], new double[draws]);
    for (int d = 0; d < draws; d++) {
      double openings = sides.openings()[o][d];
      result.unfilled()[o][d] = Math.max(0, openings - supply[d]);
      market.isTurnedTo[d] = supply[d] > NOBODY;
      double persons = market.isTurnedTo[d] ? supply[d] : expected[d];
      if (persons > NOBODY) {
        market.openings[d] = openings / persons;
        market.idle[d] = market.isTurnedTo[d] ? Math.max(0, 1 - market.openings[d]) : 0;
      } else {
        result.demandBeyondMajors()[d] += openings;
      }
    }
    return market;
  }

  private void cell(int m, int k, Market market) {
    double[] entrants = sides.entrants()[m];
    double[] share = flow.shares(m, k);
    double likely = flow.expected(m)[k];
    double[] demand = result.demandByMajor()[m];
    double[] without = result.without()[m];
    for (int d = 0; d < demand.length; d++) {
      double persons = entrants[d] * (market.isTurnedTo[d] ? share[d] : likely);
      demand[d] += persons * market.openings[d];
      without[d] += persons * market.idle[d];
    }
  }
}
