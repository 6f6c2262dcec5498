package org.gongxu.flow.demand;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.domain.random.Seed;

/**
 * Which of the openings forecast are open to school leavers, place by place: the expected number
 * scatters as it did in years counted. A place is an occupation of a region, or a sum of such.
 *
 * @param places by name
 * @param whole share open to leavers, all places together, 0 to 1
 * @param dispersion how much more counts scatter than a binomial, 1 or more
 * @param seed the run's seed
 */
public record EntryScatter(
    TreeMap<String, EntryOpenings> places, double whole, double dispersion, long seed)
    implements Serializable {

  /** Openings of all occupations a place's share leans on, as the forecast's entry shares do. */
  private static final double PRIOR_OPENINGS = 20;

  /** Years whose openings tell the share. */
  private static final int RECENT = 2;

  /**
   * What was counted of a year.
   *
   * @param openings openings
   * @param entry those open to school leavers
   */
  public record Count(double openings, double entry) {

    private static Count sum(List<Count> counts) {
      return new Count(
          counts.stream().mapToDouble(Count::openings).sum(),
          counts.stream().mapToDouble(Count::entry).sum());
    }
  }

  /**
   * Learns from what was counted.
   *
   * @param counted the years of each place, the latest first, none left out
   * @param seed the run's seed
   */
  public static EntryScatter of(SortedMap<String, List<Count>> counted, long seed) {
    List<Count> recent = counted.values().stream().map(EntryScatter::recent).toList();
    Count all = Count.sum(recent);
    double whole = all.openings() > 0 ? all.entry() / all.openings() : 1;
    return new EntryScatter(new TreeMap<>(), whole, dispersion(counted.values()), seed)
        .with(counted);
  }

  /**
   * The same with more places, such as sums of others, that scatter as the others do.
   *
   * @param counted the years of each place, the latest first, none left out
   */
  public EntryScatter with(SortedMap<String, List<Count>> counted) {
    TreeMap<String, EntryOpenings> all = new TreeMap<>(places);
    counted.forEach((place, years) -> all.put(place, open(recent(years))));
    return new EntryScatter(all, whole, dispersion, seed);
  }

  private EntryOpenings open(Count recent) {
    double known = recent.openings() + PRIOR_OPENINGS;
    double open = recent.entry() + PRIOR_OPENINGS * whole;
    return new EntryOpenings(Math.min(1, open / known), known, dispersion);
  }

  private static Count recent(List<Count> years) {
    return Count.sum(years.subList(0, Math.min(RECENT, years.size())));
  }

  private static double dispersion(Iterable<List<Count>> counted) {
    List<double[]> openings = new ArrayList<>();
    List<double[]> entry = new ArrayList<>();
    for (List<Count> years : counted) {
      openings.add(years.stream().mapToDouble(Count::openings).toArray());
      entry.add(years.stream().mapToDouble(Count::entry).toArray());
    }
    return EntryOpenings.dispersion(
        openings.toArray(double[][]::new), entry.toArray(double[][]::new));
  }

  /**
   * Entry openings of a year or a part of it, from those expected.
   *
   * @param place its name; one never counted is left as expected
   * @param period the year or its part
   * @param expected one per draw
   * @return one per draw
   */
  public double[] draws(String place, String period, double[] expected) {
    EntryOpenings open = places.get(place);
    Seed own = Seed.of(seed).child("entry openings").child(place);
    return open == null ? expected : open.draws(expected, own, period);
  }
}
