package org.gongxu.sample.demand;

import org.gongxu.sample.world.Occupation;
import org.gongxu.sample.world.Quarter;

/**
 * Log trend of an occupation's openings: a straight line, and for two planted trades a break.
 *
 * <p>A boom adds 1.7 (5.5 times) from 2021 on, most of it in the first years; a dying trade loses a
 * log 0.28 a year from 2020 on.
 */
final class Trend {

  /** Years after the start of 2018 when the boom sets in. */
  static final double BOOM_FROM = 3;

  /** Years after the start of 2018 when the dying trade starts to shrink. */
  static final double DYING_FROM = 2;

  private static final double BOOM = 1.7;
  private static final double BOOM_YEARS = 2.5;
  private static final double DECLINE = 0.28;
  private static final double[] COVID_2020 = {0.55, 0.72, 0.9};
  private static final double COVID_2022Q4 = 0.7;

  private Trend() {}

  /** Log of the trend over its level at the start of 2018. */
  static double log(Occupation occupation, Quarter quarter) {
    double years = quarter.yearsSinceStart();
    double line = occupation.growth() * years;
    return switch (occupation.shape()) {
      case "boom" -> line + BOOM * (1 - StrictMath.exp(-after(years, BOOM_FROM) / BOOM_YEARS));
      case "dying" -> line - DECLINE * after(years, DYING_FROM);
      default -> line;
    };
  }

  private static double after(double years, double from) {
    return Math.max(0, years - from);
  }

  /** Factor of the Covid quarters, 1 in all others; the exponent is the industry's exposure. */
  static double covid(double exposure, Quarter quarter) {
    double factor = 1;
    if (quarter.year() == 2020 && quarter.number() <= COVID_2020.length) {
      factor = COVID_2020[quarter.number() - 1];
    } else if (quarter.year() == 2022 && quarter.number() == 4) {
      factor = COVID_2022Q4;
    }
    return StrictMath.pow(factor, exposure);
  }
}
