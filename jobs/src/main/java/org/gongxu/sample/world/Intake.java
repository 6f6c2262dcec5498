package org.gongxu.sample.world;

/**
 * The intakes a school plans for a major.
 *
 * @param base persons of 2016
 * @param growth growth a year, 0.02 = 2 %
 * @param first first autumn with an intake
 * @param last last autumn with an intake
 */
public record Intake(int base, double growth, int first, int last) {

  /** First autumn whose intake is simulated. */
  public static final int START = 2016;

  /** Planned persons of an autumn, 0 when the major is not offered. */
  public int planned(int year) {
    if (year < first || year > last) {
      return 0;
    }
    return (int) StrictMath.round(base * StrictMath.pow(1 + growth, year - START));
  }
}
