package org.gongxu.flow.rate;

import java.util.List;
import org.gongxu.domain.random.LogGamma;

/**
 * How closely the rates of children lie around their parent's: κ of r ~ Beta(κ m, κ (1 − m)).
 *
 * <p>Estimated from the data by the largest beta-binomial likelihood over all families at once,
 * each parent's mean m integrated out around its precision-weighted estimate (Laplace; Cox and Reid
 * 1987, JRSS B 49:1), with the uniform-shrinkage prior n̄ ÷ (n̄ + κ)² on κ (Christiansen and Morris
 * 1997, JASA 92:618), which keeps a handful of equal rates from claiming that all rates are equal.
 */
final class Concentration {

  private static final double LOWEST = StrictMath.log(0.5);
  private static final double HIGHEST = StrictMath.log(1e5);
  private static final int GRID = 25;
  private static final double GOLDEN = 0.6180339887498949;

  private Concentration() {}

  /**
   * Estimates κ.
   *
   * @param families the children of each parent; childless and empty ones are passed over
   * @return κ between 0.5 and 100,000; the mean size of a child when nothing can be told
   */
  static double fit(List<List<Tally>> families) {
    double typical = typicalTrials(families);
    if (typical == 0) {
      return 1;
    }
    double step = (HIGHEST - LOWEST) / (GRID - 1);
    double best = LOWEST;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < GRID; i++) {
      double score = score(families, typical, LOWEST + i * step);
      if (score > bestScore) {
        bestScore = score;
        best = LOWEST + i * step;
      }
    }
    return StrictMath.exp(
        climb(families, typical, Math.max(LOWEST, best - step), Math.min(HIGHEST, best + step)));
  }

  /** Golden section between two values of ln κ. */
  private static double climb(List<List<Tally>> families, double typical, double lo, double hi) {
    double low = lo;
    double high = hi;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = score(families, typical, left);
    double atRight = score(families, typical, right);
    while (high - low > 1e-4) {
      if (atLeft > atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = score(families, typical, left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = score(families, typical, right);
      }
    }
    return 0.5 * (low + high);
  }

  private static double score(List<List<Tally>> families, double typical, double logKappa) {
    double kappa = StrictMath.exp(logKappa);
    double score = logKappa - 2 * StrictMath.log(typical + kappa);
    for (List<Tally> family : families) {
      Tally parent = new Tally(0.5, 1);
      for (Tally child : family) {
        parent = parent.plus(child.effective(kappa));
      }
      double mean = parent.rate();
      // Laplace's integral over the mean: without it few children seem closer than they are.
      score += 0.5 * StrictMath.log(mean * (1 - mean) / parent.trials());
      for (Tally child : family) {
        score += logLikelihood(child, kappa, mean);
      }
    }
    return score;
  }

  /** The beta-binomial log likelihood less the binomial coefficient. */
  static double logLikelihood(Tally tally, double kappa, double mean) {
    if (tally.trials() == 0) {
      return 0;
    }
    double a = kappa * mean;
    double b = kappa * (1 - mean);
    double failures = Math.max(0, tally.trials() - tally.successes());
    return LogGamma.of(a + tally.successes())
        - LogGamma.of(a)
        + LogGamma.of(b + failures)
        - LogGamma.of(b)
        + LogGamma.of(kappa)
        - LogGamma.of(kappa + tally.trials());
  }

  private static double typicalTrials(List<List<Tally>> families) {
    double trials = 0;
    int children = 0;
    for (List<Tally> family : families) {
      for (Tally child : family) {
        if (child.trials() > 0) {
          trials += child.trials();
          children++;
        }
      }
    }
    return children == 0 ? 0 : trials / children;
  }
}
