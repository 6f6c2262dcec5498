package org.gongxu.stage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.contract.Column;
import org.gongxu.contract.Contracts;
import org.gongxu.settings.Source;
import org.junit.jupiter.api.Test;

class RowCheckerTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 15);
  private static final Pseudonyms KEY =
      Pseudonyms.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "test");

  @Test
  void check_soundRow_typesItAndBreaksNothing() {
    RowChecker.Checked checked = hiring(Map.of());

    assertThat(checked.rules()).isEmpty();
    assertThat(value(checked, "openings")).isEqualTo(3);
    assertThat(value(checked, "posted_on")).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(value(checked, "pay_min")).isEqualTo(3500.0);
    assertThat(value(checked, "agency")).isEqualTo(false);
    assertThat(value(checked, "education")).isEqualTo("senior_secondary");
    assertThat(value(checked, "closed_on")).isNull();
  }

  @Test
  void check_requiredMissing_isRequired() {
    assertThat(hiring(Map.of("openings", " ")).rules()).containsExactly("required:openings");
  }

  @Test
  void check_notANumber_isType() {
    assertThat(hiring(Map.of("openings", "若干")).rules()).containsExactly("type:openings");
    assertThat(hiring(Map.of("openings", "１２")).rules()).containsExactly("type:openings");
    assertThat(hiring(Map.of("openings", "3.5")).rules()).containsExactly("type:openings");
  }

  @Test
  void check_impossibleDay_isType() {
    assertThat(hiring(Map.of("posted_on", "2025-02-30")).rules()).containsExactly("type:posted_on");
  }

  @Test
  void check_negativeOpenings_isRange() {
    assertThat(hiring(Map.of("openings", "-1")).rules()).containsExactly("range:openings");
  }

  @Test
  void check_unknownOccupation_isCode() {
    assertThat(hiring(Map.of("occupation", "9-99")).rules()).containsExactly("code:occupation");
  }

  @Test
  void check_valueNotAllowed_isAllowed() {
    assertThat(hiring(Map.of("education", "博士后")).rules()).containsExactly("allowed:education");
  }

  @Test
  void check_closedBeforePosted_isOrder() {
    assertThat(hiring(Map.of("closed_on", "2025-02-01")).rules())
        .containsExactly("order:closed_on");
    assertThat(hiring(Map.of("pay_max", "100")).rules()).containsExactly("order:pay_max");
  }

  @Test
  void check_afterTheLastDay_isFuture() {
    assertThat(hiring(Map.of("posted_on", "2031-01-01")).rules())
        .containsExactly("future:posted_on");
  }

  @Test
  void check_severalFaults_namesAllInColumnOrder() {
    assertThat(hiring(Map.of("occupation", "", "openings", "x")).rules())
        .containsExactly("required:occupation", "type:openings");
  }

  @Test
  void check_scientificEmployer_isDamaged() {
    assertThat(hiring(Map.of("employer", "9.15301E+17")).rules())
        .containsExactly("id_damaged:employer");
  }

  @Test
  void check_numberCellOfAnIdentifier_isDamaged() {
    List<String> cells = cells(Map.of());
    DeliveredRow row = new DeliveredRow(2, cells, List.of(index("employer")));

    assertThat(checker().check(header(), row).rules()).containsExactly("id_damaged:employer");
  }

  @Test
  void check_wrongWidth_isColumnsAlone() {
    List<String> cells = cells(Map.of("openings", "x"));
    DeliveredRow row = new DeliveredRow(2, cells.subList(0, 5), List.of());

    assertThat(checker().check(header(), row).rules()).containsExactly("columns");
  }

  @Test
  void check_person_isReplacedByItsPseudonym() {
    Source source =
        new Source(
            "enrollment",
            "x.csv",
            Source.Format.CSV,
            "auto",
            Map.of("student", "id", "status", "s"),
            Set.of(),
            Map.of("status", Map.of("在读", "enrolled")),
            Map.of("school_year", "2024", "school", "S1", "major", "M1", "entry_year", "2024"),
            "yyyy-MM-dd",
            0);
    List<String> columns =
        Contracts.of("enrollment").delivered().stream().map(Column::name).toList();
    Header header = Header.match("x.csv", List.of("id", "s"), source, columns);
    RowChecker checker =
        new RowChecker(Contracts.of("enrollment"), source, Map.of(), KEY, LAST_DAY);

    Object[] first = checker.check(header, row("000123", "在读")).values();
    Object[] again = checker.check(header, row(" 000123 ", "在读")).values();
    Object[] other = checker.check(header, row("000124", "在读")).values();

    int student = columns.indexOf("student");
    assertThat((String) first[student]).hasSize(32).doesNotContain("000123");
    assertThat(again[student]).isEqualTo(first[student]);
    assertThat(other[student]).isNotEqualTo(first[student]);
    assertThat(first[columns.indexOf("status")]).isEqualTo("enrolled");
    assertThat(first[columns.indexOf("school_year")]).isEqualTo(2024);
  }

  private static DeliveredRow row(String... cells) {
    return new DeliveredRow(2, List.of(cells), List.of());
  }

  private static RowChecker.Checked hiring(Map<String, String> changes) {
    return checker().check(header(), new DeliveredRow(2, cells(changes), List.of()));
  }

  private static RowChecker checker() {
    return new RowChecker(
        Contracts.of("enterprise_hiring"),
        source(),
        Map.of("occupation", Set.of("4-01"), "region", Set.of("530102")),
        KEY,
        LAST_DAY);
  }

  private static Header header() {
    return Header.match("x.csv", columns(), source(), columns());
  }

  private static Source source() {
    Map<String, String> identity = new LinkedHashMap<>();
    columns().forEach(column -> identity.put(column, column));
    return new Source(
        "enterprise_hiring",
        "x.csv",
        Source.Format.CSV,
        "auto",
        identity,
        Set.of(),
        Map.of("education", Map.of("中专", "senior_secondary"), "agency", Map.of("否", "false")),
        Map.of(),
        "yyyy-MM-dd",
        1);
  }

  private static List<String> cells(Map<String, String> changes) {
    Map<String, String> row = new LinkedHashMap<>();
    columns().forEach(column -> row.put(column, ""));
    row.put("vacancy_id", "v1");
    row.put("employer", "915301020000850837");
    row.put("region", "530102");
    row.put("industry", "16");
    row.put("occupation", "4-01");
    row.put("openings", "3");
    row.put("posted_on", "2025-03-01");
    row.put("pay_min", "3500");
    row.put("education", "中专");
    row.put("agency", "否");
    row.putAll(changes);
    return List.copyOf(row.values());
  }

  private static List<String> columns() {
    return Contracts.of("enterprise_hiring").delivered().stream().map(Column::name).toList();
  }

  private static int index(String column) {
    return columns().indexOf(column);
  }

  private static Object value(RowChecker.Checked checked, String column) {
    return Arrays.asList(checked.values()).get(index(column));
  }
}
