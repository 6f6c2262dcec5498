package org.gongxu.forecasting.tramo;

import java.time.LocalDate;

/**
 * The Chinese year from the sky: new moons (Meeus, Astronomical Algorithms, 2nd ed., chapter 49)
 * and the longitude of the sun (chapter 25), counted by the rules of GB/T 33661-2017.
 */
final class LunisolarCalendar {

  private static final double LUNATION = 29.530588861;
  private static final double NEW_MOON_2000 = 2451550.09766;
  private static final double J2000 = 2451545.0;
  private static final double BEIJING = 8 / 24.0;

  /** Dynamical less universal time, days; 57 s in 1990 to 93 s in 2050, so 75 s will do. */
  private static final double DELTA_T = 75 / 86400.0;

  /** Chapter 49, new moon: coefficient, then multiples of M, M', F, and the power of E. */
  private static final double[][] TERMS = {
    {-0.40720, 0, 1, 0, 0}, {0.17241, 1, 0, 0, 1}, {0.01608, 0, 2, 0, 0},
    {0.01039, 0, 0, 2, 0}, {0.00739, -1, 1, 0, 1}, {-0.00514, 1, 1, 0, 1},
    {0.00208, 2, 0, 0, 2}, {-0.00111, 0, 1, -2, 0}, {-0.00057, 0, 1, 2, 0},
    {0.00056, 1, 2, 0, 1}, {-0.00042, 0, 3, 0, 0}, {0.00042, 1, 0, 2, 1},
    {0.00038, 1, 0, -2, 1}, {-0.00024, -1, 2, 0, 1}
  };

  private LunisolarCalendar() {}

  /** The first day of the Chinese year that begins in this calendar year. */
  static LocalDate newYear(int year) {
    int eleventh = monthHolding(solstice(year - 1));
    int next = monthHolding(solstice(year));
    int months = 0;
    for (int k = eleventh + 1; ; k++) {
      boolean leap = next - eleventh == 13 && isFirstWithoutTerm(eleventh, k);
      months += leap ? 0 : 1;
      if (months == 2) {
        return LocalDate.ofEpochDay(newMoon(k));
      }
    }
  }

  private static boolean isFirstWithoutTerm(int eleventh, int k) {
    for (int earlier = eleventh + 1; earlier < k; earlier++) {
      if (!holdsTerm(earlier)) {
        return false;
      }
    }
    return !holdsTerm(k);
  }

  private static boolean holdsTerm(int k) {
    return sector(newMoon(k)) != sector(newMoon(k + 1));
  }

  private static int sector(long day) {
    return (int) (sunLongitude(julian(day)) / 30);
  }

  private static long solstice(int year) {
    long day = LocalDate.of(year, 12, 18).toEpochDay();
    while (sunLongitude(julian(day + 1)) < 270) {
      day++;
    }
    return day;
  }

  private static int monthHolding(long day) {
    int k = (int) Math.round((julian(day) - NEW_MOON_2000) / LUNATION) + 1;
    while (newMoon(k) > day) {
      k--;
    }
    return k;
  }

  /** Midnight in Beijing at the start of a day, as a Julian day in dynamical time. */
  private static double julian(long epochDay) {
    return epochDay + 2440587.5 - BEIJING + DELTA_T;
  }

  /** The day in Beijing on which the k-th new moon after 6 January 2000 falls. */
  private static long newMoon(int k) {
    double t = k / 1236.85;
    double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    double sun = Math.toRadians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
    double node = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
    double omega = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
    double jde = NEW_MOON_2000 + LUNATION * k + 0.00015437 * t * t - 0.00017 * Math.sin(omega);
    for (double[] term : TERMS) {
      double angle = term[1] * sun + term[2] * moon + term[3] * node;
      jde += term[0] * Math.pow(e, term[4]) * Math.sin(angle);
    }
    jde += 0.000325 * Math.sin(Math.toRadians(299.77 + 0.107408 * k - 0.009173 * t * t));
    return (long) Math.floor(jde - DELTA_T + BEIJING - 2440587.5);
  }

  /** Apparent longitude of the sun in degrees, 0 to 360, good to 0.01. */
  private static double sunLongitude(double julianDay) {
    double t = (julianDay - J2000) / 36525;
    double m = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(m)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * m)
            + 0.000289 * Math.sin(3 * m);
    double omega = Math.toRadians(125.04 - 1934.136 * t);
    double longitude =
        280.46646
            + 36000.76983 * t
            + 0.0003032 * t * t
            + centre
            - 0.00569
            - 0.00478 * Math.sin(omega);
    return ((longitude % 360) + 360) % 360;
  }
}
