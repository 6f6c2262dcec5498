package org.gongxu.stage.forecast;

import java.io.Serializable;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.interval.PredictiveDraws;

/**
 * Normal scores of joint worlds: in world d every cell shares the surprises of the whole and of its
 * key industry, and has one of its own.
 *
 * @param seed the run's seed
 * @param draws number of worlds
 * @param shocks how much is shared
 */
record JointWorlds(long seed, int draws, CommonShocks shocks) implements Serializable {

  /** Scores of a key industry's cells before their own part; world by step. */
  double[][] shared(String keyIndustry, int steps) {
    Seed demand = Seed.of(seed).child("demand");
    double[][] scores = new double[draws][steps];
    for (int d = 0; d < draws; d++) {
      RandomStream total = demand.child("total").stream(d);
      RandomStream industry = demand.child("key_industry").child(keyIndustry).stream(d);
      for (int h = 0; h < steps; h++) {
        scores[d][h] =
            Math.sqrt(shocks.total()) * total.normal()
                + Math.sqrt(shocks.keyIndustry()) * industry.normal();
      }
    }
    return scores;
  }

  /**
   * Scores of one cell.
   *
   * @param shared scores of its key industry, from {@link #shared}
   * @param keyIndustry code of the key industry
   * @param cell the cell's key in it
   */
  PredictiveDraws.Scores cell(double[][] shared, String keyIndustry, String cell) {
    Seed own = Seed.of(seed).child("demand").child("cell").child(keyIndustry).child(cell);
    double share = Math.sqrt(shocks.own());
    return (draw, steps) -> {
      RandomStream stream = own.stream(draw);
      double[] scores = new double[steps];
      for (int h = 0; h < steps; h++) {
        scores[h] = shared[draw][h] + share * stream.normal();
      }
      return scores;
    };
  }
}
