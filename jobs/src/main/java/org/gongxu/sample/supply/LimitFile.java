package org.gongxu.sample.supply;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.write.SampleFile;
import org.gongxu.sample.write.SampleFolder;

/**
 * Writes what the intakes of a school share in the next year: its total, its teachers, and the
 * benches of majors of one field. Each leaves a little room above the last plan.
 */
final class LimitFile {

  private static final List<String> HEADER =
      List.of("学校代码", "约束代码", "约束名称", "专业代码", "招生年份", "上限", "每生占用");

  /** Fields taught at the bench: farming to health in the catalogue's order. */
  private static final String LAST_PRACTICAL_FIELD = "72";

  private static final String EVERY = "*";
  private static final int NEXT = Quarter.LAST_YEAR + 1;
  private static final double ROOM = 1.08;
  private static final double PER_TEACHER = 20;
  private static final double PER_BENCH_TEACHER = 16;
  private static final double BENCHES = 0.5;

  private final SampleFile file;

  LimitFile(SampleFolder folder) {
    this.file = folder.clean("intake-limits.csv", HEADER);
  }

  /** Writes the limits of every school of these offers. */
  void write(List<Offer> offers) {
    offers.stream()
        .filter(offer -> planned(offer) > 0)
        .collect(Collectors.groupingBy(Offer::school, TreeMap::new, Collectors.toList()))
        .forEach(this::ofSchool);
  }

  private void ofSchool(String school, List<Offer> offers) {
    double places = 0;
    double teachers = 0;
    for (Offer offer : offers) {
      places += planned(offer);
      teachers += planned(offer) / perTeacher(offer);
    }
    file.row(school, "total", "招生总规模", EVERY, NEXT, most(places), 1);
    for (Offer offer : offers) {
      double use = StrictMath.rint(1e4 / perTeacher(offer)) / 1e4;
      file.row(school, "teachers", "师资", offer.major().code(), NEXT, most(teachers), use);
    }
    offers.stream()
        .filter(LimitFile::isPractical)
        .collect(Collectors.groupingBy(LimitFile::field, TreeMap::new, Collectors.toList()))
        .forEach((field, own) -> benches(school, field, own));
  }

  private void benches(String school, String field, List<Offer> offers) {
    if (offers.size() < 2) {
      return;
    }
    double used = offers.stream().mapToDouble(offer -> planned(offer) * BENCHES).sum();
    for (Offer offer : offers) {
      String code = offer.major().code();
      file.row(school, "workshop-" + field, "实训工位", code, NEXT, most(used), BENCHES);
    }
  }

  private static long most(double used) {
    return (long) StrictMath.ceil(used * ROOM);
  }

  private static double perTeacher(Offer offer) {
    return isPractical(offer) ? PER_BENCH_TEACHER : PER_TEACHER;
  }

  private static boolean isPractical(Offer offer) {
    return field(offer).compareTo(LAST_PRACTICAL_FIELD) <= 0;
  }

  private static String field(Offer offer) {
    return offer.major().code().substring(0, 2);
  }

  private static int planned(Offer offer) {
    return offer.intake().planned(Quarter.LAST_YEAR);
  }
}
