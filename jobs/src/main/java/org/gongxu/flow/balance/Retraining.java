package org.gongxu.flow.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ways out of a lasting surplus: to the nearest occupations in shortage, by the majors they share.
 *
 * @param from the occupation in surplus
 * @param to an occupation in shortage
 * @param nearness 0 to 1, as {@code Substitution.nearness} gives it
 */
public record Retraining(String from, String to, double nearness) {

  /**
   * An occupation and its verdicts, oldest first, the current one last.
   *
   * @param code its code
   * @param verdicts one per release or year
   */
  public record History(String code, List<Gap.Verdict> verdicts) {

    boolean lasting(Gap.Verdict verdict, int times) {
      int size = verdicts.size();
      return size >= times
          && verdicts.subList(size - times, size).stream().allMatch(v -> v == verdict);
    }
  }

  /**
   * What is offered.
   *
   * @param times verdicts of surplus running that make it lasting, such as 2
   * @param ways ways out per occupation
   * @param least least nearness, 0 to 1
   */
  public record Rule(int times, int ways, double least) {}

  /**
   * Finds the ways out.
   *
   * @param histories occupations, in the order of {@code nearness}
   * @param nearness occupations by occupations
   * @param rule what is offered
   */
  public static List<Retraining> of(List<History> histories, double[][] nearness, Rule rule) {
    List<Retraining> all = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      if (!histories.get(i).lasting(Gap.Verdict.SURPLUS, rule.times())) {
        continue;
      }
      List<Retraining> ways = new ArrayList<>();
      for (int j = 0; j < histories.size(); j++) {
        boolean open = histories.get(j).lasting(Gap.Verdict.SHORTAGE, 1);
        if (open && nearness[i][j] >= rule.least() && nearness[i][j] > 0) {
          ways.add(
              new Retraining(histories.get(i).code(), histories.get(j).code(), nearness[i][j]));
        }
      }
      ways.sort(
          Comparator.comparingDouble(Retraining::nearness)
              .reversed()
              .thenComparing(Retraining::to));
      all.addAll(ways.subList(0, Math.min(rule.ways(), ways.size())));
    }
    return all;
  }
}
