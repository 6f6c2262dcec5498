package org.gongxu.forecasting.hierarchy;

import java.util.Arrays;
import java.util.Locale;

/** Seconds to reconcile hierarchies of growing size; run by hand, prints one line per size. */
final class HierarchyScale {

  private static final int STEPS = 8;
  private static final int ERRORS = 32;

  private HierarchyScale() {}

  /** Runs every size twice, the second time warm. */
  public static void main(String[] args) {
    int[][] sizes = {{8, 4, 10}, {20, 20, 10}, {20, 100, 10}, {50, 100, 20}};
    for (int round = 0; round < 2; round++) {
      for (int[] size : sizes) {
        measure(Districts.crossed(size[0], size[1], size[2]));
      }
    }
  }

  private static void measure(Hierarchy hierarchy) {
    double[][] errors = Districts.normal(hierarchy.size(), ERRORS, 0, 2, 1);
    double[][] base = hierarchy.sum(Districts.normal(hierarchy.bottom(), STEPS, 50, 9, 2));
    double[][] noise = Districts.normal(hierarchy.size(), STEPS, 0, 2, 3);
    for (int i = 0; i < base.length; i++) {
      for (int h = 0; h < STEPS; h++) {
        base[i][h] += noise[i][h];
      }
    }
    double[] deviations = new double[hierarchy.size()];
    Arrays.fill(deviations, 2);
    long start = System.nanoTime();
    double[][] values = Reconciler.reconcile(hierarchy, base, errors, deviations).values();
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] first = Arrays.stream(values).mapToDouble(row -> row[0]).toArray();
    double gap = Arrays.stream(hierarchy.incoherence(first)).map(Math::abs).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d bottom, %d nodes, %d steps: %.3f s, gap %.1e%n",
        hierarchy.bottom(),
        hierarchy.size(),
        STEPS,
        seconds,
        gap);
  }
}
