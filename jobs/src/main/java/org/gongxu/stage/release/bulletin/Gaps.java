package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** Shortages and surpluses of occupations in the horizon's year: the ranked dot plots. */
final class Gaps {

  /** Occupations shown a plot; the CSV file has them all. */
  private static final int SHOWN = 15;

  private final BulletinSource source;
  private final List<Record> shortages;
  private final List<Record> surpluses;

  Gaps(BulletinSource source) {
    this.source = source;
    this.shortages =
        source
            .regional("shortage_occupations")
            .filter(row -> row.is("year", source.horizonYear()))
            .sorted(
                Comparator.comparingDouble((Record row) -> row.number("rank"))
                    .thenComparingDouble(row -> -row.number("gap_p50"))
                    .thenComparing(row -> row.text("occupation")))
            .toList();
    this.surpluses =
        source
            .regional("balance_occupation")
            .filter(row -> row.is("year", source.horizonYear()) && row.is("verdict", "surplus"))
            .sorted(
                Comparator.comparingDouble((Record row) -> -row.number("p_surplus"))
                    .thenComparingDouble(row -> row.number("gap_p50"))
                    .thenComparing(row -> row.text("occupation")))
            .toList();
  }

  /** Data of the plot of shortages. */
  List<Map<String, Object>> shortageChart() {
    return shortages.stream().limit(SHOWN).map(row -> dot(row, 1)).toList();
  }

  /** Data of the plot of surpluses, turned so that more is worse. */
  List<Map<String, Object>> surplusChart() {
    return surpluses.stream().limit(SHOWN).map(row -> dot(row, -1)).toList();
  }

  private static Map<String, Object> dot(Record row, int sign) {
    Map<String, Object> dot = new LinkedHashMap<>();
    dot.put("zh", row.text("occupation_zh"));
    dot.put("en", row.text("occupation_en"));
    dot.put("mid", sign * row.number("gap_p50") + 0.0);
    dot.put("low", sign * row.number(sign > 0 ? "gap_p10" : "gap_p90") + 0.0);
    dot.put("high", sign * row.number(sign > 0 ? "gap_p90" : "gap_p10") + 0.0);
    return dot;
  }

  /** Shortages with their ties. */
  String shortageTable() {
    HtmlTable table =
        new HtmlTable(
            new Say(
                "紧缺职业，" + source.horizonYear() + " 年（前 " + SHOWN + " 位）",
                "Shortage occupations, first " + SHOWN),
            1,
            new Say("职业", "Occupation"),
            new Say("位次", "Rank"),
            new Say("上期", "Before"),
            new Say("缺口中位数", "Median gap"),
            new Say("80% 区间", "80% interval"),
            new Say("紧缺概率", "P(shortage)"),
            new Say("原因", "Driver"),
            new Say("可靠性", "Reliability"));
    shortages.stream()
        .limit(SHOWN)
        .forEach(
            row ->
                table.add(
                    name(row).html(),
                    row.text("rank"),
                    row.text("previous_rank").isEmpty() ? "–" : row.text("previous_rank"),
                    Words.persons(row.number("gap_p50")),
                    Words.interval(row.number("gap_p10"), row.number("gap_p90")),
                    Words.percent(row.number("p_shortage")),
                    driver(row.text("driver")),
                    row.text("reliability")));
    return table.html();
  }

  /** Surpluses. */
  String surplusTable() {
    HtmlTable table =
        new HtmlTable(
            new Say(
                "过剩职业，" + source.horizonYear() + " 年（前 " + SHOWN + " 位）",
                "Surplus occupations, first " + SHOWN),
            1,
            new Say("职业", "Occupation"),
            new Say("需求", "Openings"),
            new Say("供给", "Entrants"),
            new Say("缺口中位数", "Median gap"),
            new Say("80% 区间", "80% interval"),
            new Say("过剩概率", "P(surplus)"));
    surpluses.stream()
        .limit(SHOWN)
        .forEach(
            row ->
                table.add(
                    name(row).html(),
                    Words.persons(row.number("demand_p50")),
                    Words.persons(row.number("supply_p50")),
                    Words.persons(row.number("gap_p50")),
                    Words.interval(row.number("gap_p10"), row.number("gap_p90")),
                    Words.percent(row.number("p_surplus"))));
    return table.html();
  }

  /** How many are short and which lead. */
  List<Say> points() {
    List<Say> points = new ArrayList<>();
    String year = String.valueOf(source.horizonYear());
    if (!shortages.isEmpty()) {
      points.add(
          new Say(
              "到 "
                  + year
                  + " 年，"
                  + shortages.size()
                  + " 个职业很可能紧缺，居前的是"
                  + leading(shortages, true, "、")
                  + ties(true)
                  + "。",
              "By "
                  + year
                  + ", "
                  + shortages.size()
                  + " occupations are likely to be short of"
                  + " people, led by "
                  + leading(shortages, false, "; ")
                  + ties(false)
                  + "."));
    }
    if (!surpluses.isEmpty()) {
      points.add(
          new Say(
              "到 "
                  + year
                  + " 年，"
                  + surpluses.size()
                  + " 个职业的毕业生很可能多于岗位，居前的是"
                  + leading(surpluses, true, "、")
                  + "。",
              "By "
                  + year
                  + ", "
                  + surpluses.size()
                  + " occupations are likely to have more"
                  + " entrants than openings, led by "
                  + leading(surpluses, false, "; ")
                  + "."));
    }
    return points;
  }

  private String ties(boolean zh) {
    long tied =
        shortages.stream().filter(row -> row.is("rank", shortages.get(0).text("rank"))).count();
    if (tied <= 1) {
      return "";
    }
    return zh
        ? "（前 " + tied + " 位的区间重叠，先后不能断定）"
        : " (the intervals of the first " + tied + " overlap: their order is not known)";
  }

  private static String driver(String driver) {
    return switch (driver) {
      case "too_few_trained" -> new Say("培养不足", "too few trained").html();
      case "wrong_level" -> new Say("层次不符", "wrong level").html();
      case "pay_or_retention" -> new Say("待遇或留存", "pay or retention").html();
      default -> "–";
    };
  }

  private static String leading(List<Record> rows, boolean zh, String joint) {
    return rows.stream()
        .limit(3)
        .map(row -> zh ? name(row).zh() : name(row).en())
        .collect(Collectors.joining(joint));
  }

  private static Say name(Record row) {
    return new Say(row.text("occupation_zh"), row.text("occupation_en"));
  }
}
