package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Demand and supply of one region and year in every joint world.
 *
 * @param at region and year
 * @param demand entry openings by occupation, one per draw
 * @param supply entrants by major, one per draw
 */
record Sides(RegionYear at, TreeMap<String, double[]> demand, TreeMap<String, double[]> supply)
    implements Serializable {

  /**
   * A series of one side that counts towards a region and year.
   *
   * @param isDemand openings of an occupation, else entrants of a major
   * @param code the occupation or major
   * @param key what tells it from others of the same code; parts are added up in its order
   * @param draws persons, one per draw
   */
  record Part(boolean isDemand, String code, String key, double[] draws) implements Serializable {}

  /**
   * Adds up parts in the order of their keys, whatever order they come in.
   *
   * @param at region and year
   * @param parts every series of it
   */
  static Sides of(RegionYear at, Iterable<Part> parts) {
    Map<String, Part> ordered = new TreeMap<>();
    for (Part part : parts) {
      String key = part.code() + "\u0000" + part.key();
      if (ordered.put((part.isDemand() ? "d" : "s") + key, part) != null) {
        throw new IllegalStateException("Two series of " + at + " for " + part.key());
      }
    }
    Sides sides = new Sides(at, new TreeMap<>(), new TreeMap<>());
    for (Part part : ordered.values()) {
      add(part.isDemand() ? sides.demand : sides.supply, part);
    }
    return sides;
  }

  private static void add(Map<String, double[]> sums, Part part) {
    double[] sum = sums.computeIfAbsent(part.code(), code -> new double[part.draws().length]);
    for (int d = 0; d < sum.length; d++) {
      sum[d] += part.draws()[d];
    }
  }

  /** One side laid out in the order of a matrix; codes without a series are 0 in every draw. */
  static double[][] laidOut(Map<String, double[]> side, List<String> codes, int draws) {
    return codes.stream()
        .map(code -> side.getOrDefault(code, new double[draws]))
        .toArray(double[][]::new);
  }
}
