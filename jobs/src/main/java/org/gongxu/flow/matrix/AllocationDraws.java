package org.gongxu.flow.matrix;

import org.gongxu.domain.random.Seed;

/**
 * Openings and entrants allocated in every joint world.
 *
 * <p>Memory: 8 bytes × draws × (3 majors + 3 occupations); the full matched tables are not kept.
 *
 * @param demandByMajor openings that call for each major, majors by draws
 * @param without entrants without an opening, majors by draws
 * @param unfilled openings without an entrant, occupations by draws
 * @param supplyByOccupation entrants who turn to each occupation, occupations by draws
 * @param demandBeyondMajors openings no major leads to, per draw
 * @param worst the worst convergence of all draws
 */
public record AllocationDraws(
    double[][] demandByMajor,
    double[][] without,
    double[][] unfilled,
    double[][] supplyByOccupation,
    double[] demandBeyondMajors,
    Allocation.Convergence worst) {

  /**
   * Both sides of the balance in every joint world.
   *
   * @param entrants majors by draws, in the order of the flow matrix
   * @param openings occupations by draws, in the order of the flow matrix
   */
  public record Sides(double[][] entrants, double[][] openings) {}

  /**
   * Allocates every draw with its own draw of the flow matrix. Fits start from the factors of the
   * mean world, which saves rounds and does not move the result.
   *
   * @param sides entrants and openings
   * @param flow the flow matrix
   * @param seed the seed of the flow matrix
   * @param allocator friction and when to stop
   */
  public static AllocationDraws of(Sides sides, FlowMatrix flow, Seed seed, Allocator allocator) {
    int draws = sides.openings()[0].length;
    int majors = flow.majors().size();
    int occupations = flow.occupations().size();
    double[] start =
        allocator.start(flow.shares(), means(sides.entrants()), means(sides.openings()));
    AllocationDraws all =
        new AllocationDraws(
            new double[majors][draws],
            new double[majors][draws],
            new double[occupations][draws],
            new double[occupations][draws],
            new double[draws],
            new Allocation.Convergence(0, 0, true));
    Allocation.Convergence worst = all.worst;
    for (int d = 0; d < draws; d++) {
      Allocation one =
          allocator.allocate(
              flow.draw(seed, d), column(sides.entrants(), d), column(sides.openings(), d), start);
      all.put(d, one);
      worst = worse(worst, one.convergence());
    }
    return all.withWorst(worst);
  }

  private void put(int d, Allocation one) {
    putColumn(demandByMajor, d, one.demandByMajor());
    putColumn(without, d, one.without());
    putColumn(unfilled, d, one.unfilled());
    putColumn(supplyByOccupation, d, one.supplyByOccupation());
    demandBeyondMajors[d] = one.demandBeyondMajors();
  }

  private AllocationDraws withWorst(Allocation.Convergence convergence) {
    return new AllocationDraws(
        demandByMajor, without, unfilled, supplyByOccupation, demandBeyondMajors, convergence);
  }

  private static Allocation.Convergence worse(
      Allocation.Convergence one, Allocation.Convergence two) {
    return new Allocation.Convergence(
        Math.max(one.iterations(), two.iterations()),
        Math.max(one.error(), two.error()),
        one.converged() && two.converged());
  }

  private static double[] means(double[][] byDraw) {
    double[] means = new double[byDraw.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = FlowEvidence.sum(byDraw[i]) / byDraw[i].length;
    }
    return means;
  }

  private static double[] column(double[][] byDraw, int d) {
    double[] column = new double[byDraw.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = byDraw[i][d];
    }
    return column;
  }

  private static void putColumn(double[][] byDraw, int d, double[] column) {
    for (int i = 0; i < column.length; i++) {
      byDraw[i][d] = column[i];
    }
  }
}
