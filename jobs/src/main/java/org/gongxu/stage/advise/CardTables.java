package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.Label;
import org.gongxu.quality.card.CardReport;
import org.gongxu.quality.card.Change;
import org.gongxu.quality.card.ThreeLists;
import org.gongxu.quality.rules.Evidence;
import org.gongxu.quality.rules.Verdict;
import org.gongxu.quality.status.Interval;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Posterior;
import org.gongxu.quality.status.QualityRow;

/** Rows of {@code card_verdict} and {@code card_evidence}. */
final class CardTables {

  private final Calendar calendar;

  CardTables(Calendar calendar) {
    this.calendar = calendar;
  }

  /** The cards; lists are ranked within their region, schools and whole majors apart. */
  List<Row> verdicts(List<Cards.Judged> cards) {
    Map<CardReport, Integer> ranks = ranks(cards);
    List<Row> rows = new ArrayList<>();
    for (Cards.Judged card : cards) {
      CardReport report = card.report();
      Verdict verdict = report.verdict();
      TableRow row =
          at("card_verdict", card)
              .set("intake_year", calendar.intakeYear())
              .set("horizon_year", calendar.horizon(report.major()))
              .set("rule_set", verdict.ruleSet())
              .set("rule", verdict.ruleId().isEmpty() ? null : verdict.ruleId())
              .set("card", lower(verdict.card()))
              .set("list", lower(verdict.outcome().list()))
              .set("list_rank", ranks.get(report))
              .set("action", lower(verdict.outcome().action()))
              .set("trend", report.trend() == null ? null : report.trend().perYear());
      text(row, "reason", verdict.reason());
      Label missing = Unproven.missing(card.dossier(), calendar.horizon(report.major()));
      text(row, "missing", missing);
      text(
          row,
          "would_change",
          report.changes().stream().map(Change::text).reduce(Label::and).orElse(null));
      placement(row, card);
      forecast(row, report.forecast());
      rows.add(row.build());
    }
    return rows;
  }

  /** The ledgers, in the order of the rule table. */
  List<Row> evidence(List<Cards.Judged> cards) {
    List<Row> rows = new ArrayList<>();
    for (Cards.Judged card : cards) {
      Verdict verdict = card.report().verdict();
      int line = 0;
      for (Evidence evidence : verdict.evidence()) {
        line++;
        TableRow row =
            at("card_evidence", card)
                .set("line", line)
                .set("rule", evidence.ruleId())
                .set("decided", evidence.ruleId().equals(verdict.ruleId()))
                .set("state", lower(evidence.state()))
                .set("value", finite(evidence.value()))
                .set("low", finite(evidence.interval().low()))
                .set("high", finite(evidence.interval().high()))
                .set("threshold", finite(evidence.threshold()))
                .set("probability", finite(evidence.probability()))
                .set("required", finite(evidence.required()))
                .set("answers", evidence.answers())
                .set("persons", evidence.persons());
        text(row, "test", evidence.test());
        rows.add(row.build());
      }
    }
    return rows;
  }

  private static TableRow at(String table, Cards.Judged card) {
    return TableRow.of(table)
        .set("region", card.region())
        .set("school", card.school())
        .set("major", card.report().major());
  }

  private static void placement(TableRow row, Cards.Judged card) {
    List<QualityRow> latest = card.dossier().latest(Measure.PLACEMENT, 0, 2);
    long answers = latest.stream().mapToLong(cohort -> cohort.observed().asked()).sum();
    row.set("answers", answers);
    if (!latest.isEmpty()) {
      Posterior pooled = QualityRow.pooled(latest);
      Interval interval = pooled.interval();
      row.set("placement_p50", pooled.quantile(0.5))
          .set("placement_p2_5", interval.low())
          .set("placement_p97_5", interval.high());
    }
  }

  private static void forecast(TableRow row, CardReport.Forecast forecast) {
    if (forecast != null) {
      row.set("p_shortage", forecast.shortage())
          .set("p_surplus", forecast.surplus())
          .set("gap_p10", forecast.gap10())
          .set("gap_p50", forecast.gap50())
          .set("gap_p90", forecast.gap90());
    }
  }

  private static Map<CardReport, Integer> ranks(List<Cards.Judged> cards) {
    Map<String, List<CardReport>> apart = new TreeMap<>();
    for (Cards.Judged card : cards) {
      boolean together = card.report().school().isEmpty();
      apart
          .computeIfAbsent(card.region() + (together ? " majors" : ""), key -> new ArrayList<>())
          .add(card.report());
    }
    Map<String, Integer> ranks = new HashMap<>();
    Map<CardReport, Integer> byReport = new java.util.IdentityHashMap<>();
    apart.forEach(
        (where, reports) -> {
          ranks.clear();
          ThreeLists.of(reports)
              .values()
              .forEach(
                  lines ->
                      lines.forEach(
                          line -> ranks.put(line.school() + "/" + line.major(), line.rank())));
          reports.forEach(
              report -> byReport.put(report, ranks.get(report.school() + "/" + report.major())));
        });
    return byReport;
  }

  /** Sets both languages of a text; leaves them null for none. */
  static void text(TableRow row, String name, Label label) {
    if (label != null) {
      row.set(name + "_zh", label.zh()).set(name + "_en", label.en());
    }
  }

  /** A closed choice as tables have it. */
  static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** A number, or null for none. */
  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
