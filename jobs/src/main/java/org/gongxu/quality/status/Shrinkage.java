package org.gongxu.quality.status;

import java.util.List;

/** How strongly small cells are pulled to what is expected of them: a beta-binomial prior. */
public final class Shrinkage {

  /** Prior strengths tried, in equivalent answers: 2 to 30, evenly spaced in the logarithm. */
  private static final int STEPS = 60;

  private static final double WEAKEST = 2;

  /**
   * However alike the peers, they never outvote two classes' worth of a programme's own answers.
   */
  private static final double STRONGEST = 30;

  private Shrinkage() {}

  /**
   * A cell to learn the strength from.
   *
   * @param yes (weighted) number of yes
   * @param asked (effective) number of answers
   * @param expected prior mean, strictly between 0 and 1
   */
  public record Cell(double yes, double asked, double expected) {}

  /**
   * The prior strength with the greatest beta-binomial likelihood, on a grid (empirical Bayes;
   * Gelman et al. 2013, 5.3; Morris 1983). Fewer than three cells give the weakest strength.
   */
  public static double strength(List<Cell> cells) {
    if (cells.size() < 3) {
      return WEAKEST;
    }
    double best = WEAKEST;
    double bestLikelihood = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      double strength = WEAKEST * Math.pow(STRONGEST / WEAKEST, (double) step / STEPS);
      double likelihood = cells.stream().mapToDouble(cell -> logMarginal(cell, strength)).sum();
      if (likelihood > bestLikelihood) {
        bestLikelihood = likelihood;
        best = strength;
      }
    }
    return best;
  }

  /** The posterior of a cell: prior Beta(strength m, strength (1 - m)) and its answers. */
  public static Beta posterior(Cell cell, double strength) {
    return new Beta(
        strength * cell.expected() + cell.yes(),
        strength * (1 - cell.expected()) + cell.asked() - cell.yes());
  }

  private static double logMarginal(Cell cell, double strength) {
    Beta after = posterior(cell, strength);
    double prior = Beta.logBeta(strength * cell.expected(), strength * (1 - cell.expected()));
    return Beta.logBeta(after.alpha(), after.beta()) - prior;
  }
}
