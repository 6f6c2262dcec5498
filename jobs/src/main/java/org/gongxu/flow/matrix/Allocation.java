package org.gongxu.flow.matrix;

/**
 * Openings and entrants set against each other, each used once: who takes which opening, which
 * openings stay open and which entrants stay without.
 *
 * <p>Identities, exact up to rounding: matched over occupations + without = entrants of the major;
 * matched over majors + unfilled = openings of the occupation; demand by major + beyond majors =
 * openings; supply by occupation = entrants.
 *
 * @param matched entrants of each major (row) in openings of each occupation (column)
 * @param without entrants without an opening, per major
 * @param unfilled openings without an entrant, per occupation
 * @param demandByMajor openings that call for each major, filled or not
 * @param supplyByOccupation entrants who turn to each occupation, placed or not
 * @param demandBeyondMajors openings in occupations no major leads to
 * @param convergence how the fit went
 */
public record Allocation(
    double[][] matched,
    double[] without,
    double[] unfilled,
    double[] demandByMajor,
    double[] supplyByOccupation,
    double demandBeyondMajors,
    Convergence convergence) {

  /**
   * How a fit went.
   *
   * @param iterations rounds of rows then columns
   * @param error the largest margin error left, relative to the total
   * @param converged whether that is within the tolerance
   */
  public record Convergence(int iterations, double error, boolean converged) {}
}
