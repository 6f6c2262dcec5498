package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** Openings by key industry: the fan charts and their table. */
final class Demand {

  private static final String ALL = "ALL";

  private final BulletinSource source;
  private final Map<String, List<Record>> series;

  Demand(BulletinSource source) {
    this.source = source;
    this.series =
        source
            .regional("demand_industry")
            .filter(row -> row.is("measure", "openings"))
            .collect(
                Collectors.groupingBy(
                    row -> row.text("key_industry"), TreeMap::new, Collectors.toList()));
  }

  /** The chart's data: all together first, then each key industry. */
  List<Map<String, Object>> charts() {
    List<Map<String, Object>> charts = new ArrayList<>();
    if (series.containsKey(ALL)) {
      charts.add(chart(series.get(ALL)));
    }
    series.forEach(
        (code, rows) -> {
          if (!code.equals(ALL)) {
            charts.add(chart(rows));
          }
        });
    return charts;
  }

  private static Map<String, Object> chart(List<Record> rows) {
    List<Record> periods = rows.stream().filter(row -> row.text("period").length() > 4).toList();
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("zh", rows.get(0).text("key_industry_zh"));
    chart.put("en", rows.get(0).text("key_industry_en"));
    chart.put("periods", periods.stream().map(row -> row.text("period")).toList());
    chart.put("forecast", periods.stream().map(row -> !row.is("basis", "observed")).toList());
    for (String figure : List.of("mean", "p2_5", "p10", "p50", "p90", "p97_5")) {
      chart.put(figure, periods.stream().map(row -> row.get(figure)).toList());
    }
    return chart;
  }

  /** Yearly openings: last year observed, this year, and the horizon's year. */
  String table() {
    int year = source.year();
    HtmlTable table =
        new HtmlTable(
            new Say("各重点产业年度需求人数（人）", "Openings a year by key industry, persons"),
            1,
            new Say("重点产业", "Key industry"),
            new Say(String.valueOf(year - 1), "observed"),
            new Say(String.valueOf(year), "forecast"),
            new Say("80% 区间", "80% interval"),
            new Say(String.valueOf(lastYear()), "forecast"),
            new Say("80% 区间", "80% interval"),
            new Say("可靠性", "Reliability"));
    series.forEach(
        (code, rows) -> {
          Record before = at(rows, year - 1);
          Record now = at(rows, year);
          Record last = at(rows, lastYear());
          table.add(
              new Say(rows.get(0).text("key_industry_zh"), rows.get(0).text("key_industry_en"))
                  .html(),
              Words.persons(number(before, "mean")),
              Words.persons(number(now, "mean")),
              Words.interval(number(now, "p10"), number(now, "p90")),
              Words.persons(number(last, "mean")),
              Words.interval(number(last, "p10"), number(last, "p90")),
              last == null ? "–" : last.text("reliability"));
        });
    return table.html();
  }

  /** What the release year brings, if it is forecast. */
  List<Say> points() {
    List<Record> all = series.getOrDefault(ALL, List.of());
    Record now = at(all, source.year());
    Record before = at(all, source.year() - 1);
    if (now == null) {
      return List.of();
    }
    String year = String.valueOf(source.year());
    String figure = Words.persons(now.number("mean"));
    String interval = Words.interval(now.number("p10"), now.number("p90"));
    String zh = year + " 年需求人数预计 " + figure + " 人（80% 区间 " + interval + "）";
    String en =
        "Openings in " + year + " are expected at " + figure + " (80% interval " + interval + ")";
    if (before != null && before.number("mean") > 0) {
      double change = now.number("mean") / before.number("mean") - 1;
      String percent = Words.finePercent(Math.abs(change));
      zh += "，比 " + (source.year() - 1) + " 年" + (change < 0 ? "减少 " : "增加 ") + percent;
      en += (change < 0 ? ", down " : ", up ") + percent + " on " + (source.year() - 1);
    }
    return List.of(new Say(zh + "。", en + "."));
  }

  private int lastYear() {
    return series.values().stream()
        .flatMap(List::stream)
        .map(row -> row.text("period"))
        .filter(period -> period.length() == 4)
        .mapToInt(Integer::parseInt)
        .filter(year -> year <= source.horizonYear())
        .max()
        .orElse(source.horizonYear());
  }

  private static Record at(List<Record> rows, int year) {
    return rows.stream().filter(row -> row.is("period", year)).findFirst().orElse(null);
  }

  private static double number(Record row, String column) {
    return Objects.isNull(row) ? Double.NaN : row.number(column);
  }
}
