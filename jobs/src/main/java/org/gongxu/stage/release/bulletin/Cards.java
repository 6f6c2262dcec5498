package org.gongxu.stage.release.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongxu.stage.release.publish.PublishedTable.Record;

/** The cards of majors, the three lists, and majors that might be opened. */
final class Cards {

  private static final List<String> ORDER = List.of("red", "yellow", "green", "grey");
  private static final List<String> LISTS = List.of("key_shortage", "upgrade", "restrict");

  private final List<Record> together;
  private final List<Record> bySchool;
  private final List<Record> listed;
  private final List<Record> proposals;

  Cards(BulletinSource source) {
    Comparator<Record> order =
        Comparator.comparingInt((Record row) -> ORDER.indexOf(row.text("card")))
            .thenComparing(row -> row.text("major"));
    this.together = source.regional("major_card").filter(Cards::isTogether).sorted(order).toList();
    this.bySchool =
        source
            .regional("major_card")
            .filter(row -> !isTogether(row))
            .sorted(Comparator.comparing((Record row) -> row.text("school")).thenComparing(order))
            .toList();
    this.listed =
        source
            .regional("major_list")
            .filter(Cards::isTogether)
            .sorted(Comparator.comparingDouble(row -> row.number("list_rank")))
            .toList();
    this.proposals =
        source
            .regional("new_major_advice")
            .filter(row -> row.get("rank") != null)
            .sorted(
                Comparator.comparing((Record row) -> row.text("school"))
                    .thenComparingDouble(row -> row.number("rank")))
            .toList();
  }

  private static boolean isTogether(Record row) {
    return row.is("school", "ALL");
  }

  /** How many cards of each colour, and which majors stand on the list of key shortages. */
  List<Say> points() {
    if (together.isEmpty()) {
      return List.of();
    }
    Map<String, Long> counts =
        together.stream()
            .collect(Collectors.groupingBy(r -> r.text("card"), Collectors.counting()));
    String zh =
        ORDER.stream()
            .map(card -> card(card).zh() + " " + counts.getOrDefault(card, 0L))
            .collect(Collectors.joining("、"));
    String en =
        ORDER.stream()
            .map(card -> counts.getOrDefault(card, 0L) + " " + card)
            .collect(Collectors.joining(", "));
    return Stream.concat(
            Stream.of(new Say("全区专业评级：" + zh + "。", "Cards of majors in the region: " + en + ".")),
            red().stream())
        .toList();
  }

  private List<Say> red() {
    List<Record> red = bySchool.stream().filter(row -> row.is("card", "red")).toList();
    if (red.isEmpty()) {
      return List.of();
    }
    String zh =
        red.stream()
            .map(row -> row.text("school_zh") + row.text("major_zh"))
            .collect(Collectors.joining("、"));
    String en =
        red.stream()
            .map(row -> row.text("major_en") + " at " + row.text("school_en"))
            .collect(Collectors.joining("; "));
    return List.of(new Say("红牌专业点：" + zh + "。", "Red cards: " + en + "."));
  }

  /** Every major of the region. */
  String regionTable() {
    return table(new Say("全区各专业评级", "Cards of the region's majors"), together, false);
  }

  /** Every programme of every school. */
  String schoolTable() {
    return table(new Say("各校各专业评级", "Cards of schools' majors"), bySchool, true);
  }

  private static String table(Say caption, List<Record> rows, boolean isOfSchools) {
    HtmlTable table =
        new HtmlTable(
            caption,
            4,
            isOfSchools ? new Say("学校 · 专业", "School · major") : new Say("专业", "Major"),
            new Say("评级 · 建议", "Card · action"),
            new Say("理由", "Why"),
            new Say("什么会改变评级", "What would change it"),
            new Say("落实率（95% 区间）", "Placement, two cohorts"),
            new Say("紧缺概率", "P(shortage)"),
            new Say("过剩概率", "P(surplus)"));
    for (Record row : rows) {
      table.add(
          (isOfSchools ? name(row, "school").html() + " · " : "") + name(row, "major").html(),
          badge(row.text("card")) + " " + action(row.text("action")).html(),
          said(row, "reason") + missing(row),
          said(row, "would_change"),
          placement(row),
          Words.percent(row.number("p_shortage")),
          Words.percent(row.number("p_surplus")));
    }
    return table.html();
  }

  /** The three lists of the region, one after the other. */
  String lists() {
    return LISTS.stream().map(this::list).collect(Collectors.joining("\n"));
  }

  private String list(String list) {
    HtmlTable table =
        new HtmlTable(
            listName(list),
            3,
            new Say("专业", "Major"),
            new Say("评级 · 建议", "Card · action"),
            new Say("理由", "Why"),
            new Say("位次", "Rank"),
            new Say("缺口中位数", "Median gap"),
            new Say("80% 区间", "80% interval"));
    listed.stream()
        .filter(row -> row.is("list", list))
        .forEach(
            row ->
                table.add(
                    name(row, "major").html(),
                    badge(row.text("card")) + " " + action(row.text("action")).html(),
                    said(row, "reason"),
                    row.text("list_rank"),
                    Words.persons(gap(row, "gap_p50")),
                    Words.interval(gap(row, "gap_p10"), gap(row, "gap_p90"))));
    return table.html(new Say(listName(list).zh() + "：无。", listName(list).en() + ": none."));
  }

  /** A gap as the card of the listed major tells it. */
  private double gap(Record listed, String column) {
    return together.stream()
        .filter(card -> card.is("major", listed.text("major")))
        .mapToDouble(card -> card.number(column))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Majors for schools to look at. */
  String proposalTable() {
    HtmlTable table =
        new HtmlTable(
            new Say("各校可考虑新增的专业（仅按供需判断）", "Majors for schools to look at, by the balance alone"),
            4,
            new Say("学校", "School"),
            new Say("专业", "Major"),
            new Say("结论", "Answer"),
            new Say("理由", "Why"),
            new Say("位次", "Rank"),
            new Say("已开设学校", "Offered by"));
    for (Record row : proposals) {
      table.add(
          name(row, "school").html(),
          name(row, "major").html(),
          answer(row.text("answer")).html(),
          said(row, "reason"),
          row.text("rank"),
          row.text("offering") + " / " + row.text("schools"));
    }
    return table.html();
  }

  static Say name(Record row, String coded) {
    return new Say(row.text(coded + "_zh"), row.text(coded + "_en"));
  }

  /** A text both languages of a row tell; a dash for none. */
  static String said(Record row, String text) {
    String zh = row.text(text + "_zh");
    return zh.isEmpty() ? "–" : new Say(zh, row.text(text + "_en")).html();
  }

  /** A card as a coloured word: the word tells it, the colour only helps. */
  static String badge(String card) {
    return "<span class=\"card " + Say.escaped(card) + "\">" + card(card).html() + "</span>";
  }

  private static String missing(Record row) {
    String zh = row.text("missing_zh");
    return zh.isEmpty()
        ? ""
        : "<br>" + new Say("缺：" + zh, "missing: " + row.text("missing_en")).html();
  }

  private static String placement(Record row) {
    double low = row.number("placement_p2_5");
    double high = row.number("placement_p97_5");
    return Double.isNaN(low)
        ? "–"
        : Words.percent(row.number("placement_p50"))
            + "<br>"
            + Words.percent(low)
            + " – "
            + Words.percent(high);
  }

  private static Say card(String card) {
    return switch (card) {
      case "red" -> new Say("红牌", "red");
      case "yellow" -> new Say("黄牌", "yellow");
      case "green" -> new Say("绿牌", "green");
      default -> new Say("无评级", "no rating");
    };
  }

  private static Say action(String action) {
    return switch (action) {
      case "open" -> new Say("新增", "open");
      case "grow" -> new Say("扩招", "grow");
      case "rework" -> new Say("改造升级", "rework");
      case "shrink" -> new Say("调减", "shrink");
      case "pause" -> new Say("停招", "pause");
      case "close" -> new Say("撤销", "close");
      default -> new Say("保持", "keep");
    };
  }

  private static Say answer(String answer) {
    return switch (answer) {
      case "open" -> new Say("可新增", "open");
      case "do_not_open" -> new Say("不宜新增", "do not open");
      default -> new Say("不能断定", "undecided");
    };
  }

  private static Say listName(String list) {
    return switch (list) {
      case "key_shortage" -> new Say("重点紧缺清单", "Key shortages");
      case "upgrade" -> new Say("改造升级清单", "To upgrade");
      default -> new Say("限制撤销清单", "To restrict or revoke");
    };
  }
}
