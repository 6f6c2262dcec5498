package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cells;
import static org.gongxu.stage.advise.Given.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Saturation;
import org.junit.jupiter.api.Test;

class NewMajorsTest {

  private static final Flow FLOW =
      new Flow(
          Map.of(
              "own", Map.of("cook", 1.0),
              "wanted", Map.of("nurse", 1.0),
              "glut", Map.of("clerk", 1.0),
              "new", Map.of("pilot", 1.0),
              "useless", Map.of("clerk", 1.0)));

  private final SortedMap<Programme, SortedMap<Integer, Long>> entered = new TreeMap<>();

  @Test
  void rows_majorOfAShortage_isOpenedAndRankedAndOneInSurplusRefused() {
    offers("s1", "own");
    offers("s2", "wanted");
    offers("s2", "glut");

    List<Row> rows = rows(null);

    assertThat(of(rows, "s1", "wanted", "answer")).isEqualTo("open");
    assertThat(of(rows, "s1", "new", "rank")).isEqualTo(1);
    assertThat(of(rows, "s1", "wanted", "rank")).isEqualTo(2);
    assertThat(of(rows, "s1", "wanted", "offering")).isEqualTo(1);
    assertThat(of(rows, "s1", "wanted", "reason_en").toString())
        .startsWith("shortage now 100%, surplus with 40 more places 0%; shortage 100%, median gap");
    assertThat(of(rows, "s1", "glut", "answer")).isEqualTo("do_not_open");
    assertThat(of(rows, "s1", "glut", "rank")).isNull();
  }

  @Test
  void rows_majorTheSchoolOffers_isNoNewOne() {
    offers("s1", "own");
    offers("s2", "wanted");

    assertThat(rows(null))
        .extracting(row -> row.getString(1) + "/" + row.getString(2))
        .contains("s1/wanted", "s2/own")
        .doesNotContain("s1/own", "s2/wanted");
  }

  @Test
  void rows_majorNobodyOffers_isJudgedByTheOpeningsNobodyFills() {
    offers("s1", "own");

    List<Row> rows = rows(null);

    assertThat(of(rows, "s1", "new", "answer")).isEqualTo("open");
    assertThat(of(rows, "s1", "new", "gap_p50")).isEqualTo(60.0);
    assertThat(of(rows, "s1", "new", "offering")).isEqualTo(0);
    assertThat(of(rows, "s1", "useless", "answer")).isEqualTo("do_not_open");
  }

  @Test
  void rows_offeredByTooManySchools_isSaturatedWhateverTheShortage() {
    offers("s1", "own");
    offers("s2", "wanted");
    offers("s3", "wanted");

    List<Row> rows = rows(new Saturation(20, 0.5));

    assertThat(of(rows, "s1", "wanted", "answer")).isEqualTo("do_not_open");
    assertThat(of(rows, "s1", "wanted", "p_shortage")).isNull();
    assertThat(of(rows, "s1", "wanted", "reason_zh")).isEqualTo("布点2所（全区3所学校），不再增设");
  }

  @Test
  void rows_majorNearToWhatTheSchoolTrains_scoresHigher() {
    offers("s1", "own");
    offers("s2", "wanted");
    offers("s3", "glut");

    List<Row> rows = rows(null);

    assertThat(of(rows, "s3", "wanted", "nearness")).isEqualTo(0.0);
    assertThat(of(rows, "s3", "useless", "nearness")).isEqualTo(1.0);
    assertThat((Double) of(rows, "s3", "wanted", "score")).isEqualTo(0.5);
  }

  private void offers(String school, String major) {
    entered.put(new Programme(school, major), new TreeMap<>(Map.of(2025, 40L)));
  }

  private List<Row> rows(Saturation saturation) {
    Yields yields = Yields.none();
    yields.before().put(new Programme("s1", "own"), new Yields.Yield(40, same(20)));
    Facts facts =
        new Facts(
            Given.outcomes(),
            new Intakes(entered, new TreeMap<>()),
            yields,
            cells("own", 30, 30, "wanted", 90, 20, "glut", 10, 90),
            Given.place("s1", "s2", "s3"));
    Cells occupations = cells("nurse", 90, 20, "clerk", 10, 90, "pilot", 60, 0);
    NewMajors.Policy policy = new NewMajors.Policy(0.05, 0.8, 40, 5, saturation);
    return new ArrayList<>(new NewMajors(facts, occupations, FLOW, policy).rows());
  }

  private static Object of(List<Row> rows, String school, String major, String column) {
    List<Row> own =
        rows.stream()
            .filter(row -> row.getString(1).equals(school) && row.getString(2).equals(major))
            .toList();
    assertThat(own).hasSize(1);
    return Given.column("new_major", own, column).get(0);
  }
}
