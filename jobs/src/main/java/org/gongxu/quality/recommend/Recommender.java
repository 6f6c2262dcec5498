package org.gongxu.quality.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Card;

/** Ranked lists for schools, enterprises and trainees. */
public final class Recommender {

  private Recommender() {}

  /**
   * Majors for a school to look at: P(shortage) x (1 + related share) / 2, saturated ones and those
   * without a median gap left out.
   */
  public static List<Recommendation> majors(List<MajorOutlook> outlooks, int most) {
    List<Recommendation> lines = new ArrayList<>();
    for (MajorOutlook outlook : outlooks) {
      if (!outlook.saturated() && outlook.medianGap() > 0) {
        Label reason =
            label(
                "供不应求概率%.0f%%，缺口中位数%.0f人，与现有专业去向相近度%.0f%%",
                "shortage %.0f%%, median gap %.0f, %.0f%% of its jobs in common with a major here",
                100 * outlook.shortage(),
                outlook.medianGap(),
                100 * outlook.related());
        double score = outlook.shortage() * (1 + outlook.related()) / 2;
        lines.add(new Recommendation(0, outlook.major(), "", score, reason));
      }
    }
    return Recommendation.ranked(lines, most);
  }

  /**
   * Schools and majors that train for an enterprise's vacancies: the openings its graduates could
   * fill, sum over occupations of min(openings, graduates x P(occupation | major)); red cards left
   * out.
   *
   * @param openings the enterprise's openings per occupation
   * @param names names of occupations by code
   */
  public static List<Recommendation> programmes(
      Map<String, Double> openings,
      List<TrainedFor> programmes,
      Function<String, Label> names,
      int most) {
    List<Recommendation> lines = new ArrayList<>();
    for (TrainedFor programme : programmes) {
      double filled = 0;
      String main = "";
      double mainFilled = 0;
      for (var opening : new TreeMap<>(openings).entrySet()) {
        double share = programme.occupations().getOrDefault(opening.getKey(), 0.0);
        double own = Math.min(opening.getValue(), programme.graduates() * share);
        filled += own;
        if (own > mainFilled) {
          mainFilled = own;
          main = opening.getKey();
        }
      }
      if (filled > 0 && programme.card() != Card.RED) {
        Label reason =
            label(
                "每年约可满足%.1f个岗位，主要为职业%s；%s",
                "could fill about %.1f openings a year, mostly %s; card %s",
                filled,
                names.apply(main),
                programme.card().label());
        String target = programme.school() + "/" + programme.major();
        lines.add(new Recommendation(0, target, main, filled, reason));
      }
    }
    return Recommendation.ranked(lines, most);
  }

  /**
   * Short courses for a trainee: P(shortage of the occupation) x nearness to what the trainee can
   * do, per square root of the weeks where they are known, so that length costs but not in
   * proportion.
   *
   * @param scarce P(shortage) per occupation; only those in shortage beyond doubt
   * @param nearness likeness of each occupation to the trainee's own, 0 to 1; absent is 0
   * @param names names of occupations by code
   */
  public static List<Recommendation> courses(
      List<Course> courses,
      Map<String, Double> scarce,
      Map<String, Double> nearness,
      Function<String, Label> names,
      int most) {
    List<Recommendation> lines = new ArrayList<>();
    for (Course course : courses) {
      double shortage = scarce.getOrDefault(course.occupation(), 0.0);
      double near = nearness.getOrDefault(course.occupation(), 0.0);
      if (shortage > 0.5 && near > 0) {
        double length = course.weeks() == null ? 1 : Math.sqrt(course.weeks());
        lines.add(
            new Recommendation(
                0,
                course.course(),
                course.occupation(),
                shortage * near / length,
                toward(course, names.apply(course.occupation()), shortage, near)));
      }
    }
    return Recommendation.ranked(lines, most);
  }

  private static Label toward(Course course, Label occupation, double shortage, double near) {
    String zh = "通向紧缺职业%s（紧缺概率%.0f%%），与现有技能相近度%.0f%%";
    String en = "leads to %s (shortage %.0f%%), %.0f%% alike to your skills";
    if (course.weeks() != null) {
      zh += "，学时%d周";
      en += ", %d weeks";
    }
    return label(zh, en, occupation, 100 * shortage, 100 * near, course.weeks());
  }

  /** Fills both texts; a label among the values gives each text its own language. */
  private static Label label(String zh, String en, Object... values) {
    Object[] chinese = values.clone();
    Object[] english = values.clone();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Label label) {
        chinese[i] = label.zh();
        english[i] = label.en();
      }
    }
    return new Label(
        String.format(Locale.ROOT, zh, chinese), String.format(Locale.ROOT, en, english));
  }
}
