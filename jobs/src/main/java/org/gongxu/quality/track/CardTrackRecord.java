package org.gongxu.quality.track;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.status.Beta;
import org.gongxu.quality.status.Interval;
import org.gongxu.quality.track.CardOutcome.Score;

/**
 * How past cards did.
 *
 * @param scores cards per score
 * @param precision hits over hits and false alarms; NaN without any
 * @param precisionInterval its 95 % interval under a uniform prior; what so few cards can tell
 * @param recall hits over hits and misses; NaN without any
 * @param greenRight share of green cards whose cohort did not fail; NaN without any
 * @param meanLeadYears years from the first warning of an unbroken run to the failed cohort; NaN
 *     without any
 * @param unrated share of cards that gave no rating
 */
public record CardTrackRecord(
    Map<Score, Integer> scores,
    double precision,
    Interval precisionInterval,
    double recall,
    double greenRight,
    double meanLeadYears,
    double unrated) {

  /** Scores cards whose outcome is known; their order does not matter. */
  public static CardTrackRecord of(List<CardOutcome> outcomes) {
    Map<Score, Integer> scores = new EnumMap<>(Score.class);
    for (Score score : Score.values()) {
      scores.put(score, 0);
    }
    outcomes.forEach(outcome -> scores.merge(outcome.score(), 1, Integer::sum));
    double hits = scores.get(Score.HIT);
    double alarms = scores.get(Score.FALSE_ALARM);
    Beta precision = new Beta(1 + hits, 1 + alarms);
    List<CardOutcome> green = outcomes.stream().filter(o -> o.card() == Card.GREEN).toList();
    double greenRight = green.stream().filter(o -> !o.failed()).count();
    double grey = outcomes.stream().filter(o -> o.card() == Card.GREY).count();
    return new CardTrackRecord(
        scores,
        hits / (hits + alarms),
        new Interval(precision.quantile(0.025), precision.quantile(0.975)),
        hits / (hits + scores.get(Score.MISS)),
        greenRight / green.size(),
        lead(outcomes),
        grey / outcomes.size());
  }

  private static double lead(List<CardOutcome> outcomes) {
    SortedMap<String, SortedMap<Integer, CardOutcome>> histories = new TreeMap<>();
    for (CardOutcome outcome : outcomes) {
      histories
          .computeIfAbsent(outcome.school() + "\t" + outcome.major(), key -> new TreeMap<>())
          .put(outcome.cardYear(), outcome);
    }
    List<Integer> leads = new ArrayList<>();
    for (SortedMap<Integer, CardOutcome> history : histories.values()) {
      int first = Integer.MIN_VALUE;
      for (CardOutcome outcome : history.values()) {
        if (!outcome.warned()) {
          first = Integer.MIN_VALUE;
          continue;
        }
        first = first == Integer.MIN_VALUE ? outcome.cardYear() : first;
        if (outcome.failed()) {
          leads.add(outcome.outcomeYear() - first);
        }
      }
    }
    return leads.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }
}
