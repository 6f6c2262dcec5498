package org.gongxu.simulation;

import java.util.Map;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * Which programmes truly fail, and which are sound.
 *
 * @param placement true placement rate of the first survey
 * @param graduates mean graduates a year of the last three years
 */
record CardTruth(Map<Programme, Double> placement, Map<Programme, Double> graduates) {

  /** The thresholds of the house rules. */
  static final double FAILING = 0.75;

  static final double SOUND = 0.85;

  /** Fewer graduates a year than this make a small major. */
  static final double SMALL = 20;

  /** Counts one programme's card under a rule set's name; unknown programmes are passed over. */
  void score(Figures figures, String rules, Programme programme, Card card) {
    Double rate = placement.get(programme);
    if (rate == null) {
      return;
    }
    boolean failing = rate < FAILING;
    boolean sound = rate > SOUND;
    for (String figure : new String[] {"red precision", "green precision"}) {
      figures.open(rules + ": " + figure);
    }
    if (card == Card.RED) {
      figures.look(rules + ": red precision", failing);
    }
    if (card == Card.GREEN) {
      figures.look(rules + ": green precision", sound);
    }
    if (failing) {
      figures.look(rules + ": red recall", card == Card.RED);
      figures.look(rules + ": failing warned, red or yellow", isWarning(card));
      figures.look(rules + ": failing called green", card == Card.GREEN);
    }
    if (sound) {
      boolean small = graduates.getOrDefault(programme, 0.0) < SMALL;
      figures.look(rules + ": green recall", card == Card.GREEN);
      figures.look(rules + ": sound hit, " + (small ? "small" : "other"), card == Card.RED);
      figures.look(rules + ": sound warned, " + (small ? "small" : "other"), isWarning(card));
    }
  }

  private static boolean isWarning(Card card) {
    return card == Card.RED || card == Card.YELLOW;
  }
}
