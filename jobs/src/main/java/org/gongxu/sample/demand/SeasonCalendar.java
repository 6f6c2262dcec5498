package org.gongxu.sample.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.KeyIndustry;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.SpringFestival;

/**
 * How openings spread over the days: few before Spring Festival and at weekends, a wave in the
 * weeks after it. The festival moves between 21 January and 20 February; the months' shares move
 * with it, and after a late one part of the wave falls into the second quarter.
 */
final class SeasonCalendar {

  private static final double DAYS_A_QUARTER = 365.25 / 4;
  private static final double WEEKEND = 0.35;
  private static final double WORKDAY = 1.26;
  private static final int DIP_FROM = -15;
  private static final int DIP_TO = 6;
  private static final double DIP = 0.55;
  private static final double WAVE = 1.4;
  private static final double WAVE_CENTRE = 22;
  private static final double WAVE_WIDTH = 12;

  private SeasonCalendar() {}

  /** Weight of a day, 1 on average over a year. */
  static double weight(LocalDate day, KeyIndustry industry) {
    long after = ChronoUnit.DAYS.between(SpringFestival.of(day.getYear()), day);
    double factor = 1;
    if (after >= DIP_FROM && after <= DIP_TO) {
      factor -= DIP * industry.festival();
    }
    double z = (after - WAVE_CENTRE) / WAVE_WIDTH;
    factor += WAVE * industry.festival() * StrictMath.exp(-z * z);
    double season = industry.season()[(day.getMonthValue() - 1) / 3];
    return factor * season * weekday(day);
  }

  private static double weekday(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? WEEKEND : WORKDAY;
  }

  /** Running sums of the weights of a quarter's days, for drawing a day. */
  static double[] days(Quarter quarter, KeyIndustry industry) {
    double[] weights = new double[quarter.days()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(quarter.firstDay().plusDays(i), industry);
    }
    return Draws.cumulate(weights);
  }

  /** Season factor of a quarter: its days' weights over those of a quarter of average length. */
  static double factor(Quarter quarter, KeyIndustry industry) {
    double[] sums = days(quarter, industry);
    return sums[sums.length - 1] / DAYS_A_QUARTER;
  }
}
