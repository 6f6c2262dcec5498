package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.demand.EntryOpenings;

/**
 * Which of the openings forecast are open to school leavers, region by region and occupation by
 * occupation: the expected number scatters as it did in years counted.
 *
 * @param places by region and occupation
 * @param seed the run's seed
 */
record EntryScatter(TreeMap<String, EntryOpenings> places, long seed) implements Serializable {

  /** Openings of all occupations a place's share leans on, as the forecast's entry shares do. */
  private static final double PRIOR_OPENINGS = 20;

  /**
   * Learns from what was counted.
   *
   * @param markets counts by region and occupation
   * @param back years before the last one observed that the forecast is made; 0 for now
   * @param seed the run's seed
   */
  static EntryScatter of(TreeMap<String, MarketCounts> markets, int back, long seed) {
    double dispersion = dispersion(markets, back);
    double openings = 0;
    double entry = 0;
    for (MarketCounts market : markets.values()) {
      openings += recent(market, back, false);
      entry += recent(market, back, true);
    }
    double whole = openings > 0 ? entry / openings : 1;
    TreeMap<String, EntryOpenings> places = new TreeMap<>();
    markets.forEach(
        (key, market) -> {
          double known = recent(market, back, false) + PRIOR_OPENINGS;
          double open = recent(market, back, true) + PRIOR_OPENINGS * whole;
          places.put(key, new EntryOpenings(Math.min(1, open / known), known, dispersion));
        });
    return new EntryScatter(places, seed);
  }

  private static double recent(MarketCounts market, int back, boolean entryOnly) {
    double sum = 0;
    for (int year = back; year < back + 2; year++) {
      sum += entryOnly ? market.year(year).entry : market.year(year).openings;
    }
    return sum;
  }

  private static double dispersion(TreeMap<String, MarketCounts> markets, int back) {
    List<double[]> openings = new ArrayList<>();
    List<double[]> entry = new ArrayList<>();
    for (MarketCounts market : markets.values()) {
      List<MarketCounts.Year> years = market.years().tailMap(back, true).values().stream().toList();
      openings.add(years.stream().mapToDouble(year -> year.openings).toArray());
      entry.add(years.stream().mapToDouble(year -> year.entry).toArray());
    }
    return EntryOpenings.dispersion(
        openings.toArray(double[][]::new), entry.toArray(double[][]::new));
  }

  /** Entry openings of a year by occupation, one per draw, from those expected. */
  TreeMap<String, double[]> draws(RegionYear at, Map<String, double[]> expected) {
    TreeMap<String, double[]> drawn = new TreeMap<>();
    expected.forEach(
        (occupation, mean) -> {
          String key = OccupationTable.key(at.region(), occupation);
          EntryOpenings place = places.get(key);
          Seed own = Seed.of(seed).child("entry openings").child(key);
          drawn.put(occupation, place == null ? mean : place.draws(mean, own, at.year()));
        });
    return drawn;
  }
}
