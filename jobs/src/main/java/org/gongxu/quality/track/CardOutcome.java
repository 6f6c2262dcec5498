package org.gongxu.quality.track;

import org.gongxu.quality.rules.Card;

/**
 * A past card and what became of it.
 *
 * @param school school code
 * @param major major code
 * @param cardYear year the card was given
 * @param card the colour
 * @param outcomeYear year of the cohort it spoke of
 * @param failed whether that cohort failed, by the rule the card stood for
 * @param heed whether the school acted on it
 * @param wouldHaveFailed whether the path without action fails; null when nobody can tell
 */
public record CardOutcome(
    String school,
    String major,
    int cardYear,
    Card card,
    int outcomeYear,
    boolean failed,
    Heed heed,
    Boolean wouldHaveFailed) {

  /** Whether a warning was acted on. */
  public enum Heed {
    /** The school did what was advised. */
    FOLLOWED,
    /** It did not. */
    NOT_FOLLOWED,
    /** Not known; treated as not followed. */
    UNKNOWN
  }

  /** How a card is scored. */
  public enum Score {
    /** Warned, and it failed, or would have without the action. */
    HIT,
    /** Warned, and all was well without any action. */
    FALSE_ALARM,
    /** Warned, acted on, all well; nobody can tell what would have been. Not an error. */
    HEEDED,
    /** Not warned, and it failed. */
    MISS,
    /** Not warned, and all was well. */
    QUIET
  }

  /** Whether the card warned: red or yellow. */
  public boolean warned() {
    return card == Card.RED || card == Card.YELLOW;
  }

  /**
   * Scores the card. A heeded warning is set against the path without action, never against what
   * happened because it was heeded.
   */
  public Score score() {
    if (!warned()) {
      return failed ? Score.MISS : Score.QUIET;
    }
    if (failed) {
      return Score.HIT;
    }
    if (heed != Heed.FOLLOWED) {
      return Score.FALSE_ALARM;
    }
    if (wouldHaveFailed == null) {
      return Score.HEEDED;
    }
    return wouldHaveFailed ? Score.HIT : Score.FALSE_ALARM;
  }
}
