package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.settings.Site;

/**
 * One result that could not be computed: a row of {@code left_out}.
 *
 * @param input the optional input that is missing
 * @param result what depends on it
 * @param zh what happens instead, in Chinese
 * @param en what happens instead, in English
 */
record LeftOut(String input, String result, String zh, String en) {

  private static final List<LeftOut> WITHOUT_INPUT =
      List.of(
          new LeftOut(
              "job_seekers",
              "openings_to_seekers, initial_state, tightness",
              "未提供求职人数：求人倍率、期初状态、紧张度不计算",
              "no registered seekers: no openings-to-seekers ratio, initial state or tightness"),
          new LeftOut(
              "industry_employment",
              "ita, replacement_demand",
              "未提供从业人数：ITA 与替代需求不计算",
              "no stocks of employment: no ITA and no replacement demand"),
          new LeftOut(
              "graduate_employment",
              "further_study_rate, local_rate, study and local scenarios, driver",
              "未提供毕业去向：本地求职人数按设定区间抽取，升学情景与短缺原因不计算",
              "no outcomes of graduates: local entrants drawn from the site's interval; no rates,"
                  + " study scenarios or drivers"),
          new LeftOut(
              "enrollment",
              "cohort flow",
              "未提供学籍：毕业人数由历年毕业人数推算",
              "no school register: completions are projected from past completions"),
          new LeftOut(
              "enrollment_plan",
              "planned intakes",
              "未提供招生计划：未来招生沿用最近一届",
              "no intake plans: coming intakes carry the last one forward"),
          new LeftOut(
              "major_occupation",
              "crosswalk prior of the flow matrix",
              "未提供专业—职业对照：流向只依据毕业去向",
              "no crosswalk: flows rest on outcomes alone"),
          new LeftOut(
              "separation_rate",
              "exit and transfer rates by occupation",
              "未提供分职业退出率与转业率：各职业用同一区间",
              "no exit and transfer rates by occupation: one interval for all"));

  private static final List<LeftOut> NONE_KNOWN =
      List.of(
          new LeftOut(
              "gongxu.balance.vacancy-surveys",
              "never_advertised, agency_doubles, open_to_leavers",
              "无用人单位调查：岗位按公布数计，未公布岗位、中介重复与对毕业生开放的比例不作修正",
              "no employer survey: openings are taken as counted, without those never advertised"),
          new LeftOut(
              "graduate_employment of schools outside",
              "inflow",
              "毕业去向未见外地学校毕业生：流入按 0 计",
              "no graduates of outside schools on record: inflow is taken as 0"),
          new LeftOut(
              "gongxu.balance.commuting",
              "commuting",
              "未设通勤净流入：按 0 计",
              "no net commuting known: taken as 0"));

  /** What is left out because its input is not delivered, or is too short. */
  static List<LeftOut> of(Site site, boolean hasGrowth, Corrections corrections) {
    List<LeftOut> left = new ArrayList<>();
    for (LeftOut one : WITHOUT_INPUT) {
      if (!site.delivers(one.input())) {
        left.add(one);
      }
    }
    if (site.delivers("industry_employment") && !hasGrowth) {
      left.add(
          new LeftOut(
              "industry_employment (second year)",
              "ita, replacement_demand",
              "从业人数只有一年：增长无从得知，ITA 与替代需求不计算",
              "one year of stocks tells no growth: no ITA and no replacement demand"));
    }
    List<String> versions =
        List.of(
            corrections.vacancies().neverAdvertised().version(),
            corrections.local().inflow().version(),
            corrections.local().commuting().version());
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).equals(Corrections.NONE_KNOWN)) {
        left.add(NONE_KNOWN.get(i));
      }
    }
    return left;
  }

  /** The line a person should hear. */
  String headline() {
    return "left out 未计算: " + en + " / " + zh;
  }

  /** The row. */
  Row row() {
    return TableRow.of("left_out")
        .set("input", input)
        .set("result", result)
        .set("note_zh", zh)
        .set("note_en", en)
        .build();
  }
}
