package org.gongxu.quality.status;

import java.util.List;

/**
 * How small cells are pulled to what is expected of them: most cells lie near it, a few may lie
 * anywhere. The prior is (1 - o) Beta(s m, s (1 - m)) + o Beta(1, 1), robust because data that
 * contradict the peers move over to the second part (Schmidli et al. 2014, Biometrics 70).
 */
public final class Shrinkage {

  /** Prior strengths tried, in equivalent answers, evenly spaced in the logarithm. */
  private static final int STEPS = 40;

  private static final double WEAKEST = 2;

  /**
   * However alike the peers, they never outvote two classes' worth of a programme's own answers.
   */
  private static final double STRONGEST = 60;

  /** Shares of outlying cells tried. */
  private static final double[] OUTLYING = {0.02, 0.05, 0.1, 0.2};

  private Shrinkage() {}

  /**
   * A cell to learn from or to judge.
   *
   * @param yes (weighted) number of yes
   * @param asked (effective) number of answers
   * @param expected prior mean, strictly between 0 and 1
   */
  public record Cell(double yes, double asked, double expected) {}

  /**
   * A fitted prior.
   *
   * @param strength answers the peers are worth
   * @param outlying share of cells that follow their own rate
   */
  public record Prior(double strength, double outlying) {

    /** The posterior of a cell, adjusted by a shift on the logit scale. */
    public Posterior posterior(Cell cell, double shift) {
      Beta usual = usual(cell, strength);
      Beta other = other(cell);
      double[] logs = logMarginals(cell, strength);
      double own = outlying * Math.exp(logs[1] - Math.max(logs[0], logs[1]));
      double peers = (1 - outlying) * Math.exp(logs[0] - Math.max(logs[0], logs[1]));
      return new Posterior(usual, other, own / (own + peers), shift);
    }
  }

  /**
   * The prior with the greatest likelihood of all cells, on a grid (empirical Bayes; Morris 1983).
   * Fewer than three cells give the weakest strength and a tenth of outlying cells.
   */
  public static Prior fit(List<Cell> cells) {
    if (cells.size() < 3) {
      return new Prior(WEAKEST, 0.1);
    }
    Prior best = null;
    double bestLikelihood = Double.NEGATIVE_INFINITY;
    for (int step = 0; step <= STEPS; step++) {
      double strength = WEAKEST * Math.pow(STRONGEST / WEAKEST, (double) step / STEPS);
      double[][] logs =
          cells.stream().map(cell -> logMarginals(cell, strength)).toArray(double[][]::new);
      for (double outlying : OUTLYING) {
        double likelihood = logLikelihood(logs, outlying);
        if (likelihood > bestLikelihood) {
          bestLikelihood = likelihood;
          best = new Prior(strength, outlying);
        }
      }
    }
    return best;
  }

  private static double logLikelihood(double[][] logs, double outlying) {
    double sum = 0;
    for (double[] log : logs) {
      double top = Math.max(log[0], log[1]);
      double mixed = (1 - outlying) * Math.exp(log[0] - top) + outlying * Math.exp(log[1] - top);
      sum += top + Math.log(mixed);
    }
    return sum;
  }

  private static Beta usual(Cell cell, double strength) {
    return new Beta(
        strength * cell.expected() + cell.yes(),
        strength * (1 - cell.expected()) + cell.asked() - cell.yes());
  }

  private static Beta other(Cell cell) {
    return new Beta(1 + cell.yes(), 1 + cell.asked() - cell.yes());
  }

  /** Log marginal likelihoods of a cell under the peers' prior and under the flat one. */
  private static double[] logMarginals(Cell cell, double strength) {
    Beta usual = usual(cell, strength);
    Beta other = other(cell);
    double prior = Beta.logBeta(strength * cell.expected(), strength * (1 - cell.expected()));
    return new double[] {
      Beta.logBeta(usual.alpha(), usual.beta()) - prior, Beta.logBeta(other.alpha(), other.beta())
    };
  }
}
