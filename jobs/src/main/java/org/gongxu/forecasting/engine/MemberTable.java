package org.gongxu.forecasting.engine;

import java.util.Arrays;
import java.util.List;
import org.gongxu.forecasting.combine.Combination;

/**
 * The forecasts of all members for one series at one origin, gaps closed.
 *
 * @param names the members
 * @param forecasts member × step; where a member gave none, the median of those who did
 * @param answered which members did
 * @param reason the reasons of those who did not; empty when all did
 */
record MemberTable(List<String> names, double[][] forecasts, boolean[] answered, String reason) {

  static MemberTable of(List<String> names, List<double[]> given, List<String> reasons) {
    int members = names.size();
    boolean[] answered = new boolean[members];
    for (int k = 0; k < members; k++) {
      answered[k] = given.get(k) != null;
    }
    double[][] forecasts = new double[members][];
    for (int k = 0; k < members; k++) {
      forecasts[k] = answered[k] ? given.get(k) : median(given);
    }
    String reason = String.join("; ", reasons.stream().filter(r -> r != null).toList());
    return new MemberTable(names, forecasts, answered, reason);
  }

  int steps() {
    return forecasts[0].length;
  }

  /** Whether every member but the fallback answered. */
  boolean isComplete() {
    for (int k = 1; k < answered.length; k++) {
      if (!answered[k]) {
        return false;
      }
    }
    return true;
  }

  /** Whether only the fallback, the first member, answered. */
  boolean isFallback() {
    for (int k = 1; k < answered.length; k++) {
      if (answered[k]) {
        return false;
      }
    }
    return true;
  }

  /** The published combination of the members. */
  double[] combine(Combination combination, double[] weights) {
    return isFallback() ? forecasts[0].clone() : combination.of(forecasts, weights);
  }

  /** The median over the members that answered, the fallback only when no other did. */
  private static double[] median(List<double[]> given) {
    List<double[]> others = given.subList(1, given.size()).stream().filter(f -> f != null).toList();
    if (others.isEmpty()) {
      return given.get(0);
    }
    double[] median = new double[others.get(0).length];
    for (int h = 0; h < median.length; h++) {
      int step = h;
      double[] sorted = others.stream().mapToDouble(f -> f[step]).toArray();
      Arrays.sort(sorted);
      int half = sorted.length / 2;
      median[h] =
          sorted.length % 2 == 1 ? sorted[half] : 0.5 * sorted[half - 1] + 0.5 * sorted[half];
    }
    return median;
  }
}
