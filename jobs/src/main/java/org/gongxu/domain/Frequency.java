package org.gongxu.domain;

/** How long a period is. */
public enum Frequency {
  /** A calendar month. */
  MONTH(12),
  /** A calendar quarter. */
  QUARTER(4),
  /** A calendar year. */
  YEAR(1);

  private final int perYear;

  Frequency(int perYear) {
    this.perYear = perYear;
  }

  /** Periods in a year. */
  public int perYear() {
    return perYear;
  }

  /** Months in a period. */
  public int months() {
    return 12 / perYear;
  }
}
