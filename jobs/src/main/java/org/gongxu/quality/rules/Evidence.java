package org.gongxu.quality.rules;

import org.gongxu.quality.Label;
import org.gongxu.quality.status.Interval;

/**
 * One line of the evidence ledger: what a condition looked at and found.
 *
 * @param ruleId the rule the condition belongs to; empty until a rule has taken it up
 * @param test what was tested, with its threshold
 * @param state whether it held
 * @param value the value found; NaN when missing
 * @param interval its 95 % limits; the value itself twice when it has none
 * @param threshold the threshold it was set against
 * @param probability the posterior probability that the condition is true; NaN for plain values
 * @param required the probability the rule asks for; NaN for plain values
 * @param answers answers (or draws, or years) behind the value
 * @param persons graduates those answers stand for; 0 where it does not apply
 */
public record Evidence(
    String ruleId,
    Label test,
    State state,
    double value,
    Interval interval,
    double threshold,
    double probability,
    double required,
    long answers,
    long persons) {

  /** What became of a condition. */
  public enum State {
    /** True with the probability asked for. */
    HELD,
    /** False with the probability asked for. */
    NOT_HELD,
    /** Neither: the interval straddles the threshold. */
    UNDECIDED,
    /** There is no data. */
    MISSING
  }

  /** The line of a condition without data. */
  static Evidence missing(Label test, double threshold) {
    return new Evidence(
        "",
        test,
        State.MISSING,
        Double.NaN,
        new Interval(Double.NaN, Double.NaN),
        threshold,
        Double.NaN,
        Double.NaN,
        0,
        0);
  }

  /** The line of a plain value without uncertainty. */
  static Evidence plain(Label test, boolean held, double value, double threshold, long answers) {
    return new Evidence(
        "",
        test,
        held ? State.HELD : State.NOT_HELD,
        value,
        new Interval(value, value),
        threshold,
        Double.NaN,
        Double.NaN,
        answers,
        0);
  }

  /** The same line under a rule's name. */
  Evidence of(String rule) {
    return new Evidence(
        rule, test, state, value, interval, threshold, probability, required, answers, persons);
  }
}
