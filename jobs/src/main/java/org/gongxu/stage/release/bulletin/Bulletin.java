package org.gongxu.stage.release.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongxu.settings.Site;
import org.gongxu.stage.release.publish.ReleaseHeader;
import org.gongxu.stage.release.publish.Template;

/**
 * The bulletin: a folder that opens in any browser without a network. Tables are in the page
 * itself; charts are drawn from the data embedded beside them.
 */
public final class Bulletin {

  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** Files linked under each table of the page. */
  private static final Map<String, List<String>> LINKS =
      Map.ofEntries(
          Map.entry("demand_links", List.of("demand_industry", "demand_occupation")),
          Map.entry("shortage_links", List.of("shortage_occupations")),
          Map.entry("surplus_links", List.of("balance_occupation")),
          Map.entry("major_links", List.of("balance_major", "supply_major")),
          Map.entry(
              "card_links",
              List.of(
                  "major_card", "major_card_evidence", "employment_quality", "employment_status")),
          Map.entry("list_links", List.of("major_list", "new_major_advice")),
          Map.entry(
              "intake_links",
              List.of("intake_advice", "intake_advice_worth", "intake_advice_clash")),
          Map.entry(
              "platform_links",
              List.of(
                  "order_class_advice", "enterprise_recommendations", "trainee_recommendations")),
          Map.entry(
              "record_links",
              List.of(
                  "card_track_record", "card_replay", "advice_track_record", "past_intake_advice")),
          Map.entry("matching_links", List.of("industry_matching")),
          Map.entry("input_links", List.of("input_quality")),
          Map.entry("model_links", List.of("published_model_card", "forecast_accuracy")));

  private Bulletin() {}

  /** The files of a release's bulletin by path within the release. */
  public static Map<String, byte[]> files(BulletinSource source) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bulletin/index.html", page(source).getBytes(StandardCharsets.UTF_8));
    files.put("bulletin/style.css", Template.bytes("/bulletin/style.css"));
    files.put("bulletin/bulletin.js", Template.bytes("/bulletin/bulletin.js"));
    files.put("bulletin/echarts.min.js", Template.bytes(ECHARTS));
    return files;
  }

  private static String page(BulletinSource source) {
    Demand demand = new Demand(source);
    Gaps gaps = new Gaps(source);
    Majors majors = new Majors(source);
    Foundations foundations = new Foundations(source);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("year", source.horizonYear());
    data.put("demand", demand.charts());
    data.put("shortages", gaps.shortageChart());
    data.put("surpluses", gaps.surplusChart());
    data.put("majors", majors.chart());
    Map<String, String> places = header(source);
    places.put(
        "main_points",
        points(
            Stream.of(
                    demand.points(),
                    majors.points(),
                    gaps.points(),
                    new Cards(source).points(),
                    new Intakes(source).points(),
                    foundations.points())
                .flatMap(List::stream)
                .toList()));
    places.put("demand_table", demand.table());
    places.put("shortage_table", gaps.shortageTable());
    places.put("surplus_table", gaps.surplusTable());
    places.put("major_table", majors.table());
    advice(source, places);
    places.put("input_table", foundations.inputTable());
    places.put("model_table", foundations.modelTable());
    places.put("left_out", foundations.leftOut());
    LINKS.forEach((place, tables) -> places.put(place, links(source, tables)));
    places.put("data", json(data));
    return Template.fill("/bulletin/index.html", places);
  }

  private static void advice(BulletinSource source, Map<String, String> places) {
    Cards cards = new Cards(source);
    Intakes intakes = new Intakes(source);
    TrackRecords records = new TrackRecords(source);
    places.put("region_cards", cards.regionTable());
    places.put("school_cards", cards.schoolTable());
    places.put("three_lists", cards.lists());
    places.put("proposal_table", cards.proposalTable());
    places.put("intake_table", intakes.table());
    places.put("clash_table", intakes.clashes());
    places.put("order_table", intakes.orderTable());
    places.put("course_table", intakes.courseTable());
    places.put("card_record", records.cardTable());
    places.put("advice_record", records.adviceTable());
    places.put("matching_table", records.matchingTable());
    places.put("fit_table", records.fitTable());
  }

  private static Map<String, String> header(BulletinSource source) {
    ReleaseHeader header = source.header();
    Site site = source.site();
    Map<String, String> places = new TreeMap<>();
    places.put("site_zh", Say.escaped(site.nameZh()));
    places.put("site", new Say(site.nameZh(), site.nameEn()).html());
    places.put("period", Say.escaped(header.period()));
    places.put("release_id", Say.escaped(header.releaseId()));
    places.put("vintage", String.valueOf(header.vintage()));
    places.put("as_of", header.asOf().toString());
    places.put("next_release", header.asOf().plusMonths(3).toString());
    places.put("contact", Say.escaped(site.method().release().contact()));
    places.put("horizon_year", String.valueOf(source.horizonYear()));
    places.put("year", String.valueOf(source.year()));
    places.put("banner", banner(header));
    return places;
  }

  /** Links to the files of the tables this release holds. */
  private static String links(BulletinSource source, List<String> tables) {
    return tables.stream()
        .filter(source.tables()::containsKey)
        .map(table -> "<a href=\"../csv/" + table + ".csv\">" + table + ".csv</a>")
        .collect(Collectors.joining(" · "));
  }

  private static String banner(ReleaseHeader header) {
    return header.madeUp()
        ? "<p class=\"banner\" role=\"note\">"
            + new Say(
                    "示例数据：本公报的学校、单位和数字都是虚构的，只用于演示。",
                    "Made-up data: every school, employer and figure here is invented, for"
                        + " demonstration only.")
                .html()
            + "</p>"
        : "";
  }

  private static String points(List<Say> points) {
    return points.stream()
        .map(point -> "<li>" + point.html() + "</li>\n")
        .collect(Collectors.joining());
  }

  /** Data as JSON that cannot end the script element it stands in. */
  private static String json(Map<String, Object> data) {
    try {
      return new ObjectMapper()
          .writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
