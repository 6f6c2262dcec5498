package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.quality.Label;
import org.gongxu.quality.card.CardReport;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.MajorList;
import org.gongxu.quality.rules.Rule;
import org.gongxu.quality.rules.Verdict;
import org.gongxu.quality.status.Measure;

/**
 * What no card may be given for: a colour speaks of quality, so a major whose graduates nobody has
 * asked stays grey whatever the forecast says. It may still stand on the list of key shortages, but
 * not on those that would rework, limit or revoke it.
 */
final class Unproven {

  private static final Label NO_OUTCOMES =
      new Label("无毕业去向数据，不予评级", "no graduate outcomes are known: no rating");

  private Unproven() {}

  /** The report as it is, or grey where no outcome is known. */
  static CardReport withheld(CardReport report, Dossier dossier) {
    if (isAnswered(dossier)) {
      return report;
    }
    Verdict verdict = report.verdict();
    boolean wanted = verdict.outcome().list() == MajorList.KEY_SHORTAGE;
    Rule.Outcome grey =
        new Rule.Outcome(
            Card.GREY,
            wanted ? MajorList.KEY_SHORTAGE : MajorList.NONE,
            wanted ? Action.GROW : Action.KEEP);
    Label reason = verdict.ruleId().isEmpty() ? NO_OUTCOMES : NO_OUTCOMES.and(verdict.reason());
    return new CardReport(
        report.school(),
        report.major(),
        new Verdict(verdict.ruleSet(), verdict.ruleId(), grey, reason, verdict.evidence()),
        report.forecast(),
        List.of(),
        report.trend());
  }

  /** What is missing for a verdict, in words; null when nothing is. */
  static Label missing(Dossier dossier, int horizon) {
    List<Label> missing = new ArrayList<>();
    if (!isAnswered(dossier)) {
      missing.add(new Label("毕业去向", "graduate outcomes"));
    } else if (dossier.latest(Measure.PLACEMENT, 0, 2).isEmpty()) {
      missing.add(new Label("连续两届的初次落实率", "first placement of two consecutive cohorts"));
    }
    if (dossier.balance() == null) {
      missing.add(new Label(horizon + "年的供需预测", "a balance of supply and demand for " + horizon));
    }
    return missing.stream().reduce(Label::and).orElse(null);
  }

  private static boolean isAnswered(Dossier dossier) {
    return dossier.rows().stream().anyMatch(row -> row.observed().asked() > 0);
  }
}
