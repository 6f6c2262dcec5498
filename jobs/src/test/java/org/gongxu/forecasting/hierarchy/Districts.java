package org.gongxu.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up hierarchies and numbers for them. */
final class Districts {

  static final List<String> COLUMNS = List.of("industry", "occupation", "region");

  static final List<Set<String>> CROSSED =
      List.of(
          Set.of(),
          Set.of("industry"),
          Set.of("region"),
          Set.of("industry", "occupation"),
          Set.of("industry", "region"));

  private Districts() {}

  /** Every industry has its own occupations; regions cross them. */
  static Hierarchy crossed(int industries, int occupations, int regions) {
    List<List<String>> keys = new ArrayList<>();
    for (int i = 0; i < industries; i++) {
      for (int o = 0; o < occupations; o++) {
        for (int r = 0; r < regions; r++) {
          keys.add(List.of("i" + i, "i" + i + "-o" + o, "r" + r));
        }
      }
    }
    return Hierarchy.of(COLUMNS, keys, CROSSED);
  }

  /** A total and two series. */
  static Hierarchy pair() {
    return Hierarchy.of(List.of("region"), List.of(List.of("a"), List.of("b")), List.of(Set.of()));
  }

  static double[][] normal(int rows, int columns, double mean, double deviation, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int k = 0; k < columns; k++) {
        row[k] = mean + deviation * random.nextGaussian();
      }
    }
    return values;
  }
}
