package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** What schools are advised to enrol, with whom to train, and how past advice did. */
final class Intakes {

  /** Order classes shown; the CSV file has them all. */
  private static final int SHOWN = 20;

  private final BulletinSource source;
  private final List<Record> advice;

  Intakes(BulletinSource source) {
    this.source = source;
    this.advice =
        source
            .regional("intake_advice")
            .sorted(
                Comparator.comparing((Record row) -> row.text("school"))
                    .thenComparing(row -> row.text("major")))
            .toList();
  }

  /** What the plan is worth. */
  List<Say> points() {
    List<Say> points = new ArrayList<>();
    source
        .regional("intake_advice_worth")
        .forEach(
            row -> {
              String now = Words.persons(row.number("mismatch_unchanged"));
              String then = Words.persons(row.number("mismatch"));
              points.add(
                  new Say(
                      row.text("intake_year")
                          + " 年招生建议：预期供需错配由维持不变的 "
                          + now
                          + " 人降到 "
                          + then
                          + " 人。",
                      "Intake advice "
                          + row.text("intake_year")
                          + ": expected mismatch "
                          + then
                          + " persons, against "
                          + now
                          + " if intakes stay."));
            });
    return points;
  }

  /** Every programme advised on. */
  String table() {
    HtmlTable table =
        new HtmlTable(
            new Say("各校各专业招生建议（人）", "Advised intakes by school and major"),
            3,
            new Say("学校", "School"),
            new Say("专业", "Major"),
            new Say("约束", "What binds"),
            new Say("上年招生", "Last"),
            new Say("建议招生", "Advised"),
            new Say("增减", "Change"),
            new Say("可支持范围", "Supported"),
            new Say("容量", "Capacity"),
            new Say("预期遗憾", "Regret"),
            new Say("比维持不变少错配", "Saved against unchanged"),
            new Say("比跟随上年就业少错配", "Saved against last year's employment"));
    for (Record row : advice) {
      table.add(
          Cards.name(row, "school").html(),
          Cards.name(row, "major").html(),
          new Say(row.text("binding_zh"), row.text("binding").replace('_', ' ')).html(),
          row.text("last_intake"),
          "<strong>" + row.text("recommended") + "</strong>",
          Words.signed(row.number("change")),
          Words.interval(row.number("low"), row.number("high")),
          row.get("capacity") == null ? "–" : row.text("capacity"),
          Words.fine(row.number("regret")),
          Words.fine(row.number("saved_unchanged")),
          Words.fine(row.number("saved_following")));
    }
    return table.html();
  }

  /** Constraints that clash; nothing where none does. */
  String clashes() {
    List<Record> clashes = source.regional("intake_advice_clash").toList();
    if (clashes.isEmpty()) {
      return "";
    }
    HtmlTable table =
        new HtmlTable(
            new Say("相互冲突、未能计入的约束", "Constraints that clash and were left out"),
            2,
            new Say("何处", "Where"),
            new Say("冲突", "Clash"));
    clashes.forEach(row -> table.add(Say.escaped(row.text("place")), Cards.said(row, "reason")));
    return table.html();
  }

  /** Employers and programmes that could train together. */
  String orderTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("订单培养建议", "Order classes"),
            4,
            new Say("学校 · 专业", "School · major"),
            new Say("用人单位", "Employer"),
            new Say("紧缺职业", "Scarce occupation"),
            new Say("理由", "Why"),
            new Say("人数", "Students"));
    source
        .regional("order_class_advice")
        .sorted(Comparator.comparingDouble(row -> row.number("rank")))
        .limit(SHOWN)
        .forEach(
            row ->
                table.add(
                    Cards.name(row, "school").html() + " · " + Cards.name(row, "major").html(),
                    Say.escaped(row.text("employer")),
                    Cards.name(row, "occupation").html(),
                    Cards.said(row, "reason"),
                    row.text("size")));
    return table.html(
        new Say(
            "本期没有单位在紧缺职业上的稳定需求足以开班，或可公开其名。",
            "No employer's lasting demand in a scarce occupation fills a class, or none may be"
                + " named."));
  }

  /** Toward which scarce occupations a short course leads. */
  String courseTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("面向培训者：由现职业转向紧缺职业", "For trainees: from an occupation toward scarce ones"),
            3,
            new Say("现职业", "Occupation now"),
            new Say("紧缺职业", "Toward"),
            new Say("理由", "Why"),
            new Say("相近度", "Nearness"),
            new Say("紧缺概率", "P(shortage)"));
    source
        .regional("trainee_recommendations")
        .filter(row -> row.is("rank", 1))
        .forEach(
            row ->
                table.add(
                    Cards.name(row, "from_occupation").html(),
                    Cards.name(row, "to_occupation").html(),
                    Cards.said(row, "reason"),
                    Words.percent(row.number("nearness")),
                    Words.percent(row.number("p_shortage"))));
    return table.html();
  }
}
