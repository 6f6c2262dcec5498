package org.gongxu.quality.intake;

/**
 * Advice on one programme's intake.
 *
 * @param school school code
 * @param major major code
 * @param current places of the last intake
 * @param recommended advised places
 * @param low fewest places the market's draws support: its 10 % quantile, within bounds, the other
 *     programmes as advised
 * @param high most places, likewise at the 90 % quantile
 * @param binding what keeps the advice where it is
 * @param regret expected cost of the advice above hindsight, this programme's share of its market
 * @param savedAgainstUnchanged expected cost saved against leaving this programme alone, the others
 *     as advised
 * @param savedAgainstFollowing expected cost saved against following last year's employment here,
 *     the others as advised
 */
public record IntakeAdvice(
    String school,
    String major,
    int current,
    int recommended,
    int low,
    int high,
    Binding binding,
    double regret,
    double savedAgainstUnchanged,
    double savedAgainstFollowing) {}
