package org.gongxu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemandConsistencyTest {

  private static final Set<String> HIGHER = Set.of("大专", "本科", "研究生");

  private final GeneratedDistrict district = GeneratedDistrict.shared();

  private static String key(Map<String, String> row) {
    return row.get("行业代码") + " " + row.get("职业代码");
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
  }

  /** Openings by series and quarter, with agency doubles left out and reposts merged. */
  private Map<String, Long> merged(boolean entryOnly) {
    Map<String, LocalDate> last = new HashMap<>();
    Map<String, Long> openings = new TreeMap<>();
    for (Map<String, String> row : district.wholeOfAll("hiring")) {
      if (row.get("是否中介").equals("是")) {
        continue;
      }
      LocalDate posted = LocalDate.parse(row.get("发布日期"));
      String who = row.get("统一社会信用代码") + " " + row.get("职业代码");
      LocalDate before = last.put(who, posted);
      if (before != null && ChronoUnit.DAYS.between(before, posted) <= 30) {
        continue;
      }
      boolean entry = row.get("工作年限").equals("0") && !HIGHER.contains(row.get("学历要求"));
      if (entry || !entryOnly) {
        openings.merge(
            key(row) + " " + quarter(posted), Long.parseLong(row.get("招聘人数")), Long::sum);
      }
    }
    return openings;
  }

  private Map<String, Long> realised(String column) {
    Map<String, Long> openings = new TreeMap<>();
    for (Map<String, String> row : district.whole("truth/demand.csv")) {
      long value = Long.parseLong(row.get(column));
      if (row.get("observed").equals("true") && value > 0) {
        openings.put(
            row.get("industry") + " " + row.get("occupation") + " " + row.get("period"), value);
      }
    }
    return openings;
  }

  @Test
  void hiring_doublesAndRepostsMerged_isTheTruthToTheLastOpening() {
    assertThat(merged(false)).isEqualTo(realised("realised_openings"));
  }

  @Test
  void hiring_entryVacanciesMerged_areTheTruthToTheLastOpening() {
    assertThat(merged(true)).isEqualTo(realised("realised_openings_entry"));
  }

  @Test
  void hiring_agencyRows_repeatAVacancyPostedShortlyBefore() {
    Set<String> own = new HashSet<>();
    List<Map<String, String>> rows = district.wholeOfAll("hiring");
    for (Map<String, String> row : rows) {
      if (row.get("是否中介").equals("否")) {
        LocalDate posted = LocalDate.parse(row.get("发布日期"));
        for (int days = 1; days <= 10; days++) {
          own.add(terms(row) + posted.plusDays(days));
        }
      }
    }
    List<Map<String, String>> agencies =
        rows.stream().filter(row -> row.get("是否中介").equals("是")).toList();
    assertThat(agencies.size()).isBetween(rows.size() / 20, rows.size() / 10);
    assertThat(agencies).allMatch(row -> own.contains(terms(row) + row.get("发布日期")));
  }

  private static String terms(Map<String, String> row) {
    return key(row) + row.get("招聘人数") + row.get("最低月薪") + row.get("最高月薪");
  }

  @Test
  void hiring_wholeRows_obeyEveryRule() {
    assertThat(district.wholeOfAll("hiring"))
        .allMatch(row -> Integer.parseInt(row.get("招聘人数")) >= 1)
        .allMatch(row -> Integer.parseInt(row.get("最低月薪")) < Integer.parseInt(row.get("最高月薪")))
        .allMatch(
            row -> row.get("截止日期").isEmpty() || row.get("截止日期").compareTo(row.get("发布日期")) > 0)
        .allMatch(
            row ->
                row.get("已招人数").isEmpty()
                    || Integer.parseInt(row.get("已招人数")) <= Integer.parseInt(row.get("招聘人数")))
        .allMatch(row -> row.get("统一社会信用代码").startsWith("915301020000"));
  }

  @Test
  void hiring_weeksAfterSpringFestival_areBusierThanThoseBefore() {
    int before = 0;
    int after = 0;
    LocalDate festival = LocalDate.of(2024, 2, 10);
    for (Map<String, String> row : district.whole("hiring-2024.csv")) {
      long days = ChronoUnit.DAYS.between(festival, LocalDate.parse(row.get("发布日期")));
      before += days >= -15 && days < 0 ? 1 : 0;
      after += days >= 15 && days < 30 ? 1 : 0;
    }
    assertThat(after).isGreaterThan(3 * before);
  }

  @Test
  void truth_boom_multipliesAndDyingTradeFades() {
    Map<String, Double> openings = expected("6-31-07-03");
    assertThat(openings.get("2025Q2") / openings.get("2020Q4")).isGreaterThan(3);
    Map<String, Double> dying = expected("6-08-01-01");
    assertThat(dying.get("2025Q2") / dying.get("2019Q2")).isLessThan(0.35);
  }

  @Test
  void truth_covidQuarters_areLowEverywhereButLowestInTourism() {
    double tourism = ratioOfFirstHalf("tourism");
    double medicine = ratioOfFirstHalf("medicine");
    assertThat(tourism).isLessThan(0.65);
    assertThat(medicine).isBetween(0.75, 1.1);
  }

  @Test
  void truth_realisedOpenings_scatterAroundTheirExpectation() {
    double expected = 0;
    double realised = 0;
    double squares = 0;
    int cells = 0;
    for (Map<String, String> row : district.whole("truth/demand.csv")) {
      if (row.get("observed").equals("true")) {
        double mean = Double.parseDouble(row.get("expected_openings"));
        double drawn = Double.parseDouble(row.get("realised_openings"));
        expected += mean;
        realised += drawn;
        squares += (drawn - mean) * (drawn - mean) / mean;
        cells++;
      }
    }
    assertThat(realised / expected).isCloseTo(1, within(0.01));
    // Compound Poisson with geometric sizes of mean m: variance over mean is 2 m - 1 = 2.1.
    assertThat(squares / cells).isCloseTo(2.1, within(0.2));
  }

  @Test
  void truth_openingsOfAnOccupationInAQuarter_areMostly5To400() {
    Map<String, Long> sums = new HashMap<>();
    realised("realised_openings")
        .forEach((cell, value) -> sums.merge(cell.substring(4), value, Long::sum));
    long usual = sums.values().stream().filter(sum -> sum >= 5 && sum <= 400).count();
    assertThat((double) usual / sums.size()).isGreaterThan(0.9);
  }

  private double ratioOfFirstHalf(String keyIndustry) {
    double covid = 0;
    double before = 0;
    for (Map<String, String> row : district.whole("truth/demand.csv")) {
      if (row.get("key_industry").equals(keyIndustry)) {
        double value = Double.parseDouble(row.get("expected_openings"));
        covid += Set.of("2020Q1", "2020Q2").contains(row.get("period")) ? value : 0;
        before += Set.of("2019Q1", "2019Q2").contains(row.get("period")) ? value : 0;
      }
    }
    return covid / before;
  }

  private Map<String, Double> expected(String occupation) {
    Map<String, Double> openings = new TreeMap<>();
    for (Map<String, String> row : district.whole("truth/demand.csv")) {
      if (row.get("occupation").equals(occupation)) {
        openings.merge(
            row.get("period"), Double.parseDouble(row.get("expected_openings")), Double::sum);
      }
    }
    return openings;
  }
}
