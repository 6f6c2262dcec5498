package org.gongxu.sample.world;

/**
 * The true rates of the students of one major at one school; a student is drawn from them.
 *
 * @param verdict "failing", "sound" or "-" when nothing was planted
 * @param withdraw share leaving in a year before the last, first grade (half of it later)
 * @param furtherStudy share of graduates going on to study
 * @param employment share employed among graduates who look for work, first survey
 * @param related share of the employed in an occupation of the major
 * @param local share of the employed who stay in the district
 * @param pay factor on the usual pay
 * @param notSeeking share of graduates who do not look for work
 * @param military share of graduates who enter the forces
 */
public record Rates(
    String verdict,
    double withdraw,
    double furtherStudy,
    double employment,
    double related,
    double local,
    double pay,
    double notSeeking,
    double military) {

  /** Share moving to another school in a year. */
  public static final double TRANSFER = 0.008;

  /** Share suspended for a year, who then repeat the grade. */
  public static final double SUSPEND = 0.006;

  /** Share of the last grade that does not pass and repeats it. */
  public static final double REPEAT = 0.02;

  /** Usual share of graduates who do not look for work. */
  static final double NOT_SEEKING = 0.03;

  /** Usual share of graduates who enter the forces. */
  static final double MILITARY = 0.012;

  /** Rates with the usual shares of graduates who do not look for work or enter the forces. */
  public Rates(
      String verdict,
      double withdraw,
      double furtherStudy,
      double employment,
      double related,
      double local,
      double pay) {
    this(verdict, withdraw, furtherStudy, employment, related, local, pay, NOT_SEEKING, MILITARY);
  }

  /** Rates of a pair: the major's, moved by the school and by what was planted. */
  static Rates of(Major major, double schoolEffect, String verdict) {
    return switch (verdict) {
      case "failing" ->
          new Rates(
              verdict, 0.09, major.furtherStudy() * 0.6, 0.52, major.related() * 0.5, 0.5, 0.84);
      case "sound" ->
          new Rates(
              verdict, 0.025, major.furtherStudy(), 0.97, shift(major.related(), 0.8), 0.84, 1.1);
      default ->
          new Rates(
              verdict,
              0.045 - 0.05 * schoolEffect,
              shift(major.furtherStudy(), schoolEffect),
              shift(major.employment(), schoolEffect),
              shift(major.related(), schoolEffect),
              shift(0.76, schoolEffect),
              1 + 0.1 * schoolEffect);
    };
  }

  /** Share leaving without the certificate from a grade (grades count from 1). */
  public double withdrawFrom(int grade, int years) {
    if (grade == years) {
      return withdraw * 0.3;
    }
    return grade == 1 ? withdraw : withdraw * 0.5;
  }

  /** Share that passes a grade: to the next one, or out with the certificate. */
  public double pass(int grade, int years) {
    return 1 - withdrawFrom(grade, years) - TRANSFER - stay(grade, years);
  }

  /** Share found in the same grade a year later. */
  public double stay(int grade, int years) {
    return SUSPEND + (grade == years ? REPEAT : 0);
  }

  /** Share of graduates who look for work. */
  public double seeksWork() {
    return 1 - furtherStudy - notSeeking - military;
  }

  /** 毕业去向落实率 at the first survey: employed, in the forces, or studying on. */
  public double placement() {
    return seeksWork() * employment + furtherStudy + military;
  }

  /** A probability moved on the logit scale. */
  static double shift(double probability, double by) {
    double odds = probability / (1 - probability) * StrictMath.exp(by);
    return odds / (1 + odds);
  }
}
