package org.gongxu.sample.supply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.write.Damages;
import org.gongxu.sample.write.SampleFolder;

/** Writes the surveys of graduates, one file a graduation year. */
final class SurveyFiles {

  /** Delivered header. */
  static final List<String> HEADER =
      List.of(
          "身份证号", "姓名", "联系电话", "学校代码", "专业代码", "毕业年份", "调查批次", "毕业去向", "用人单位代码", "行业代码", "职业代码",
          "就业地区划", "月薪", "专业对口", "满意度", "社会保险", "调查日期");

  private static final Damages DAMAGES =
      new Damages(HEADER, "身份证号")
          .put("unknown_destination", "allowed", "毕业去向", "隐形就业")
          .put("unknown_major", "code", "专业代码", "999999")
          .scientificId("身份证号")
          .put("satisfaction_out_of_range", "range", "满意度", "9")
          .put("impossible_date", "type", "调查日期", "2023-02-30")
          .put("missing_destination", "required", "毕业去向", "")
          .put("non_numeric_number", "type", "月薪", "面议")
          .put("future_date", "future", "调查日期", "2031-03-01")
          .shortRow()
          .duplicate()
          .put("full_width_digits", "type", "毕业年份", "２０２０");

  private static final double UNKNOWN_SHARE = 0.02;
  private static final double RAISE = 0.07;
  private static final int SURVEY_DAYS = 10;
  private static final double MONTHS = 12;

  private final SampleFolder folder;
  private final long seed;
  private final Destinations destinations;

  SurveyFiles(SampleFolder folder, Destinations destinations, long seed) {
    this.folder = folder;
    this.destinations = destinations;
    this.seed = seed;
  }

  /** Draws and writes the surveys of a district's graduates. */
  void write(List<SchoolYear> graduates, Employers employers) {
    Map<String, Careers> careers = new HashMap<>();
    for (SchoolYear last : graduates) {
      Student student = last.student();
      Careers career =
          careers.computeIfAbsent(
              student.offer().key(), k -> new Careers(student.offer(), destinations, employers));
      follow(student, last.year() + 1, career);
    }
  }

  private void follow(Student student, int graduationYear, Careers career) {
    Draws draws = Draws.of(seed, "career", student.offer().region(), student.number());
    Situation now = null;
    for (Wave wave : Wave.ALL) {
      now =
          now == null
              ? career.first(graduationYear, draws)
              : career.next(now, wave, graduationYear, draws);
      LocalDate day = wave.start(graduationYear).plusDays(draws.below(SURVEY_DAYS));
      boolean answers = draws.chance(wave.response());
      boolean unknown = draws.chance(UNKNOWN_SHARE);
      int mark = satisfaction(student, draws);
      boolean insured = insured(now, draws);
      if (answers && !day.isAfter(Quarter.EXPORTED)) {
        Situation told = unknown ? new Situation(Situation.UNKNOWN, null) : now;
        row(student, graduationYear, wave, new Answer(told, mark, insured, day));
      }
    }
  }

  private record Answer(Situation situation, int mark, boolean insured, LocalDate day) {}

  private void row(Student student, int graduationYear, Wave wave, Answer answer) {
    Situation.Job job = answer.situation().job();
    boolean works = job != null;
    double raised = works ? job.startPay() * (1 + RAISE * wave.months() / MONTHS) : 0;
    folder
        .delivered("graduates-" + graduationYear + ".csv", HEADER, DAMAGES)
        .row(
            student.idNumber(),
            student.name(),
            student.phone(),
            student.offer().school(),
            student.offer().major().code(),
            graduationYear,
            wave.months(),
            answer.situation().destination(),
            works ? job.employer() : "",
            works ? job.industry() : "",
            works ? job.occupation() : "",
            works ? job.region() : "",
            works ? StrictMath.round(raised / 50) * 50 : "",
            works ? yes(job.related()) : "",
            works ? answer.mark() : "",
            works ? yes(answer.insured()) : "",
            answer.day());
  }

  private static int satisfaction(Student student, Draws draws) {
    double mean =
        switch (student.offer().rates().verdict()) {
          case "failing" -> 2.6;
          case "sound" -> 4.2;
          default -> 3.6;
        };
    return (int) Math.max(1, Math.min(5, StrictMath.round(mean + 0.8 * draws.normal())));
  }

  private static boolean insured(Situation situation, Draws draws) {
    return draws.chance(
        switch (situation.destination()) {
          case Situation.CONTRACT -> 0.92;
          case Situation.OTHER -> 0.4;
          default -> 0.2;
        });
  }

  private static String yes(boolean value) {
    return value ? "是" : "否";
  }
}
