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
 * @param shifted entrants by scenario and major
 */
record Sides(
    RegionYear at,
    TreeMap<String, double[]> demand,
    TreeMap<String, double[]> supply,
    TreeMap<String, TreeMap<String, double[]>> shifted)
    implements Serializable {

  /**
   * A series of one side that counts towards a region and year.
   *
   * @param side what it counts
   * @param code the occupation or major
   * @param key what tells it from others of the same code; parts are added up in its order
   * @param draws persons, one per draw
   */
  record Part(Side side, String code, String key, double[] draws) implements Serializable {}

  /**
   * What a series counts.
   *
   * @param kind openings of an occupation or entrants of a major
   * @param scenario the scenario entrants belong to; empty for the base
   */
  record Side(Kind kind, String scenario) implements Serializable {

    /** Openings. */
    static final Side DEMAND = new Side(Kind.DEMAND, "");

    /** Entrants as forecast. */
    static final Side SUPPLY = new Side(Kind.SUPPLY, "");
  }

  /** Openings or entrants. */
  enum Kind {
    /** Openings. */
    DEMAND,
    /** Entrants. */
    SUPPLY
  }

  /**
   * Adds up parts in the order of their keys, whatever order they come in.
   *
   * @param at region and year
   * @param parts every series of it
   */
  static Sides of(RegionYear at, Iterable<Part> parts) {
    Map<String, Part> ordered = new TreeMap<>();
    for (Part part : parts) {
      String key = String.join("\u0000", part.side().toString(), part.code(), part.key());
      if (ordered.put(key, part) != null) {
        throw new IllegalStateException("Two series of " + at + " for " + part.key());
      }
    }
    Sides sides = new Sides(at, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Part part : ordered.values()) {
      add(sides.of(part.side()), part);
    }
    return sides;
  }

  private TreeMap<String, double[]> of(Side side) {
    if (!side.scenario().isEmpty()) {
      return shifted.computeIfAbsent(side.scenario(), key -> new TreeMap<>());
    }
    return side.kind() == Kind.DEMAND ? demand : supply;
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
