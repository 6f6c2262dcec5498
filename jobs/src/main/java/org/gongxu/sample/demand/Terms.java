package org.gongxu.sample.demand;

import java.time.LocalDate;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Occupation;
import org.gongxu.sample.world.Quarter;

/**
 * What a vacancy asks and offers.
 *
 * @param education education asked, in Chinese
 * @param experience years of experience asked
 * @param payMin lowest monthly pay, CNY
 * @param payMax highest monthly pay, CNY
 */
record Terms(String education, int experience, int payMin, int payMax) {

  private static final String[] ENTRY = {"不限", "初中", "中专", "职高", "高中"};
  private static final double[] ENTRY_SHARES = Draws.cumulate(0.28, 0.1, 0.34, 0.12, 0.16);
  private static final String[] HIGHER = {"大专", "本科", "研究生"};
  private static final double[] HIGHER_SHARES = Draws.cumulate(0.68, 0.29, 0.03);
  private static final double HIGHER_SHARE = 0.55;
  private static final double PAY_GROWTH = 0.04;
  private static final int HUNDRED = 100;

  /**
   * Draws terms. An entry vacancy asks no experience and no more than senior secondary education;
   * any other asks more education or at least two years.
   */
  static Terms draw(Occupation occupation, LocalDate day, Draws draws) {
    boolean entry = draws.chance(occupation.entryShare());
    double years = day.getYear() - Quarter.FIRST_YEAR + day.getDayOfYear() / 366.0;
    double pay =
        occupation.pay()
            * StrictMath.exp(PAY_GROWTH * years + 0.12 * draws.normal())
            * (entry ? 0.88 : 1.1);
    int min = hundreds(pay * 0.87);
    int max = Math.max(min + HUNDRED, hundreds(pay * draws.uniform(1.05, 1.35)));
    if (entry) {
      return new Terms(ENTRY[draws.pick(ENTRY_SHARES)], 0, min, max);
    }
    if (draws.chance(HIGHER_SHARE)) {
      return new Terms(HIGHER[draws.pick(HIGHER_SHARES)], draws.between(0, 5), min, max);
    }
    return new Terms(ENTRY[draws.pick(ENTRY_SHARES)], draws.between(2, 6), min, max);
  }

  private static int hundreds(double pay) {
    return (int) (StrictMath.round(pay / HUNDRED) * HUNDRED);
  }
}
