package org.gongxu.flow.matrix;

import java.util.Arrays;

/**
 * How near occupations are to one another, by the majors they share.
 *
 * <p>Nearness of two occupations is Σ over majors of √(P(m|o) P(m|o')), the Bhattacharyya
 * coefficient of where their entrants come from: 1 for the same sources, 0 for none in common.
 */
public final class Substitution {

  private Substitution() {}

  /**
   * Nearness of every pair.
   *
   * @param flow P(occupation | major), majors by occupations
   * @param entrants per major; where all are 0 majors count alike
   * @return occupations by occupations, symmetric, 1 on the diagonal of reached occupations
   */
  public static double[][] nearness(double[][] flow, double[] entrants) {
    int occupations = flow.length == 0 ? 0 : flow[0].length;
    double[][] sources = sources(flow, entrants, occupations);
    double[][] nearness = new double[occupations][occupations];
    for (int i = 0; i < occupations; i++) {
      for (int j = i; j < occupations; j++) {
        double sum = 0;
        for (int m = 0; m < flow.length; m++) {
          sum += sources[i][m] * sources[j][m];
        }
        nearness[i][j] = Math.min(1, sum);
        nearness[j][i] = nearness[i][j];
      }
    }
    return nearness;
  }

  /**
   * The flow matrix when a share of entrants is ready to take a neighbouring occupation.
   *
   * @param flow P(occupation | major), majors by occupations
   * @param nearness occupations by occupations
   * @param readiness share of entrants ready to move, 0 to 1; 0 leaves the flow as it is
   * @return P(occupation | major) with each row's sum kept
   */
  public static double[][] widen(double[][] flow, double[][] nearness, double readiness) {
    if (!(readiness >= 0 && readiness <= 1)) {
      throw new IllegalArgumentException("Invalid readiness: " + readiness + " (0 to 1)");
    }
    double[][] moves = moves(nearness);
    double[][] wide = new double[flow.length][];
    for (int m = 0; m < flow.length; m++) {
      wide[m] = new double[flow[m].length];
      for (int o = 0; o < flow[m].length; o++) {
        if (flow[m][o] == 0) {
          continue;
        }
        wide[m][o] += (1 - readiness) * flow[m][o];
        for (int to = 0; to < flow[m].length; to++) {
          wide[m][to] += readiness * flow[m][o] * moves[o][to];
        }
      }
    }
    return wide;
  }

  private static double[][] sources(double[][] flow, double[] entrants, int occupations) {
    boolean alike = Arrays.stream(entrants).allMatch(e -> e == 0);
    double[][] sources = new double[occupations][flow.length];
    for (int o = 0; o < occupations; o++) {
      double total = 0;
      for (int m = 0; m < flow.length; m++) {
        sources[o][m] = flow[m][o] * (alike ? 1 : entrants[m]);
        total += sources[o][m];
      }
      for (int m = 0; m < flow.length; m++) {
        sources[o][m] = total > 0 ? Math.sqrt(sources[o][m] / total) : 0;
      }
    }
    return sources;
  }

  /** Rows of nearness scaled to 1; an occupation without a neighbour keeps its own. */
  private static double[][] moves(double[][] nearness) {
    double[][] moves = new double[nearness.length][];
    for (int o = 0; o < nearness.length; o++) {
      double[] row = nearness[o].clone();
      row[o] = Math.max(row[o], FlowEvidence.sum(row) > 0 ? 0 : 1);
      moves[o] = FlowPrior.normalised(row);
    }
    return moves;
  }
}
