package org.gongxu.quality.simulation;

import java.util.Locale;
import org.gongxu.quality.rules.Card;

/** Counts cards against the truth. */
final class CardScore {

  private int red;
  private int redRight;
  private int green;
  private int greenRight;
  private int failing;
  private int sound;
  private int soundSmall;
  private int soundSmallRed;

  /** Adds one programme's card. */
  void add(Card card, boolean isFailing, boolean isSound, boolean isSmall) {
    failing += isFailing ? 1 : 0;
    sound += isSound ? 1 : 0;
    soundSmall += isSound && isSmall ? 1 : 0;
    red += card == Card.RED ? 1 : 0;
    redRight += card == Card.RED && isFailing ? 1 : 0;
    soundSmallRed += card == Card.RED && isSound && isSmall ? 1 : 0;
    green += card == Card.GREEN ? 1 : 0;
    greenRight += card == Card.GREEN && isSound ? 1 : 0;
  }

  double redPrecision() {
    return (double) redRight / red;
  }

  double redRecall() {
    return (double) redRight / failing;
  }

  double greenPrecision() {
    return (double) greenRight / green;
  }

  double greenRecall() {
    return (double) greenRight / sound;
  }

  double soundSmallHit() {
    return (double) soundSmallRed / soundSmall;
  }

  /** One line of figures. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-24s red precision %5.1f%% recall %5.1f%% (%d of %d failing) | sound small majors hit"
            + " %d of %d (%.2f%%) | green precision %5.1f%% recall %5.1f%%",
        name,
        100 * redPrecision(),
        100 * redRecall(),
        redRight,
        failing,
        soundSmallRed,
        soundSmall,
        100 * soundSmallHit(),
        100 * greenPrecision(),
        100 * greenRecall());
  }
}
