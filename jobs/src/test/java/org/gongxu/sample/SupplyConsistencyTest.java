package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SupplyConsistencyTest {

  private static final Set<String> EMPLOYED = Set.of("签订劳动合同", "其他形式就业", "自主创业");

  private final GeneratedDistrict district = GeneratedDistrict.shared();

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static double value(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void surveys_everyAnswer_belongsToAStudentWhoGraduatedThatYear() {
    Map<String, String> graduated = new HashMap<>();
    for (Map<String, String> row : district.wholeOfAll("enrollment")) {
      if (row.get("学籍状态").equals("毕业")) {
        graduated.put(row.get("身份证号"), row.get("学校代码") + row.get("专业代码") + (number(row, "学年") + 1));
      }
    }
    List<Map<String, String>> answers = district.wholeOfAll("graduates");
    assertThat(graduated).hasSize((int) district.summary().graduates());
    assertThat(answers)
        .allSatisfy(
            row ->
                assertThat(graduated.get(row.get("身份证号")))
                    .isEqualTo(row.get("学校代码") + row.get("专业代码") + row.get("毕业年份")));
  }

  @Test
  void surveys_onePersonAndWave_answerOnceAndNotAfterTheExport() {
    Set<String> seen = new HashSet<>();
    assertThat(district.wholeOfAll("graduates"))
        .allMatch(row -> seen.add(row.get("身份证号") + row.get("调查批次")))
        .allMatch(row -> row.get("调查日期").compareTo("2026-01-10") <= 0)
        .allMatch(row -> row.get("调查日期").compareTo(row.get("毕业年份")) > 0);
  }

  @Test
  void surveys_jobs_areTheEmployedsAndNobodyElses() {
    assertThat(district.wholeOfAll("graduates"))
        .allMatch(row -> EMPLOYED.contains(row.get("毕业去向")) != row.get("职业代码").isEmpty())
        .allMatch(row -> row.get("职业代码").isEmpty() == row.get("月薪").isEmpty());
  }

  @Test
  void enrollment_oneStudentAndYear_hasOneRowAndNoneAfterLeaving() {
    Map<String, String> last = new HashMap<>();
    for (String file : district.files("enrollment")) {
      Set<String> seen = new HashSet<>();
      for (Map<String, String> row : district.whole(file)) {
        assertThat(seen.add(row.get("身份证号"))).isTrue();
        String before = last.put(row.get("身份证号"), row.get("学籍状态"));
        assertThat(before == null || before.equals("在读") || before.equals("休学")).isTrue();
      }
    }
  }

  @Test
  void enrollment_idNumbers_canBeNobodys() {
    assertThat(district.wholeOfAll("enrollment"))
        .allMatch(row -> row.get("身份证号").matches("999999\\d{12}"))
        .allMatch(row -> row.get("联系电话").matches("000\\d{8}"));
  }

  @Test
  void plan_actualIntake_isTheFirstGradeOfTheSchoolYear() {
    Map<String, Integer> entered = new TreeMap<>();
    for (Map<String, String> row : district.wholeOfAll("enrollment")) {
      if (row.get("学年").equals(row.get("入学年份"))) {
        entered.merge(row.get("学校代码") + row.get("专业代码") + row.get("学年"), 1, Integer::sum);
      }
    }
    Map<String, Integer> planned = new TreeMap<>();
    for (Map<String, String> row : district.whole("intake-plan.csv")) {
      if (number(row, "招生年份") >= 2018) {
        planned.put(row.get("学校代码") + row.get("专业代码") + row.get("招生年份"), number(row, "实际招生"));
      }
      assertThat(number(row, "实际招生")).isLessThanOrEqualTo(number(row, "容量上限"));
    }
    assertThat(entered).isEqualTo(planned);
  }

  @Test
  void truth_progressionAndDestinations_addUpToOne() {
    assertThat(district.whole("truth/progression.csv"))
        .allSatisfy(
            row ->
                assertThat(
                        value(row, "pass")
                            + value(row, "stay")
                            + value(row, "withdraw")
                            + value(row, "transfer"))
                    .isCloseTo(1, within(2e-4)));
    assertThat(district.whole("truth/destination.csv"))
        .allSatisfy(
            row ->
                assertThat(
                        value(row, "further_study")
                            + value(row, "not_seeking")
                            + value(row, "military")
                            + value(row, "seeks_work"))
                    .isCloseTo(1, within(2e-4)));
  }

  @Test
  void truth_occupationsOfAMajor_addUpToOne() {
    Map<String, Double> sums = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/major_occupation.csv")) {
      sums.merge(row.get("school") + row.get("major"), value(row, "probability"), Double::sum);
    }
    assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-4)));
  }

  @Test
  void truth_furtherStudy_isWhatTheFirstSurveyShows() {
    double expected = 0;
    Map<String, Double> rates = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/destination.csv")) {
      rates.put(row.get("school") + row.get("major"), value(row, "further_study"));
    }
    int answers = 0;
    int studying = 0;
    for (Map<String, String> row : district.wholeOfAll("graduates")) {
      if (row.get("调查批次").equals("0") && !row.get("毕业去向").equals("去向不明")) {
        answers++;
        expected += rates.get(row.get("学校代码") + row.get("专业代码"));
        studying += row.get("毕业去向").equals("升学") ? 1 : 0;
      }
    }
    assertThat((double) studying / answers).isCloseTo(expected / answers, within(0.02));
  }

  @Test
  void truth_expectedGraduates_runOnWhereTheRealisedOnesEnd() {
    Map<String, Double> expected = new TreeMap<>();
    Map<String, Double> realised = new TreeMap<>();
    for (Map<String, String> row : district.whole("truth/supply.csv")) {
      expected.merge(row.get("year"), value(row, "expected_graduates"), Double::sum);
      if (row.get("observed").equals("true")) {
        realised.merge(row.get("year"), value(row, "realised_graduates"), Double::sum);
      }
    }
    assertThat(realised.keySet())
        .containsExactly("2019", "2020", "2021", "2022", "2023", "2024", "2025");
    realised.forEach(
        (year, value) -> assertThat(value / expected.get(year)).isCloseTo(1, within(0.03)));
    assertThat(expected.get("2032") / expected.get("2025")).isBetween(0.85, 1.2);
  }

  @Test
  void truth_future_comesAsExpectedAndNobodyEntersWithoutGraduating() {
    double expected = 0;
    double expectedLocal = 0;
    for (Map<String, String> row : district.whole("truth/supply.csv")) {
      if (row.get("observed").equals("false")) {
        expected += value(row, "expected_graduates");
        expectedLocal += value(row, "expected_local_entrants");
      }
    }
    int graduates = 0;
    int local = 0;
    for (Map<String, String> row : district.whole("truth/future_supply.csv")) {
      graduates += number(row, "realised_graduates");
      local += number(row, "realised_local_entrants");
      assertThat(number(row, "realised_entrants"))
          .isBetween(number(row, "realised_local_entrants"), number(row, "realised_graduates"));
    }
    assertThat(graduates / expected).isCloseTo(1, within(0.02));
    assertThat(local / expectedLocal).isCloseTo(1, within(0.03));
  }

  @Test
  void truth_futureOfAMajorClosed_isEmpty() {
    assertThat(district.whole("truth/future_supply.csv"))
        .filteredOn(row -> row.get("major").equals("690201") && row.get("school").equals("WH04"))
        .hasSize(7)
        .allMatch(row -> row.get("realised_graduates").equals("0"));
  }

  @Test
  void truth_failingMajors_placeFewerThanSoundOnes() {
    Map<String, Double> worst = new HashMap<>();
    Map<String, Double> best = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/quality.csv")) {
      worst.merge(row.get("verdict"), value(row, "placement_rate"), Math::min);
      best.merge(row.get("verdict"), value(row, "placement_rate"), Math::max);
    }
    assertThat(best.get("failing")).isLessThan(0.75);
    assertThat(worst.get("sound")).isGreaterThan(0.9);
  }

  @Test
  void truth_entrantsAgainstEntryOpenings_showShortagesAndSurpluses() {
    Map<String, Double> openings = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/demand.csv")) {
      if (row.get("period").startsWith("2025")) {
        openings.merge(row.get("occupation"), value(row, "expected_openings_entry"), Double::sum);
      }
    }
    Map<String, Double> entrants = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/supply.csv")) {
      if (row.get("year").equals("2025")) {
        entrants.put(row.get("school") + row.get("major"), value(row, "expected_local_entrants"));
      }
    }
    Map<String, Double> supply = new HashMap<>();
    for (Map<String, String> row : district.whole("truth/major_occupation.csv")) {
      supply.merge(
          row.get("occupation"),
          value(row, "probability") * entrants.get(row.get("school") + row.get("major")),
          Double::sum);
    }
    long shortages =
        openings.keySet().stream().filter(o -> openings.get(o) > 1.25 * supply.get(o)).count();
    long surpluses =
        openings.keySet().stream().filter(o -> openings.get(o) < 0.8 * supply.get(o)).count();
    assertThat(shortages).isBetween(10L, 45L);
    assertThat(surpluses).isBetween(10L, 45L);
  }
}
