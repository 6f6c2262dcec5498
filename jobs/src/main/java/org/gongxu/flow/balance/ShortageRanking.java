package org.gongxu.flow.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shortage occupations in order of their robust gap: the lower end of the gap's 80 % interval
 * relative to the occupation's size. A list by absolute gap fills with large, turnover-heavy jobs;
 * that rank stands beside for comparison.
 */
public final class ShortageRanking {

  private ShortageRanking() {}

  /**
   * An occupation to rank.
   *
   * @param code its code
   * @param gap its gap
   * @param size employed where the stock is known, else its openings; above 0
   */
  public record Candidate(String code, Gap gap, double size) {}

  /**
   * A line of the list.
   *
   * @param code the occupation
   * @param rank from 1; those whose intervals reach the first of their rank share it
   * @param absoluteRank rank by the median gap in persons
   * @param previousRank in the last release; 0 when it was not on the list
   * @param lower lower end of the relative gap
   * @param upper its upper end
   */
  public record Line(
      String code, int rank, int absoluteRank, int previousRank, double lower, double upper) {}

  /**
   * Ranks the occupations whose gap is above 0 even at the lower end.
   *
   * @param candidates occupations; any order
   * @param previous code → rank of the last release
   */
  public static List<Line> of(List<Candidate> candidates, Map<String, Integer> previous) {
    List<Candidate> scarce =
        candidates.stream()
            .filter(c -> c.gap().gap().p10() > 0)
            .sorted(
                Comparator.comparingDouble(ShortageRanking::lower)
                    .reversed()
                    .thenComparing(Candidate::code))
            .toList();
    Map<String, Integer> absolute = absoluteRanks(scarce);
    List<Line> lines = new ArrayList<>();
    double leaderLower = Double.POSITIVE_INFINITY;
    int rank = 0;
    for (int i = 0; i < scarce.size(); i++) {
      Candidate candidate = scarce.get(i);
      double upper = candidate.gap().gap().p90() / candidate.size();
      if (i == 0 || upper < leaderLower) {
        rank = i + 1;
        leaderLower = lower(candidate);
      }
      lines.add(
          new Line(
              candidate.code(),
              rank,
              absolute.get(candidate.code()),
              previous.getOrDefault(candidate.code(), 0),
              lower(candidate),
              upper));
    }
    return lines;
  }

  private static Map<String, Integer> absoluteRanks(List<Candidate> candidates) {
    List<Candidate> byGap =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Candidate c) -> c.gap().gap().p50())
                    .reversed()
                    .thenComparing(Candidate::code))
            .toList();
    Map<String, Integer> ranks = new TreeMap<>();
    for (int i = 0; i < byGap.size(); i++) {
      ranks.put(byGap.get(i).code(), i + 1);
    }
    return ranks;
  }

  private static double lower(Candidate candidate) {
    if (!(candidate.size() > 0)) {
      throw new IllegalArgumentException(
          "Cannot rank occupation " + candidate.code() + ": its size was " + candidate.size());
    }
    return candidate.gap().gap().p10() / candidate.size();
  }
}
