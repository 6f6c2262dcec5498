package org.gongxu.flow.matrix;

/**
 * Accounting identities of the balance, draw by draw.
 *
 * <p>In every joint world: openings over occupations = openings over majors and beyond them;
 * entrants over majors = entrants over occupations; openings − unfilled = entrants − without.
 *
 * @param openings the largest difference between openings by occupation and by major, persons
 * @param entrants the largest difference between entrants by major and by occupation, persons
 * @param matched the largest difference between openings taken and entrants placed, persons
 * @param scale the largest total of a draw, persons
 */
public record Identities(double openings, double entrants, double matched, double scale) {

  /** Checks all draws. */
  public static Identities of(AllocationDraws.Sides sides, AllocationDraws result) {
    double openings = 0;
    double entrants = 0;
    double matched = 0;
    double scale = 1;
    for (int d = 0; d < result.demandBeyondMajors().length; d++) {
      double demand = sum(sides.openings(), d);
      double supply = sum(sides.entrants(), d);
      double byMajor = sum(result.demandByMajor(), d) + result.demandBeyondMajors()[d];
      double byOccupation = sum(result.supplyByOccupation(), d);
      double taken = demand - sum(result.unfilled(), d);
      double placed = supply - sum(result.without(), d);
      openings = Math.max(openings, Math.abs(demand - byMajor));
      entrants = Math.max(entrants, Math.abs(supply - byOccupation));
      matched = Math.max(matched, Math.abs(taken - placed));
      scale = Math.max(scale, Math.max(demand, supply));
    }
    return new Identities(openings, entrants, matched, scale);
  }

  /**
   * The largest difference between a total and the sum of its parts, over draws: regions, years,
   * industries.
   *
   * @param parts parts by draws
   * @param total one per draw
   */
  public static double largestDifference(double[][] parts, double[] total) {
    double largest = 0;
    for (int d = 0; d < total.length; d++) {
      largest = Math.max(largest, Math.abs(sum(parts, d) - total[d]));
    }
    return largest;
  }

  /** Whether every identity holds to {@code tolerance} of the scale, such as 1e-9. */
  public boolean hold(double tolerance) {
    return Math.max(openings, Math.max(entrants, matched)) <= tolerance * scale;
  }

  private static double sum(double[][] byDraw, int d) {
    double sum = 0;
    for (double[] row : byDraw) {
      sum += row[d];
    }
    return sum;
  }
}
