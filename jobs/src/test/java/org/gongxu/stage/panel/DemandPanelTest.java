package org.gongxu.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.gongxu.TestSpark;
import org.gongxu.contract.Contracts;
import org.gongxu.contract.TableContract;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.settings.Method;
import org.junit.jupiter.api.Test;

class DemandPanelTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
  private static final Method.Demand DEMAND =
      new Method.Demand(
          Frequency.QUARTER, 30, Set.of("none", "junior", "senior_secondary"), 1, 0.25);
  private static final DemandPanel.Span SPAN =
      new DemandPanel.Span(AS_OF, Period.parse("2025Q1"), Period.parse("2025Q4"));
  private static final KeyIndustries KEYS =
      new KeyIndustries(Map.of("61", "tourism", "611", "hotels"), null);

  private final List<Object[]> postings = new ArrayList<>();

  @Test
  void derive_repostWithinWindow_countsTheVacancyOnceAtItsFirstDayWithItsMostOpenings() {
    post(Map.of("posted_on", LocalDate.of(2025, 3, 20), "openings", 2));
    post(Map.of("posted_on", LocalDate.of(2025, 4, 15), "openings", 5));
    post(Map.of("posted_on", LocalDate.of(2025, 5, 15), "openings", 3));
    Row cell = onlyCell();
    assertThat(cell.<String>getAs("period")).isEqualTo("2025Q1");
    assertThat(cell.<Long>getAs("openings")).isEqualTo(5);
    assertThat(cell.<Long>getAs("vacancies")).isEqualTo(1);
    assertThat(cell.<Long>getAs("reposts_merged")).isEqualTo(2);
  }

  @Test
  void derive_postedAgainAfterTheWindow_isAVacancyOfItsOwn() {
    post(Map.of("posted_on", LocalDate.of(2025, 4, 1)));
    post(Map.of("posted_on", LocalDate.of(2025, 5, 2)));
    Row cell = onlyCell();
    assertThat(cell.<Long>getAs("vacancies")).isEqualTo(2);
    assertThat(cell.<Long>getAs("reposts_merged")).isZero();
    assertThat(cell.<Long>getAs("employers")).isEqualTo(1);
  }

  @Test
  void derive_repostOfAVacancyBeforeTheSpan_isNotCountedInside() {
    post(Map.of("posted_on", LocalDate.of(2024, 12, 20)));
    post(Map.of("posted_on", LocalDate.of(2025, 1, 10)));
    assertThat(cells()).isEmpty();
  }

  @Test
  void derive_noEmployerOnRecord_mergesNothing() {
    post(Map.of("employer", ""));
    post(Map.of("employer", ""));
    Row cell = onlyCell();
    assertThat(cell.<Long>getAs("openings")).isEqualTo(2);
    assertThat(cell.<Long>getAs("vacancies")).isEqualTo(2);
    assertThat(cell.<Long>getAs("employers")).isZero();
  }

  @Test
  void derive_agencyPostsTheSame_keepsItsOpeningsApart() {
    post(Map.of("openings", 3));
    post(Map.of("openings", 7, "agency", true, "pay_min", 9_000.0));
    Row cell = onlyCell();
    assertThat(cell.<Long>getAs("openings")).isEqualTo(3);
    assertThat(cell.<Long>getAs("agency_openings")).isEqualTo(7);
    assertThat(cell.<Double>getAs("pay_median")).isNull();
  }

  @Test
  void derive_rowKnownAfterTheAsOfDay_isNotSeen() {
    post(Map.of("known_at", AS_OF));
    post(Map.of("known_at", AS_OF.plusDays(1), "employer", "E2"));
    assertThat(onlyCell().<Long>getAs("openings")).isEqualTo(1);
  }

  @Test
  void derive_periodThatHoldsTheAsOfDay_isNotObserved() {
    post(Map.of("posted_on", LocalDate.of(2026, 1, 2)));
    assertThat(cells()).isEmpty();
  }

  @Test
  void derive_twoPrefixesFit_takesTheLongest() {
    post(Map.of("industry", "6110"));
    post(Map.of("industry", "6190", "employer", "E2"));
    assertThat(cells().stream().map(cell -> cell.<String>getAs("key_industry")))
        .containsExactlyInAnyOrder("hotels", "tourism");
  }

  @Test
  void derive_industryOutsideEveryKeyIndustry_hasNoneOrOther() {
    post(Map.of("industry", "7250"));
    assertThat(onlyCell().<String>getAs("key_industry")).isNull();
    assertThat(keyIndustry(new KeyIndustries(KEYS.byPrefix(), "other"))).isEqualTo("other");
    assertThat(keyIndustry(new KeyIndustries(Map.of(), null))).isNull();
  }

  @Test
  void derive_requirementsOnRecord_countsOnlyOpeningsASchoolLeaverMeets() {
    post(Map.of("education", "senior_secondary", "employer", "E1", "openings", 1));
    post(Map.of("education", "none", "experience_years", 1, "employer", "E2", "openings", 2));
    post(Map.of("education", "bachelor", "employer", "E3", "openings", 4));
    post(Map.of("education", "none", "experience_years", 2, "employer", "E4", "openings", 8));
    post(Map.of("experience_years", 0, "employer", "E5", "openings", 16));
    Row cell = onlyCell();
    assertThat(cell.<Long>getAs("openings")).isEqualTo(31);
    assertThat(cell.<Long>getAs("openings_entry")).isEqualTo(19);
  }

  @Test
  void derive_nothingAskedOnRecord_countsTheShareOfTheSettings() {
    post(Map.of("openings", 12));
    assertThat(onlyCell().<Long>getAs("openings_entry")).isEqualTo(3);
  }

  @Test
  void derive_payRanges_takesTheMedianOfTheirMiddles() {
    post(Map.of("pay_min", 3_000.0, "pay_max", 5_000.0, "employer", "E1"));
    post(Map.of("pay_min", 6_000.0, "employer", "E2"));
    post(Map.of("pay_max", 9_000.0, "employer", "E3"));
    post(Map.of("employer", "E4"));
    assertThat(onlyCell().<Double>getAs("pay_median")).isEqualTo(6_000.0);
  }

  @Test
  void derive_monthlyFrequency_writesMonths() {
    post(Map.of("posted_on", LocalDate.of(2025, 3, 20)));
    Method.Demand monthly =
        new Method.Demand(Frequency.MONTH, 30, DEMAND.entryEducation(), 1, 0.25);
    DemandPanel.Span span =
        new DemandPanel.Span(AS_OF, Period.parse("2025-01"), Period.parse("2025-12"));
    assertThat(DemandPanel.derive(hiring(), KEYS, span, monthly).head().<String>getAs("period"))
        .isEqualTo("2025-03");
  }

  @Test
  void derive_otherPartitionsAndOrder_givesTheSameRows() {
    for (int i = 0; i < 60; i++) {
      post(
          Map.of(
              "employer", "E" + i % 7,
              "posted_on", LocalDate.of(2025, 1, 3).plusDays(i * 37L % 360),
              "openings", 1 + i % 4,
              "industry", i % 3 == 0 ? "6110" : "6190",
              "pay_min", 3_000.1 + 17.3 * (i % 11)));
    }
    List<Row> once = sorted(DemandPanel.derive(hiring().repartition(1), KEYS, SPAN, DEMAND));
    List<Row> again =
        sorted(
            DemandPanel.derive(
                hiring().orderBy(functions.desc("openings")).repartition(7), KEYS, SPAN, DEMAND));
    assertThat(again).isEqualTo(once).hasSizeGreaterThan(4);
  }

  @Test
  void since_recordsThatBeginInsideAQuarter_startsAtTheNextOne() {
    Period last = Period.parse("2025Q4");
    assertThat(DemandPanel.Span.since(LocalDate.of(2020, 2, 1), AS_OF, last).first())
        .isEqualTo(Period.parse("2020Q2"));
    assertThat(DemandPanel.Span.since(LocalDate.of(2020, 1, 9), AS_OF, last).first())
        .isEqualTo(Period.parse("2020Q1"));
  }

  @Test
  void since_months_startAtTheNextOneWhenTheFirstWeekHasNone() {
    Period last = Period.parse("2025-12");
    assertThat(DemandPanel.Span.since(LocalDate.of(2020, 2, 1), AS_OF, last).first())
        .isEqualTo(Period.parse("2020-02"));
    assertThat(DemandPanel.Span.since(LocalDate.of(2020, 2, 8), AS_OF, last).first())
        .isEqualTo(Period.parse("2020-03"));
  }

  @Test
  void months_openingsOfAKeyIndustry_areAddedWithoutAgenciesAndReposts() {
    post(Map.of("posted_on", LocalDate.of(2025, 3, 20), "openings", 2));
    post(Map.of("posted_on", LocalDate.of(2025, 3, 25), "openings", 5));
    post(Map.of("posted_on", LocalDate.of(2025, 3, 2), "openings", 4, "employer", "other"));
    post(Map.of("posted_on", LocalDate.of(2025, 4, 2), "openings", 9, "agency", true));
    Dataset<Row> vacancies = DemandPanel.vacancies(hiring(), KEYS, AS_OF, DEMAND);
    DemandPanel.Span months =
        new DemandPanel.Span(AS_OF, Period.parse("2025-01"), Period.parse("2025-12"));
    List<Row> rows = DemandPanel.months(vacancies, months).collectAsList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String>getAs("period")).isEqualTo("2025-03");
    assertThat(rows.get(0).<Long>getAs("openings")).isEqualTo(9);
  }

  @Test
  void headlines_countsWhatIsInsideAndWhatIsLeftOut() {
    post(Map.of("openings", 1200));
    post(Map.of("openings", 7, "agency", true));
    post(Map.of("openings", 5, "industry", "7250", "occupation", "4-04-01-01"));
    DemandCounts counts = DemandCounts.of(DemandPanel.derive(hiring(), KEYS, SPAN, DEMAND));
    assertThat(counts).isEqualTo(new DemandCounts(1, 1200, 7, 0, 5));
    assertThat(counts.headlines(SPAN))
        .containsExactly(
            "demand_panel: 1,200 openings from 2025Q1 to 2025Q4",
            "0 reposts merged, 7 agency openings kept apart",
            "5 openings outside the key industries left out");
  }

  private void post(Map<String, Object> values) {
    Map<String, Object> usual =
        Map.of(
            "employer", "E1",
            "region", "530102",
            "industry", "6110",
            "occupation", "4-03-01-01",
            "openings", 1,
            "posted_on", LocalDate.of(2025, 5, 5),
            "known_at", LocalDate.of(2025, 5, 6),
            "source_file", "hiring.csv",
            "source_line", postings.size() + 2);
    TableContract contract = Contracts.of("enterprise_hiring");
    postings.add(
        contract.columnNames().stream()
            .map(name -> values.getOrDefault(name, usual.get(name)))
            .map(value -> "".equals(value) ? null : value)
            .toArray());
  }

  private Dataset<Row> hiring() {
    return TestSpark.rows("enterprise_hiring", postings.toArray(Object[][]::new));
  }

  private List<Row> cells() {
    return DemandPanel.derive(hiring(), KEYS, SPAN, DEMAND).collectAsList();
  }

  private Row onlyCell() {
    List<Row> cells = cells();
    assertThat(cells).hasSize(1);
    return cells.get(0);
  }

  private String keyIndustry(KeyIndustries keys) {
    return DemandPanel.derive(hiring(), keys, SPAN, DEMAND).head().getAs("key_industry");
  }

  private static List<Row> sorted(Dataset<Row> panel) {
    return panel
        .orderBy("key_industry", "industry", "occupation", "region", "period")
        .collectAsList();
  }
}
