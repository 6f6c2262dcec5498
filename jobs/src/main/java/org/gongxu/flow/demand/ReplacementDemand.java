package org.gongxu.flow.demand;

/**
 * Openings of an occupation where its stock is known, per year.
 *
 * <p>Two sums that agree while employment grows: the net form of the BLS Employment Projections,
 * change + exits + transfers, in which posts that are cut absorb leavers; and the gross form,
 * max(0, change) + exits + transfers, in which they do not.
 *
 * @param change employment gained or lost a year
 * @param exits persons leaving the labour force a year, 0 or more
 * @param transfers persons leaving for other occupations a year, 0 or more
 */
public record ReplacementDemand(double change, double exits, double transfers) {

  /** Shares of a stock that leave it in a year, each 0 to 1. */
  public record Rates(double exit, double transfer) {

    /** Checks the rates. */
    public Rates {
      if (!(exit >= 0 && exit <= 1 && transfer >= 0 && transfer <= 1)) {
        throw new IllegalArgumentException(
            "Invalid separation rates: exit " + exit + ", transfer " + transfer + " (0 to 1)");
      }
    }
  }

  /**
   * From stocks and rates; rates apply to the mean of both stocks, as in the BLS tables.
   *
   * @param before employed at the start
   * @param after employed at the end
   * @param years years between, above 0
   * @param rates shares that leave in a year
   */
  public static ReplacementDemand of(double before, double after, double years, Rates rates) {
    if (!(years > 0 && before >= 0 && after >= 0)) {
      throw new IllegalArgumentException(
          "Cannot compute replacement demand from "
              + before
              + " to "
              + after
              + " in "
              + years
              + " years");
    }
    double stock = 0.5 * (before + after);
    return new ReplacementDemand(
        (after - before) / years, stock * rates.exit(), stock * rates.transfer());
  }

  /** Exits and transfers. */
  public double separations() {
    return exits + transfers;
  }

  /** max(0, change + separations): the definition of the BLS Employment Projections. */
  public double netOpenings() {
    return Math.max(0, change + separations());
  }

  /** max(0, change) + separations. */
  public double grossOpenings() {
    return Math.max(0, change) + separations();
  }
}
