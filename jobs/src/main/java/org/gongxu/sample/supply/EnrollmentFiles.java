package org.gongxu.sample.supply;

import java.util.Comparator;
import java.util.List;
import org.gongxu.sample.world.Intake;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.write.Damages;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/** Writes the enrolment files, one a school year, and the intake plan. */
final class EnrollmentFiles {

  /** Header of the enrolment. */
  static final List<String> HEADER =
      List.of("学年", "身份证号", "姓名", "联系电话", "学校代码", "专业代码", "入学年份", "年级", "学籍状态", "入学成绩段");

  /** Header of the intake plan. */
  static final List<String> PLAN =
      List.of("学校代码", "专业代码", "招生年份", "计划招生", "实际招生", "容量上限", "最小开班人数");

  private static final Damages DAMAGES =
      new Damages(HEADER, "身份证号")
          .put("unknown_major", "code", "专业代码", "999999")
          .put("unknown_status", "allowed", "学籍状态", "借读")
          .scientificId("身份证号")
          .put("graduation_before_entry", "order", "入学年份", "2031", "学籍状态", "毕业")
          .put("missing_school", "required", "学校代码", "")
          .put("non_numeric_number", "type", "年级", "高一")
          .put("full_width_digits", "type", "入学年份", "２０１７")
          .shortRow()
          .duplicate();
  private static final Damages PLAN_DAMAGES =
      new Damages(PLAN, "")
          .put("negative_plan", "range", "计划招生", "-40")
          .put("unknown_school", "code", "学校代码", "XX99")
          .put("missing_planned", "required", "计划招生", "");
  private static final double CAPACITY = 1.25;
  private static final int SMALLEST_CLASS = 20;
  private static final int PLACES_TO_FIVE = 5;

  private final SampleFolder folder;

  EnrollmentFiles(SampleFolder folder) {
    this.folder = folder;
  }

  /** Writes the students of a district, each school year in the order of school and number. */
  void write(Cohorts cohorts) {
    cohorts.years().stream()
        .filter(SchoolYear::recorded)
        .sorted(Comparator.comparingInt(SchoolYear::year))
        .forEach(this::row);
  }

  private void row(SchoolYear row) {
    Student student = row.student();
    folder
        .delivered("enrollment-" + row.year() + ".csv", HEADER, DAMAGES)
        .row(
            row.year(),
            student.idNumber(),
            student.name(),
            student.phone(),
            student.offer().school(),
            student.offer().major().code(),
            student.entryYear(),
            row.grade(),
            row.status(),
            student.band());
  }

  /** Writes the intakes planned and reached, 2016 to 2025. */
  void writePlan(List<Offer> offers, Cohorts cohorts) {
    SampleFile file = folder.delivered("intake-plan.csv", PLAN, PLAN_DAMAGES);
    for (Offer offer : offers) {
      int most = 0;
      for (int year = Intake.START; year <= Quarter.LAST_YEAR; year++) {
        most = Math.max(most, offer.intake().planned(year));
      }
      int capacity = (int) StrictMath.ceil(most * CAPACITY / PLACES_TO_FIVE) * PLACES_TO_FIVE;
      for (int year = Intake.START; year <= Quarter.LAST_YEAR; year++) {
        int planned = offer.intake().planned(year);
        if (planned > 0) {
          file.row(
              offer.school(),
              offer.major().code(),
              year,
              planned,
              cohorts.intake(offer, year),
              capacity,
              Math.min(SMALLEST_CLASS, most));
        }
      }
    }
  }
}
