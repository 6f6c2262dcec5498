package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirtyRowsTest {

  private static final Set<String> RULES =
      Set.of(
          "required",
          "type",
          "code",
          "range",
          "order",
          "columns",
          "duplicate",
          "allowed",
          "id_damaged",
          "future");

  private final GeneratedDistrict district = GeneratedDistrict.shared();

  private record Dirty(String file, int line, String kind, String rule) {}

  private List<Dirty> dirty() {
    return district.lines("truth/dirty_rows.csv").stream()
        .skip(1)
        .map(r -> new Dirty(r.get(0), Integer.parseInt(r.get(1)), r.get(2), r.get(3)))
        .toList();
  }

  private List<List<String>> rowsOf(String kind, String start) {
    List<List<String>> rows = new ArrayList<>();
    for (String file : district.files(start)) {
      List<List<String>> lines = district.lines(file);
      dirty().stream()
          .filter(d -> d.file().equals(file) && d.kind().equals(kind))
          .forEach(d -> rows.add(lines.get(d.line() - 1)));
    }
    assertThat(rows).as(kind + " in " + start).isNotEmpty();
    return rows;
  }

  private int column(String start, String header) {
    return district.lines(district.files(start).get(0)).get(0).indexOf(header);
  }

  @Test
  void dirtyRows_allOfThem_nameAKnownRuleAndEveryRuleIsThere() {
    Set<String> rules = new HashSet<>();
    dirty().forEach(d -> rules.add(d.rule()));
    assertThat(rules).isEqualTo(RULES);
  }

  @Test
  void dirtyRows_negativeOpenings_standWhereTheTruthSays() {
    int openings = column("hiring", "招聘人数");
    assertThat(rowsOf("negative_openings", "hiring"))
        .allMatch(row -> row.get(openings).equals("-3"));
  }

  @Test
  void dirtyRows_impossibleDate_isNoDate() {
    int posted = column("hiring", "发布日期");
    assertThat(rowsOf("impossible_date", "hiring"))
        .allSatisfy(
            row ->
                assertThat(row.get(posted))
                    .satisfies(
                        text ->
                            org.assertj.core.api.Assertions.assertThatExceptionOfType(
                                    DateTimeException.class)
                                .isThrownBy(() -> LocalDate.parse(text))));
  }

  @Test
  void dirtyRows_closedBeforePosted_areTheWrongWayRound() {
    int posted = column("hiring", "发布日期");
    int closed = column("hiring", "截止日期");
    assertThat(rowsOf("closed_before_posted", "hiring"))
        .allMatch(row -> row.get(closed).compareTo(row.get(posted)) < 0);
  }

  @Test
  void dirtyRows_wrongNumberOfColumns_areShort() {
    for (String start : List.of("hiring", "enrollment", "graduates")) {
      int width = district.lines(district.files(start).get(0)).get(0).size();
      assertThat(rowsOf("wrong_number_of_columns", start)).allMatch(row -> row.size() == width - 1);
    }
  }

  @Test
  void dirtyRows_duplicatedRow_repeatsTheLineBefore() {
    List<Dirty> doubles = dirty().stream().filter(d -> d.kind().equals("duplicated_row")).toList();
    assertThat(doubles).isNotEmpty();
    for (Dirty d : doubles) {
      List<List<String>> lines = district.lines(d.file());
      assertThat(lines.get(d.line() - 1)).isEqualTo(lines.get(d.line() - 2));
    }
  }

  @Test
  void dirtyRows_idInScientificNotation_looksLikeARoundedNumber() {
    for (String start : List.of("enrollment", "graduates")) {
      int id = column(start, "身份证号");
      assertThat(rowsOf("id_in_scientific_notation", start))
          .allMatch(row -> row.get(id).matches("\\d\\.\\d{5}E\\+17"));
    }
  }

  @Test
  void dirtyRows_graduationBeforeEntry_entersAfterTheSchoolYear() {
    int year = column("enrollment", "学年");
    int entry = column("enrollment", "入学年份");
    assertThat(rowsOf("graduation_before_entry", "enrollment"))
        .allMatch(row -> Integer.parseInt(row.get(entry)) > Integer.parseInt(row.get(year)));
  }

  @Test
  void dirtyRows_otherThanDuplicates_carryAnIdentityNoWholeRowHas() {
    int id = column("hiring", "招聘编号");
    assertThat(rowsOf("unknown_occupation", "hiring")).allMatch(row -> row.get(id).startsWith("W"));
    assertThat(district.wholeOfAll("hiring")).allMatch(row -> row.get("招聘编号").startsWith("V"));
  }
}
