package org.gongxu.sample.world;

import java.time.LocalDate;

/**
 * A calendar quarter counted from 2018Q1, where the made-up records begin.
 *
 * @param index 0 is 2018Q1
 */
public record Quarter(int index) {

  /** First year of the made-up records. */
  public static final int FIRST_YEAR = 2018;

  /** Last year of the made-up records. */
  public static final int LAST_YEAR = 2025;

  /** Last year of which the truth is told. */
  public static final int LAST_TRUE_YEAR = 2032;

  /** Day on which every file was exported; nothing later is in them. */
  public static final LocalDate EXPORTED = LocalDate.of(2026, 1, 10);

  /** Number of quarters with records. */
  public static final int OBSERVED = (LAST_YEAR - FIRST_YEAR + 1) * 4;

  /** Number of quarters with a truth. */
  public static final int ALL = (LAST_TRUE_YEAR - FIRST_YEAR + 1) * 4;

  /** Calendar year. */
  public int year() {
    return FIRST_YEAR + index / 4;
  }

  /** Number in the year, 1 to 4. */
  public int number() {
    return index % 4 + 1;
  }

  /** First day. */
  public LocalDate firstDay() {
    return LocalDate.of(year(), 3 * number() - 2, 1);
  }

  /** Number of days. */
  public int days() {
    return (int) (firstDay().plusMonths(3).toEpochDay() - firstDay().toEpochDay());
  }

  /** Years from the start of 2018 to the middle of the quarter. */
  public double yearsSinceStart() {
    return (index + 0.5) / 4;
  }

  /** True when records of the quarter are delivered. */
  public boolean observed() {
    return index < OBSERVED;
  }

  /** The period as the tables write it, such as 2025Q4. */
  public String label() {
    return year() + "Q" + number();
  }
}
