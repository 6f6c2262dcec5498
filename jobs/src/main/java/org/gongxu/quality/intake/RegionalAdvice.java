package org.gongxu.quality.intake;

import java.util.List;

/**
 * The advice for all programmes, and what the whole plan is worth.
 *
 * @param programmes one advice per programme, in the problem's order
 * @param expectedMismatch expected cost of the mismatch under the advice
 * @param unchangedMismatch the same when every intake stays as it was
 * @param followingMismatch the same when every school follows last year's employment
 * @param hindsightMismatch the same if the draw were known before: no plan can be better
 * @param gap share by which the plan might still be beaten
 */
public record RegionalAdvice(
    List<IntakeAdvice> programmes,
    double expectedMismatch,
    double unchangedMismatch,
    double followingMismatch,
    double hindsightMismatch,
    double gap) {

  /** Expected regret of the advice: its cost above hindsight. */
  public double regret() {
    return expectedMismatch - hindsightMismatch;
  }

  /** Expected regret of leaving every intake alone. */
  public double regretUnchanged() {
    return unchangedMismatch - hindsightMismatch;
  }

  /** Expected regret of following last year's employment. */
  public double regretFollowing() {
    return followingMismatch - hindsightMismatch;
  }
}
