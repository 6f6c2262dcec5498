package org.gongxu.forecasting.interval;

import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;

/**
 * Paths through a predictive distribution: each step has the distribution's own quantiles, and a
 * step's surprise lasts into the next.
 *
 * <p>A Gaussian copula with autoregressive scores; the caller may bring the scores, to let cells
 * share them.
 */
public final class PredictiveDraws {

  /** Where the standard normal scores of a cell come from. */
  public interface Scores {

    /**
     * Independent standard normal scores of one draw.
     *
     * @param draw the draw's number, from 0; the same draw of every cell is one world
     * @param steps scores wanted
     */
    double[] of(int draw, int steps);
  }

  private PredictiveDraws() {}

  /** Scores made from the seed of a cell alone: no order or partition changes them. */
  public static Scores seeded(Seed cell) {
    return (draw, steps) -> {
      RandomStream random = cell.stream(draw);
      double[] scores = new double[steps];
      for (int h = 0; h < steps; h++) {
        scores[h] = random.normal();
      }
      return scores;
    };
  }

  /**
   * Scores that lean on shared ones: {@code sqrt(share) common + sqrt(1 - share) own}.
   *
   * @param common the same for all cells that move together
   * @param own this cell's
   * @param share of the variance that is common, 0 to 1
   */
  public static Scores shared(Scores common, Scores own, double share) {
    double a = Math.sqrt(share);
    double b = Math.sqrt(1 - share);
    return (draw, steps) -> {
      double[] scores = common.of(draw, steps).clone();
      double[] rest = own.of(draw, steps);
      for (int h = 0; h < steps; h++) {
        scores[h] = a * scores[h] + b * rest[h];
      }
      return scores;
    };
  }

  /**
   * Draws paths.
   *
   * @return draw × step
   */
  public static double[][] of(PredictiveDistribution distribution, Scores scores, int draws) {
    double[][] paths = new double[draws][];
    for (int d = 0; d < draws; d++) {
      paths[d] = path(distribution, scores.of(d, distribution.horizon()));
    }
    return paths;
  }

  /** One path from independent standard normal scores, one per step. */
  public static double[] path(PredictiveDistribution distribution, double[] scores) {
    double rho = distribution.persistence();
    double fresh = Math.sqrt(1 - rho * rho);
    double[] path = new double[distribution.horizon()];
    double z = 0;
    for (int h = 0; h < path.length; h++) {
      z = h == 0 ? scores[0] : rho * z + fresh * scores[h];
      path[h] = distribution.quantile(h + 1, NormalDistribution.cumulative(z));
    }
    return path;
  }
}
