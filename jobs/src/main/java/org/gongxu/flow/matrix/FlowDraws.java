package org.gongxu.flow.matrix;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongxu.domain.random.Seed;

/**
 * The flow matrix drawn in every joint world, once for all years and scenarios. Cells a major
 * cannot reach are not kept: 8 bytes × draws × cells reached.
 */
public final class FlowDraws implements Serializable {

  private final FlowMatrix flow;
  private final int[][] reached;
  private final double[][][] shares;

  private FlowDraws(FlowMatrix flow, int[][] reached, double[][][] shares) {
    this.flow = flow;
    this.reached = reached;
    this.shares = shares;
  }

  /**
   * Draws.
   *
   * @param flow the fitted matrix
   * @param seed the seed of the flow matrix
   * @param draws joint worlds
   */
  public static FlowDraws of(FlowMatrix flow, Seed seed, int draws) {
    int majors = flow.majors().size();
    int[][] reached = new int[majors][];
    double[][][] shares = new double[majors][draws][];
    for (int m = 0; m < majors; m++) {
      double[] row = flow.alpha()[m];
      reached[m] = IntStream.range(0, row.length).filter(o -> row[o] > 0).toArray();
      double[] alpha = Arrays.stream(reached[m]).mapToDouble(o -> row[o]).toArray();
      Seed own = seed.child(flow.majors().get(m));
      for (int d = 0; d < draws; d++) {
        shares[m][d] = alpha.length == 0 ? alpha : own.stream(d).dirichlet(alpha);
      }
    }
    return new FlowDraws(flow, reached, shares);
  }

  /**
   * The same draws, but for some majors whose graduates nobody has seen at work: theirs are the
   * expected shares in every world.
   *
   * @param unseen those majors' codes
   */
  public FlowDraws expecting(Set<String> unseen) {
    double[][] expected = flow.shares();
    double[][][] some = shares.clone();
    for (int m = 0; m < some.length; m++) {
      if (unseen.contains(flow.majors().get(m))) {
        double[] row = expected[m];
        some[m] = new double[shares[m].length][];
        Arrays.fill(some[m], Arrays.stream(reached[m]).mapToDouble(o -> row[o]).toArray());
      }
    }
    return new FlowDraws(flow, reached, some);
  }

  /** The matrix drawn. */
  public FlowMatrix flow() {
    return flow;
  }

  /** Major codes, in row order. */
  public List<String> majors() {
    return flow.majors();
  }

  /** Occupation codes, in column order. */
  public List<String> occupations() {
    return flow.occupations();
  }

  /** The columns a major can reach, ascending. */
  public int[] reached(int major) {
    return reached[major];
  }

  /** Shares of one world over {@link #reached}, summing to 1. */
  public double[] shares(int major, int draw) {
    return shares[major][draw];
  }
}
