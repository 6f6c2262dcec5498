package org.gongxu.quality.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All programmes and markets of a region for one intake year.
 *
 * @param programmes every programme that may have an intake
 * @param markets one market per major
 * @param limits bounds shared by programmes; may be empty
 * @param costOfChange loss per place changed from the last intake: damps the hog cycle
 */
public record IntakeProblem(
    List<Programme> programmes,
    List<Market> markets,
    List<SharedLimit> limits,
    double costOfChange) {

  /** Copies the lists; every programme must have its market. */
  public IntakeProblem {
    programmes = List.copyOf(programmes);
    markets = List.copyOf(markets);
    limits = List.copyOf(limits);
    List<String> known = markets.stream().map(Market::major).toList();
    for (Programme programme : programmes) {
      if (!known.contains(programme.major())) {
        throw new IllegalArgumentException("Unknown market: '" + programme.major() + "'");
      }
    }
    if (known.stream().distinct().count() < known.size() || costOfChange < 0) {
      throw new IllegalArgumentException("Invalid intake problem: two markets of one major");
    }
  }

  /** The market's index of every programme. */
  int[] marketOf() {
    Map<String, Integer> index = new HashMap<>();
    for (int m = 0; m < markets.size(); m++) {
      index.put(markets.get(m).major(), m);
    }
    return programmes.stream().mapToInt(programme -> index.get(programme.major())).toArray();
  }

  /** The places of the last intake. */
  int[] current() {
    return programmes.stream().mapToInt(Programme::current).toArray();
  }
}
