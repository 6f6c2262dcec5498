package org.gongxu.stage.release.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableRow;
import org.gongxu.stage.release.publish.PublishedTable;
import org.gongxu.stage.release.publish.ReleaseHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviceSectionsTest {

  private static final String REGION = "530102";

  @TempDir private Path temp;
  private final Map<String, List<Row>> tables = new TreeMap<>();

  @Test
  void regionTable_cards_worstFirstWithReasonAndWhatIsMissing() {
    card("ALL", "sound", "green");
    card("ALL", "poor", "red");
    card("S1", "poor", "red");

    Cards cards = new Cards(source());

    assertThat(cards.regionTable()).containsSubsequence("红牌", "绿牌").doesNotContain("S1");
    assertThat(plain(cards.regionTable()))
        .containsSubsequence("poor专业", "红牌", "调减", "落实率过低", "缺：供需预测", "62%", "50% – 74%", "90%");
    assertThat(cards.schoolTable()).contains("S1校").doesNotContain("sound");
    assertThat(cards.points().get(0).zh()).isEqualTo("全区专业评级：红牌 1、黄牌 0、绿牌 1、无评级 0。");
    assertThat(cards.points().get(1).zh()).isEqualTo("红牌专业点：S1校poor专业。");
  }

  @Test
  void lists_everyListIsThere_emptyOnesSaySo() {
    listed("poor", "restrict");

    String lists = plain(new Cards(source()).lists());

    assertThat(lists).containsSubsequence("重点紧缺清单：无。", "改造升级清单：无。", "限制撤销清单", "poor专业");
  }

  @Test
  void proposalTable_rankedMajorsOnly_withAnswerAndHowManyOfferThem() {
    proposal("wanted", "open", 1);
    proposal("glut", "do_not_open", null);

    String table = plain(new Cards(source()).proposalTable());

    assertThat(table).contains("wanted专业").contains("可新增").contains("2 / 4").doesNotContain("glut");
  }

  @Test
  void intakeTable_adviceLine_tellsPlacesBindingAndWhatItSaves() {
    add(
        "intake_advice",
        at("intake_advice")
            .set("school", "S1")
            .set("school_zh", "S1校")
            .set("school_en", "S1")
            .set("major", "m")
            .set("major_zh", "m专业")
            .set("major_en", "m")
            .set("last_intake", 40)
            .set("recommended", 50)
            .set("change", 10)
            .set("low", 30)
            .set("high", 50)
            .set("binding", "largest_change")
            .set("binding_zh", "最大年度调幅")
            .set("regret", 3.21)
            .set("saved_unchanged", 4.0)
            .set("saved_following", 5.0));

    String table = plain(new Intakes(source()).table());

    assertThat(table)
        .containsSubsequence("S1校", "m专业", "最大年度调幅", "40", "50", "+10", "30 – 50", "3.2", "4.0");
    assertThat(new Intakes(source()).clashes()).isEmpty();
  }

  @Test
  void points_worthOfThePlan_isInTheMainPoints() {
    add(
        "intake_advice_worth",
        at("intake_advice_worth")
            .set("intake_year", 2026)
            .set("mismatch", 276.0)
            .set("mismatch_unchanged", 392.0));

    assertThat(new Intakes(source()).points().get(0).zh())
        .isEqualTo("2026 年招生建议：预期供需错配由维持不变的 392 人降到 276 人。");
  }

  @Test
  void clashes_constraintsThatClash_areShownWithTheirNumbers() {
    add(
        "intake_advice_clash",
        at("intake_advice_clash")
            .set("line", 1)
            .set("place", "S1/total")
            .set("reason_zh", "招生总规模要求0.0至20.0")
            .set("reason_en", "asks for 0.0 to 20.0"));

    assertThat(plain(new Intakes(source()).clashes())).contains("S1/total").contains("0.0至20.0");
  }

  @Test
  void recordTables_cardsAndAdvice_tellHitsHeededAndMismatch() {
    add(
        "card_track_record",
        TableRow.of("card_track_record")
            .set("rule_set", "gongxu@2026.3")
            .set("cohort", "own")
            .set("name_zh", "供需规则集")
            .set("name_en", "Gongxu")
            .set("first_year", 2019)
            .set("last_year", 2022)
            .set("cards", 120L)
            .set("hits", 7L)
            .set("false_alarms", 1L)
            .set("heeded", 2L)
            .set("misses", 5L)
            .set("precision", 0.875)
            .set("precision_low", 0.5)
            .set("precision_high", 0.97));
    add("advice_track_record", record(2020));
    add("advice_track_record", record(0));

    TrackRecords records = new TrackRecords(source());

    assertThat(plain(records.cardTable()))
        .containsSubsequence("供需规则集", "评级后招收的一届", "2019–2022", "7", "1", "2", "5", "88%");
    assertThat(plain(records.adviceTable()))
        .containsSubsequence("2020", "41", "30", "40%", "70%", "300", "合计");
  }

  @Test
  void sections_nothingReleased_saySoInsteadOfShowingEmptyTables() {
    assertThat(new Cards(source()).regionTable()).contains("本期从缺");
    assertThat(new Cards(source()).points()).isEmpty();
    assertThat(new Intakes(source()).orderTable()).contains("稳定需求");
    assertThat(new TrackRecords(source()).matchingTable()).contains("本期从缺");
  }

  private void card(String school, String major, String card) {
    add(
        "major_card",
        major(at("major_card"), school, major)
            .set("card", card)
            .set("action", card.equals("red") ? "shrink" : "keep")
            .set("reason_zh", "落实率过低")
            .set("reason_en", "placement too low")
            .set("missing_zh", "供需预测")
            .set("missing_en", "a balance")
            .set("placement_p50", 0.62)
            .set("placement_p2_5", 0.5)
            .set("placement_p97_5", 0.74)
            .set("p_surplus", 0.9));
  }

  private void listed(String major, String list) {
    add(
        "major_list",
        major(at("major_list"), "ALL", major)
            .set("card", "red")
            .set("action", "shrink")
            .set("list", list)
            .set("list_rank", 1)
            .set("reason_zh", "落实率过低")
            .set("reason_en", "placement too low"));
  }

  private static TableRow major(TableRow row, String school, String major) {
    return row.set("school", school)
        .set("school_zh", school + "校")
        .set("school_en", school)
        .set("major", major)
        .set("major_zh", major + "专业")
        .set("major_en", major);
  }

  private void proposal(String major, String answer, Integer rank) {
    add(
        "new_major_advice",
        at("new_major_advice")
            .set("school", "S1")
            .set("school_zh", "S1校")
            .set("school_en", "S1")
            .set("major", major)
            .set("major_zh", major + "专业")
            .set("major_en", major)
            .set("answer", answer)
            .set("rank", rank)
            .set("offering", 2)
            .set("schools", 4)
            .set("reason_zh", "因")
            .set("reason_en", "why"));
  }

  private static TableRow record(int year) {
    return at("advice_track_record")
        .set("intake_year", year)
        .set("horizon_year", year == 0 ? 0 : year + 3)
        .set("programmes", 41L)
        .set("changes", 30L)
        .set("followed", 0.4)
        .set("right_way", 0.7)
        .set("right_way_low", 0.5)
        .set("right_way_high", 0.83)
        .set("mismatch_unchanged", 400.0)
        .set("mismatch_following", 390.0)
        .set("mismatch_taken", 380.0)
        .set("mismatch_advised", 300.0);
  }

  private static TableRow at(String table) {
    return TableRow.of(table).set("region", REGION);
  }

  private void add(String table, TableRow row) {
    tables.computeIfAbsent(table, key -> new ArrayList<>()).add(row.build());
  }

  private BulletinSource source() {
    Map<String, PublishedTable> published = new TreeMap<>();
    tables.forEach(
        (table, rows) -> published.put(table, new PublishedTable(Contracts.of(table), rows)));
    ReleaseHeader header =
        new ReleaseHeader("t-2026Q1-r1", 1, LocalDate.of(2026, 1, 15), "2026Q1", REGION, false);
    return new BulletinSource(
        new TestSite(temp.resolve("site")).settings("sources = []").context(),
        header,
        published,
        Map.of());
  }

  /** The words of a page without its tags. */
  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
