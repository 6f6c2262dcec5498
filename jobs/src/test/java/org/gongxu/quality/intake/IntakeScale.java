package org.gongxu.quality.intake;

import java.util.Locale;
import java.util.SplittableRandom;

/** Times the intake advice of a large district: 200 schools, 60 majors, 500 draws. */
public final class IntakeScale {

  private IntakeScale() {}

  /** Solves districts of growing size and prints seconds, gap and cost against unchanged. */
  public static void main(String[] args) {
    int[][] sizes = {{20, 20, 8}, {50, 60, 10}, {200, 60, 10}, {200, 60, 30}, {200, 60, 60}};
    for (int[] size : sizes) {
      IntakeProblem problem =
          IntakeProblems.district(new SplittableRandom(1), size[0], size[1], size[2], 500);
      long start = System.nanoTime();
      IntakePlan plan = IntakeSolver.solve(problem);
      double seconds = (System.nanoTime() - start) / 1e9;
      double unchanged = new PlanCost(problem).total(problem.current());
      System.out.printf(
          Locale.ROOT,
          "schools %d majors %d programmes %d: %.1f s, gap %.3f %%, cost %.0f, unchanged %.0f%n",
          size[0],
          size[1],
          problem.programmes().size(),
          seconds,
          100 * plan.gap(),
          plan.expectedCost(),
          unchanged);
    }
  }
}
