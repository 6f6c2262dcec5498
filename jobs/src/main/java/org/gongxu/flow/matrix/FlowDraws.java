package org.gongxu.flow.matrix;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;

/**
 * The flow matrix drawn in every joint world, once for all years and scenarios. Cells a major
 * cannot reach are not kept: 8 bytes × draws × cells reached.
 */
public final class FlowDraws implements Serializable {

  private final FlowMatrix flow;
  private final int[][] reached;
  private final double[][] expected;
  private final double[][][] shares;

  /** Shares are kept by major, cell reached and draw, so that work on all draws runs in a row. */
  private FlowDraws(FlowMatrix flow, int[][] reached, double[][] expected, double[][][] shares) {
    this.flow = flow;
    this.reached = reached;
    this.expected = expected;
    this.shares = shares;
  }

  private FlowDraws(FlowMatrix flow, int[][] reached, double[][][] shares) {
    this(flow, reached, expected(flow, reached), shares);
  }

  private static double[][] expected(FlowMatrix flow, int[][] reached) {
    double[][] means = flow.shares();
    double[][] expected = new double[reached.length][];
    Arrays.setAll(expected, m -> at(reached[m], means[m]));
    return expected;
  }

  /** The same cells with other shares. */
  private FlowDraws with(double[][][] other) {
    return new FlowDraws(flow, reached, expected, other);
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
    double[][][] shares = new double[majors][][];
    for (int m = 0; m < majors; m++) {
      double[] row = flow.alpha()[m];
      reached[m] = IntStream.range(0, row.length).filter(o -> row[o] > 0).toArray();
      double[] alpha = at(reached[m], row);
      shares[m] = new double[alpha.length][draws];
      Seed own = seed.child(flow.majors().get(m));
      for (int d = 0; d < draws && alpha.length > 0; d++) {
        put(shares[m], d, own.stream(d).dirichlet(alpha));
      }
    }
    return new FlowDraws(flow, reached, shares);
  }

  /**
   * The one world that came.
   *
   * @param flow the fitted matrix
   * @param shares of graduates at work, majors by occupations; each row sums to 1
   */
  public static FlowDraws known(FlowMatrix flow, double[][] shares) {
    int[][] reached = new int[shares.length][];
    double[][][] one = new double[shares.length][][];
    for (int m = 0; m < shares.length; m++) {
      double[] row = shares[m];
      double[] alpha = flow.alpha()[m];
      reached[m] = IntStream.range(0, row.length).filter(o -> row[o] > 0 || alpha[o] > 0).toArray();
      one[m] = new double[reached[m].length][1];
      put(one[m], 0, at(reached[m], row));
    }
    return new FlowDraws(flow, reached, one);
  }

  /**
   * The same draws, but for some majors whose graduates nobody has seen at work: theirs are the
   * expected shares in every world.
   *
   * @param unseen those majors' codes
   */
  public FlowDraws expecting(Set<String> unseen) {
    double[][][] some = shares.clone();
    for (int m = 0; m < some.length; m++) {
      if (unseen.contains(flow.majors().get(m))) {
        some[m] = new double[reached[m].length][];
        for (int k = 0; k < some[m].length; k++) {
          some[m][k] = new double[shares[m][k].length];
          Arrays.fill(some[m][k], expected[m][k]);
        }
      }
    }
    return with(some);
  }

  /**
   * The shares of one year's entrants, who turn to occupations one by one: counts scatter around
   * the shares drawn as a multinomial's do, so that small majors are told with their whole spread.
   * Memory as for the draws themselves; work grows with cells reached × draws.
   *
   * @param entrants majors by draws, rounded to whole persons for their split alone; where nobody
   *     enters the shares stay as drawn
   * @param seed of the region and year
   */
  public FlowDraws oneByOne(double[][] entrants, Seed seed) {
    double[][][] counted = new double[shares.length][][];
    for (int m = 0; m < counted.length; m++) {
      counted[m] = counted(m, entrants[m], seed.child(flow.majors().get(m)));
    }
    return with(counted);
  }

  private double[][] counted(int m, double[] entrants, Seed seed) {
    if (reached[m].length < 2) {
      return shares[m];
    }
    double[][] counted = Arrays.stream(shares[m]).map(double[]::clone).toArray(double[][]::new);
    for (int d = 0; d < entrants.length; d++) {
      int persons = (int) Math.round(entrants[d]);
      if (persons > 0) {
        put(counted, d, split(persons, drawn(m, d), seed.stream(d)));
      }
    }
    return counted;
  }

  private static double[] split(int persons, double[] shares, RandomStream stream) {
    int[] counts = stream.multinomial(persons, shares);
    return Arrays.stream(counts).mapToDouble(count -> (double) count / persons).toArray();
  }

  private double[] drawn(int m, int d) {
    return Arrays.stream(shares[m]).mapToDouble(draws -> draws[d]).toArray();
  }

  private static double[] at(int[] columns, double[] row) {
    return Arrays.stream(columns).mapToDouble(o -> row[o]).toArray();
  }

  private static void put(double[][] shares, int d, double[] drawn) {
    for (int k = 0; k < drawn.length; k++) {
      shares[k][d] = drawn[k];
    }
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

  /** Shares of one cell reached, one per draw; over all cells of a major they sum to 1. */
  public double[] shares(int major, int cell) {
    return shares[major][cell];
  }

  /** Shares expected over {@link #reached}. */
  double[] expected(int major) {
    return expected[major];
  }
}
