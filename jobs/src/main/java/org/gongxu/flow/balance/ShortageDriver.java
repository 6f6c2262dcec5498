package org.gongxu.flow.balance;

import java.util.OptionalDouble;

/**
 * Why an occupation is short, as far as the data tell; after the drivers Jobs and Skills Australia
 * names. Only too few trained is cured by enrolling more.
 */
public enum ShortageDriver {
  /** Fewer are trained for it than it takes, though those who are take it up and stay. */
  TOO_FEW_TRAINED,
  /** Enough are trained, but at another level than is asked. */
  WRONG_LEVEL,
  /** Enough are trained, but they do not take it up or do not stay. */
  PAY_OR_RETENTION,
  /** The data do not tell. */
  UNKNOWN;

  /**
   * What is known of a short occupation.
   *
   * @param trained entrants trained for it ÷ its entry openings
   * @param levelMatch share of its openings that ask for the level trained, 0 to 1
   * @param related share of those trained for it who work in it, 0 to 1
   * @param retention share still there after a year, 0 to 1
   * @param relativePay its pay ÷ the median pay of its level
   */
  public record Evidence(
      double trained,
      OptionalDouble levelMatch,
      OptionalDouble related,
      OptionalDouble retention,
      OptionalDouble relativePay) {}

  /**
   * From where each kind of evidence counts.
   *
   * @param levelMatch below it the level is wrong
   * @param related below it those trained turn away
   * @param retention below it they leave
   * @param relativePay below it pay is poor
   */
  public record Limits(double levelMatch, double related, double retention, double relativePay) {

    /** Half matched, half related, 70 % retained, 90 % of median pay: our choice. */
    public static final Limits DEFAULT = new Limits(0.5, 0.5, 0.7, 0.9);
  }

  /** Names the driver; needs the evidence to point one way. */
  public static ShortageDriver of(Evidence evidence, Limits limits) {
    if (below(evidence.levelMatch(), limits.levelMatch())) {
      return WRONG_LEVEL;
    }
    boolean turnedAway =
        below(evidence.retention(), limits.retention())
            || below(evidence.related(), limits.related())
            || below(evidence.relativePay(), limits.relativePay());
    if (turnedAway) {
      return PAY_OR_RETENTION;
    }
    boolean staysKnown = evidence.retention().isPresent() || evidence.related().isPresent();
    return evidence.trained() < 1 && staysKnown ? TOO_FEW_TRAINED : UNKNOWN;
  }

  private static boolean below(OptionalDouble value, double limit) {
    return value.isPresent() && value.getAsDouble() < limit;
  }
}
