package org.gongxu.quality.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongxu.quality.Label;

/**
 * One line of a ranked list.
 *
 * @param rank 1 for the first
 * @param target code of what is recommended: a major, school/major, or a course
 * @param by code of the occupation the line rests on; empty for none
 * @param score what it is ranked by, higher first
 * @param reason why
 */
public record Recommendation(int rank, String target, String by, double score, Label reason) {

  /** Ranks lines by score, then code, and keeps the first of them. */
  static List<Recommendation> ranked(List<Recommendation> lines, int most) {
    List<Recommendation> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingDouble((Recommendation line) -> -line.score)
                    .thenComparing(Recommendation::target))
            .limit(most)
            .toList();
    List<Recommendation> ranked = new ArrayList<>();
    for (Recommendation line : sorted) {
      ranked.add(
          new Recommendation(ranked.size() + 1, line.target, line.by, line.score, line.reason));
    }
    return List.copyOf(ranked);
  }
}
