package org.gongxu.quality.card;

import java.util.List;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.rules.Verdict;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Trend;

/**
 * The card of one programme, or of one major of the region when the school is empty.
 *
 * @param school school code
 * @param major major code
 * @param verdict colour, list, action, reason, evidence ledger
 * @param forecast the balance in figures; null without a balance
 * @param changes what would change the card
 * @param trend trend of the first placement rate; null for fewer than three cohorts
 */
public record CardReport(
    String school,
    String major,
    Verdict verdict,
    Forecast forecast,
    List<Change> changes,
    Trend trend) {

  /**
   * The balance behind a card.
   *
   * @param shortage P(shortage)
   * @param surplus P(surplus)
   * @param gap10 10 % quantile of demand less supply, persons
   * @param gap50 median
   * @param gap90 90 % quantile
   */
  public record Forecast(
      double shortage, double surplus, double gap10, double gap50, double gap90) {

    static Forecast of(Balance balance) {
      return new Forecast(
          balance.shortage(),
          balance.surplus(),
          balance.gapQuantile(0.1),
          balance.gapQuantile(0.5),
          balance.gapQuantile(0.9));
    }
  }

  /** Judges one dossier. */
  public static CardReport of(RuleSet rules, Dossier dossier) {
    return new CardReport(
        dossier.school(),
        dossier.major(),
        rules.judge(dossier),
        dossier.balance() == null ? null : Forecast.of(dossier.balance()),
        WhatWouldChange.of(rules, dossier),
        Trend.of(dossier.history(Measure.PLACEMENT, 0)));
  }
}
