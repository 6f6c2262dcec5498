package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** How past cards and advice did, and how majors fit the key industries over the years. */
final class TrackRecords {

  private final BulletinSource source;

  TrackRecords(BulletinSource source) {
    this.source = source;
  }

  /** Rule sets side by side. */
  String cardTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("各规则集的历史回放", "Rule sets replayed over past cohorts"),
            2,
            new Say("规则集", "Rule set"),
            new Say("评分对象", "Set against"),
            new Say("评级年", "Years"),
            new Say("评级数", "Cards"),
            new Say("命中", "Hits"),
            new Say("误报", "False alarms"),
            new Say("已采纳", "Heeded"),
            new Say("漏报", "Misses"),
            new Say("准确率（95% 区间）", "Precision"),
            new Say("召回率", "Recall"),
            new Say("平均提前年数", "Lead, years"),
            new Say("绿牌正确率", "Green right"));
    source
        .rows("card_track_record")
        .forEach(
            row ->
                table.add(
                    Cards.said(row, "name"),
                    cohort(row.text("cohort")).html(),
                    row.text("first_year") + "–" + row.text("last_year"),
                    row.text("cards"),
                    row.text("hits"),
                    row.text("false_alarms"),
                    row.text("heeded"),
                    row.text("misses"),
                    Words.percent(row.number("precision")) + bounds(row, "precision"),
                    Words.percent(row.number("recall")),
                    Words.fine(row.number("lead_years")),
                    Words.percent(row.number("green_right"))));
    return table.html();
  }

  /** The replayed intake advice, year by year. */
  String adviceTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("招生建议的历史回放（供需错配，人）", "Intake advice replayed: mismatch, persons"),
            1,
            new Say("招生年份", "Intake"),
            new Say("毕业年份", "Left in"),
            new Say("专业点", "Programmes"),
            new Say("建议变动", "Changes advised"),
            new Say("实际照做", "Followed"),
            new Say("方向正确（95% 区间）", "Right way"),
            new Say("维持不变", "Unchanged"),
            new Say("跟随上年就业", "Last year's employment"),
            new Say("实际发生", "As it came"),
            new Say("按建议", "As advised"));
    source
        .regional("advice_track_record")
        .sorted(Comparator.comparing((Record row) -> row.is("intake_year", 0)))
        .forEach(
            row -> {
              boolean isAll = row.is("intake_year", 0);
              table.add(
                  isAll ? new Say("合计", "Together").html() : row.text("intake_year"),
                  isAll ? "" : row.text("horizon_year"),
                  row.text("programmes"),
                  row.text("changes"),
                  Words.percent(row.number("followed")),
                  Words.percent(row.number("right_way")) + bounds(row, "right_way"),
                  Words.persons(row.number("mismatch_unchanged")),
                  Words.persons(row.number("mismatch_following")),
                  Words.persons(row.number("mismatch_taken")),
                  Words.persons(row.number("mismatch_advised")));
            });
    return table.html();
  }

  /** Coverage of the key industries by majors, the latest year first. */
  String matchingTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("专业设置与产业发展匹配", "Majors and key industries matched"),
            1,
            new Say("重点产业", "Key industry"),
            new Say("年份", "Year"),
            new Say("面向毕业生的需求", "Entry openings"),
            new Say("对应供给", "Entrants"),
            new Say("对应专业数", "Majors"),
            new Say("覆盖率", "Coverage"),
            new Say("结构偏离度", "Deviation"));
    List<Record> rows = source.regional("industry_matching").toList();
    int last = rows.stream().mapToInt(row -> (int) row.number("year")).max().orElse(0);
    rows.stream()
        .filter(row -> row.is("year", last))
        .forEach(
            row ->
                table.add(
                    Cards.name(row, "key_industry").html(),
                    row.text("year"),
                    Words.persons(row.number("demand")),
                    Words.persons(row.number("supply")),
                    row.text("majors"),
                    Words.percent(row.number("coverage")),
                    Words.ratio(row.number("deviation"))));
    return table.html();
  }

  /** The indices of the whole district, one row a year. */
  String fitTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("匹配指数，逐年", "Fit indices by year"),
            0,
            new Say("年份", "Year"),
            new Say("结构相似度", "Similarity"),
            new Say("可满足岗位比例", "Openings filled"),
            new Say("耦合协调度", "Coordination"));
    List<String> years = new ArrayList<>();
    source
        .regional("industry_matching")
        .forEach(
            row -> {
              if (!years.contains(row.text("year"))) {
                years.add(row.text("year"));
                table.add(
                    year(row),
                    Words.ratio(row.number("similarity")),
                    Words.percent(row.number("filled")),
                    Words.ratio(row.number("coordination")));
              }
            });
    return table.html();
  }

  private static String year(Record row) {
    String year = row.text("year");
    return row.is("basis", "forecast") ? new Say(year + " 预测", "forecast").html() : year;
  }

  private static String bounds(Record row, String figure) {
    return " ("
        + Words.percent(row.number(figure + "_low"))
        + " – "
        + Words.percent(row.number(figure + "_high"))
        + ")";
  }

  private static Say cohort(String cohort) {
    return cohort.equals("own")
        ? new Say("评级后招收的一届", "the cohort that entered after it")
        : new Say("下一届毕业生", "the next cohort");
  }
}
