package org.gongxu.stage.release.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** Supply against demand by major, each in the year its next intake leaves. */
final class Majors {

  /** Majors shown; the CSV file has them all. */
  private static final int SHOWN = 20;

  private final BulletinSource source;
  private final List<Record> majors;

  Majors(BulletinSource source) {
    this.source = source;
    Map<String, Integer> years = source.programmeYears();
    this.majors =
        source
            .regional("balance_major")
            .filter(
                row ->
                    row.is(
                        "year",
                        source.year()
                            + years.getOrDefault(
                                row.text("major"), source.site().programmeYears())))
            .sorted(
                Comparator.comparingDouble((Record row) -> -row.number("supply_p50"))
                    .thenComparing(row -> row.text("major")))
            .limit(SHOWN)
            .toList();
  }

  /** Data of the plot. */
  List<Map<String, Object>> chart() {
    List<Map<String, Object>> chart = new ArrayList<>();
    for (Record row : majors) {
      Map<String, Object> pair = new LinkedHashMap<>();
      pair.put("zh", row.text("major_zh"));
      pair.put("en", row.text("major_en"));
      pair.put("year", row.get("year"));
      for (String side : List.of("demand", "supply")) {
        pair.put(
            side, List.of(row.get(side + "_p10"), row.get(side + "_p50"), row.get(side + "_p90")));
      }
      chart.add(pair);
    }
    return chart;
  }

  /** The majors with most entrants. */
  String table() {
    HtmlTable table =
        new HtmlTable(
            new Say("供给最多的 " + SHOWN + " 个专业：供给与需求（人）", "Supply and demand of the largest majors"),
            1,
            new Say("专业", "Major"),
            new Say("年份", "Year"),
            new Say("供给中位数", "Entrants"),
            new Say("80% 区间", "80% interval"),
            new Say("需求中位数", "Openings"),
            new Say("80% 区间", "80% interval"),
            new Say("供需比", "Openings per entrant"),
            new Say("判断", "Verdict"));
    for (Record row : majors) {
      table.add(
          new Say(row.text("major_zh"), row.text("major_en")).html(),
          row.text("year"),
          Words.persons(row.number("supply_p50")),
          Words.interval(row.number("supply_p10"), row.number("supply_p90")),
          Words.persons(row.number("demand_p50")),
          Words.interval(row.number("demand_p10"), row.number("demand_p90")),
          Words.ratio(row.number("flow_ratio_p50")),
          verdict(row.text("verdict")).html());
    }
    return table.html();
  }

  private static Say verdict(String verdict) {
    return switch (verdict) {
      case "shortage" -> new Say("紧缺", "short");
      case "surplus" -> new Say("过剩", "surplus");
      case "balanced" -> new Say("平衡", "balanced");
      default -> new Say("不能断定", "uncertain");
    };
  }

  /** What all schools send to the local market. */
  List<Say> points() {
    return source
        .rows("supply_major")
        .filter(row -> row.is("school", "ALL") && row.is("major", "ALL"))
        .filter(row -> row.is("measure", "entrants") && row.is("year", source.year()))
        .findFirst()
        .map(
            row -> {
              String figure = Words.persons(row.number("mean"));
              String interval = Words.interval(row.number("p10"), row.number("p90"));
              int year = source.year();
              return new Say(
                  year + " 年毕业后在本地求职的人数预计 " + figure + " 人（80% 区间 " + interval + "）。",
                  "Graduates of "
                      + year
                      + " who look for work here are expected at "
                      + figure
                      + " (80% interval "
                      + interval
                      + ").");
            })
        .stream()
        .toList();
  }
}
