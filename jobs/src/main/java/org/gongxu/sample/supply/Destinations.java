package org.gongxu.sample.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.sample.world.Cell;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.World;

/**
 * The true probabilities of where the employed graduates of a major work: in an occupation of the
 * crosswalk with the related share, else anywhere in proportion to entry openings.
 */
final class Destinations {

  private final World world;
  private final Map<String, Double> entryOpenings = new TreeMap<>();
  private final Map<String, List<Cell>> cells = new TreeMap<>();

  Destinations(World world) {
    this.world = world;
    for (Cell cell : world.cells()) {
      String occupation = cell.occupation().code();
      entryOpenings.merge(occupation, cell.level() * cell.occupation().entryShare(), Double::sum);
      cells.computeIfAbsent(occupation, o -> new ArrayList<>()).add(cell);
    }
  }

  /** P(occupation | major, employed) of an offer; adds up to 1, in the order of the codes. */
  Map<String, Double> occupations(Offer offer) {
    Map<String, Double> related = world.crosswalk().get(offer.major().code());
    Map<String, Double> probabilities = new LinkedHashMap<>();
    double others =
        entryOpenings.entrySet().stream()
            .filter(e -> !related.containsKey(e.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double share = offer.rates().related();
    entryOpenings.forEach(
        (occupation, weight) ->
            probabilities.put(
                occupation,
                related.containsKey(occupation)
                    ? share * related.get(occupation)
                    : (1 - share) * weight / others));
    return probabilities;
  }

  /** True when the occupation is one of the major's. */
  boolean isRelated(Offer offer, String occupation) {
    return world.crosswalk().get(offer.major().code()).containsKey(occupation);
  }

  /** The series an occupation has in a district. */
  List<Cell> cells(String occupation) {
    return cells.get(occupation);
  }
}
