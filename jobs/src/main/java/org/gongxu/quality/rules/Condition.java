package org.gongxu.quality.rules;

/** A test on a dossier; a rule holds when all its conditions hold. */
public sealed interface Condition
    permits RateCondition,
        PointCondition,
        RankCondition,
        BalanceCondition,
        NoIntakeCondition,
        FirstChoiceCondition {

  /** Tests a dossier and returns what was found. */
  Evidence test(Dossier dossier);

  /** The state {@link #test} would find, without the evidence for it. */
  default Evidence.State state(Dossier dossier) {
    return test(dossier).state();
  }
}
