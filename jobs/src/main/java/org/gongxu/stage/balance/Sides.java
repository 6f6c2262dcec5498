package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.RegionYear;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.demand.EntryScatter;
import org.gongxu.flow.matrix.FlowDraws;

/**
 * Demand and supply of one region and year in every joint world.
 *
 * @param at region and year
 * @param demand entry openings by occupation, one per draw
 * @param supply entrants by major, one per draw
 * @param shifted entrants by scenario and major; openings of each key industry by occupation
 */
record Sides(
    RegionYear at,
    TreeMap<String, double[]> demand,
    TreeMap<String, double[]> supply,
    TreeMap<String, TreeMap<String, double[]>> shifted)
    implements Serializable {

  private static final String GROWTH = "growth ";

  /**
   * A series of one side that counts towards a region and year.
   *
   * @param side what it counts
   * @param code the occupation or major
   * @param key what tells it from others of the same code, openings' key industry first; parts are
   *     added up in its order
   * @param draws persons, one per draw
   */
  record Part(Side side, String code, String key, double[] draws) implements Serializable {

    /** Between the parts of a key. */
    static final String BETWEEN = "\u0000";

    /** The key industry of openings, with which their key begins. */
    String keyIndustry() {
      return key.split(BETWEEN, 2)[0];
    }
  }

  /**
   * What a series counts.
   *
   * @param kind openings of an occupation or entrants of a major
   * @param scenario the scenario entrants belong to; empty for the base
   */
  record Side(Kind kind, String scenario) implements Serializable {

    /** Openings. */
    static final Side DEMAND = new Side(Kind.DEMAND, "");

    /** Openings of quarters already past. */
    static final Side PAST = new Side(Kind.DEMAND, "past");

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
      String key = String.join(Part.BETWEEN, part.side().toString(), part.code(), part.key());
      if (ordered.put(key, part) != null) {
        throw new IllegalStateException("Two series of " + at + " for " + part.key());
      }
    }
    Sides sides = new Sides(at, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Part part : ordered.values()) {
      add(sides.of(part.side()), part);
      if (part.side().equals(Side.DEMAND)) {
        add(sides.of(new Side(Kind.DEMAND, GROWTH + part.keyIndustry())), part);
      }
    }
    return sides;
  }

  private static boolean isGrowth(String scenario) {
    return scenario.startsWith(GROWTH);
  }

  /** Key industries with openings, ascending. */
  List<String> keyIndustries() {
    return shifted.keySet().stream()
        .filter(Sides::isGrowth)
        .map(scenario -> scenario.substring(GROWTH.length()))
        .toList();
  }

  /** Openings of one key industry by occupation. */
  TreeMap<String, double[]> openingsOf(String keyIndustry) {
    return shifted.get(GROWTH + keyIndustry);
  }

  /** The name under which openings of one key industry are kept. */
  static String growth(String keyIndustry) {
    return GROWTH + keyIndustry;
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

  /** Openings of quarters already past, by occupation. */
  TreeMap<String, double[]> past() {
    return shifted.getOrDefault(Side.PAST.scenario(), new TreeMap<>());
  }

  /** Entrants of every scenario, by scenario and major. */
  Map<String, TreeMap<String, double[]>> scenarios() {
    TreeMap<String, TreeMap<String, double[]>> scenarios = new TreeMap<>(shifted);
    scenarios.remove(Side.PAST.scenario());
    scenarios.keySet().removeIf(Sides::isGrowth);
    return scenarios;
  }

  /** Which of the openings expected are open to school leavers, by occupation. */
  TreeMap<String, double[]> entryOpenings(EntryScatter scatter) {
    TreeMap<String, double[]> drawn = new TreeMap<>();
    demand.forEach(
        (occupation, expected) -> {
          String place = OccupationTable.key(at.region(), occupation);
          drawn.put(occupation, scatter.draws(place, String.valueOf(at.year()), expected));
        });
    return drawn;
  }

  /**
   * Where the entrants turn, one by one. Scenarios keep this split, so that only what they move
   * differs.
   *
   * @param flow where graduates of each major work; the same matrix in draw d of every year
   * @param settings seed and draws
   */
  FlowDraws turning(FlowDraws flow, BalanceSettings settings) {
    Seed seed = settings.flowSeed().child("one by one").child(at.region());
    return flow.oneByOne(
        laidOut(supply, flow.majors(), settings.draws()), seed.child(String.valueOf(at.year())));
  }

  /** The same sides with other openings. */
  Sides withDemand(TreeMap<String, double[]> other) {
    return new Sides(at, other, supply, shifted);
  }

  /** Openings of all occupations, past and ahead, added up over all worlds. */
  double openings() {
    return total(demand) + total(past());
  }

  /** Entrants of all majors, added up over all worlds. */
  double entrants() {
    return total(supply);
  }

  private static double total(TreeMap<String, double[]> side) {
    double total = 0;
    for (double[] draws : side.values()) {
      for (double persons : draws) {
        total += persons;
      }
    }
    return total;
  }

  /** One side laid out in the order of a matrix; codes without a series are 0 in every draw. */
  static double[][] laidOut(Map<String, double[]> side, List<String> codes, int draws) {
    return codes.stream()
        .map(code -> side.getOrDefault(code, new double[draws]))
        .toArray(double[][]::new);
  }
}
