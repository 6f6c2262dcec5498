package org.gongxu.forecasting.interval;

import java.io.Serializable;
import java.util.Arrays;

/** Scaled errors of one group and step, growing; asked for quantiles once complete. */
final class ErrorPool implements Serializable {

  private double[] errors = new double[64];
  private int count;
  private boolean isSorted;

  void add(double error) {
    if (count == errors.length) {
      errors = Arrays.copyOf(errors, 2 * count);
    }
    errors[count++] = error;
    isSorted = false;
  }

  void addAll(ErrorPool other) {
    for (int i = 0; i < other.count; i++) {
      add(other.errors[i]);
    }
  }

  int count() {
    return count;
  }

  /**
   * The finite-sample quantile: the value of rank p(n+1), between two ranks by a line, so that a
   * new error falls below with probability p (Vovk, Gammerman and Shafer 2005, section 2.2). A rank
   * outside 1..n takes the extreme and as much again as the ranks lack.
   */
  double quantile(double p) {
    if (!isSorted) {
      Arrays.sort(errors, 0, count);
      isSorted = true;
    }
    double rank = p * (count + 1);
    if (rank < 1) {
      return errors[0] - (1 - rank) * spread(0);
    }
    if (rank > count) {
      return errors[count - 1] + (rank - count) * spread(1);
    }
    int below = Math.max(1, Math.min(count - 1, (int) Math.floor(rank)));
    double share = rank - below;
    return errors[below - 1] + share * (errors[Math.min(below, count - 1)] - errors[below - 1]);
  }

  /** Half the distance from the median to the lower (0) or upper (1) extreme. */
  private double spread(int end) {
    double median = errors[count / 2];
    return 0.5 * (end == 0 ? median - errors[0] : errors[count - 1] - median);
  }
}
