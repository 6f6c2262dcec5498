package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongxu.contract.Contracts;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** What the figures rest on: the delivered rows, the models, and what is missing. */
final class Foundations {

  private final BulletinSource source;

  Foundations(BulletinSource source) {
    this.source = source;
  }

  /** Delivered rows by input table. */
  String inputTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("输入数据的行数与去向", "Delivered rows and what became of them"),
            1,
            new Say("输入表", "Input"),
            new Say("读入", "Read"),
            new Say("保留", "Kept"),
            new Say("违规", "In violation"),
            new Say("违规率", "Share"),
            new Say("重复", "Duplicates"));
    delivered()
        .forEach(
            row ->
                table.add(
                    new Say(row.text("table_zh"), row.text("table_en")).html(),
                    Words.persons(row.number("rows_read")),
                    Words.persons(row.number("kept")),
                    Words.persons(row.number("in_violation")),
                    Words.finePercent(row.number("violation_share")),
                    Words.persons(row.number("duplicates"))));
    return table.html();
  }

  /** Models by key industry. */
  String modelTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("各重点产业的预测方法与回测误差（MASE）", "Methods and back-test errors by key industry"),
            4,
            new Say("重点产业", "Key industry"),
            new Say("发布的方法", "Published"),
            new Say("优于季节朴素", "Beats the naive"),
            new Say("说明", "Reason"),
            new Say("发布方法的误差", "MASE"),
            new Say("季节朴素的误差", "Naive"),
            new Say("序列数", "Series"));
    source
        .rows("published_model_card")
        .forEach(
            row ->
                table.add(
                    new Say(row.text("key_industry_zh"), row.text("key_industry_en")).html(),
                    Say.escaped(row.text("published")),
                    beats(row).html(),
                    new Say(row.text("reason_zh"), row.text("reason_en")).html(),
                    Words.ratio(row.number("mase_published")),
                    Words.ratio(row.number("mase_naive")),
                    Words.persons(row.number("series"))));
    return table.html();
  }

  private static Say beats(Record row) {
    if (row.get("beats_naive") == null) {
      return new Say("历史太短", "too little history");
    }
    return row.is("beats_naive", true) ? new Say("是", "yes") : new Say("否", "no");
  }

  /** What was not delivered and what could not be made, as list items. */
  String leftOut() {
    List<Say> items = new ArrayList<>();
    source
        .rows("input_quality")
        .filter(row -> row.is("cell_status", "x"))
        .forEach(
            row ->
                items.add(
                    new Say(
                        "未提供：" + row.text("table_zh"), "not delivered: " + row.text("table_en"))));
    source
        .leftOut()
        .forEach(
            (table, lacking) ->
                items.add(
                    new Say(
                        "未发布："
                            + Contracts.of(table).zh()
                            + "（缺 "
                            + String.join(", ", lacking)
                            + "）",
                        "not published: " + Contracts.of(table).en())));
    if (items.isEmpty()) {
      items.add(new Say("无。", "Nothing."));
    }
    return items.stream()
        .map(item -> "<li>" + item.html() + "</li>\n")
        .collect(Collectors.joining());
  }

  /** How well the models do and how clean the input is. */
  List<Say> points() {
    List<Say> points = new ArrayList<>();
    List<Record> scored =
        source.rows("published_model_card").filter(row -> row.get("beats_naive") != null).toList();
    if (!scored.isEmpty()) {
      long better = scored.stream().filter(row -> row.is("beats_naive", true)).count();
      points.add(
          new Say(
              "在可回测的 " + scored.size() + " 个重点产业中，" + better + " 个的预测优于季节朴素法。",
              "In "
                  + better
                  + " of "
                  + scored.size()
                  + " key industries that can be scored, the forecast beats seasonal naive."));
    }
    source
        .regional("balance_accuracy")
        .filter(row -> row.is("side", "occupation") && row.is("years_ahead", 0))
        .findFirst()
        .ifPresent(row -> points.add(backtest(row)));
    double read = delivered().stream().mapToDouble(row -> row.number("rows_read")).sum();
    double refused = delivered().stream().mapToDouble(row -> row.number("in_violation")).sum();
    if (read > 0) {
      points.add(
          new Say(
              "读入 "
                  + Words.persons(read)
                  + " 行，其中 "
                  + Words.finePercent(refused / read)
                  + " 因违反规则未采用。",
              Words.persons(read)
                  + " rows were read; "
                  + Words.finePercent(refused / read)
                  + " broke a rule and were not used."));
    }
    return points;
  }

  /** Whether past gaps would have been foretold. */
  private static Say backtest(Record row) {
    String hit = Words.percent(row.number("sign_hit"));
    String same = Words.percent(row.number("sign_hit_same"));
    String inside = Words.percent(row.number("coverage_80"));
    String cases = Words.persons(row.number("cases"));
    return new Say(
        "回测：在 "
            + cases
            + " 个历史案例中，职业供需方向判断对 "
            + hit
            + "（沿用上一年为 "
            + same
            + "），80% 区间包含实际缺口的占 "
            + inside
            + "。",
        "Back-test: of "
            + cases
            + " past gaps of occupations the sign was right in "
            + hit
            + " (same as before: "
            + same
            + "); the 80% interval held "
            + inside
            + ".");
  }

  private List<Record> delivered() {
    return source
        .rows("input_quality")
        .filter(row -> row.is("rule", "ALL") && row.is("cell_status", "ok"))
        .toList();
  }
}
