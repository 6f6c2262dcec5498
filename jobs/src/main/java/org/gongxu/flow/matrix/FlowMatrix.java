package org.gongxu.flow.matrix;

import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.gongxu.domain.random.LogGamma;
import org.gongxu.domain.random.Seed;

/**
 * P(occupation | major): a Dirichlet posterior for each major, its prior from the crosswalk, its
 * evidence from where graduates work, its concentration κ from how far observed majors stray from
 * their priors (largest Dirichlet-multinomial likelihood, with the uniform-shrinkage prior of
 * {@code rate.Concentration}).
 *
 * @param majors major codes, in row order
 * @param occupations occupation codes, in column order
 * @param alpha posterior concentrations κ · prior + jobs, majors by occupations
 * @param observed graduates observed at work, per major
 * @param concentration κ, graduates the prior is worth
 */
public record FlowMatrix(
    List<String> majors,
    List<String> occupations,
    double[][] alpha,
    double[] observed,
    double concentration)
    implements Serializable {

  private static final int GRID = 60;

  /** Fits the matrix. */
  public static FlowMatrix fit(FlowEvidence evidence) {
    double[][] prior = FlowPrior.of(evidence);
    double kappa = concentration(evidence.jobs(), prior);
    double[][] alpha = new double[prior.length][evidence.occupations().size()];
    double[] observed = new double[prior.length];
    for (int m = 0; m < prior.length; m++) {
      observed[m] = FlowEvidence.sum(evidence.jobs()[m]);
      for (int o = 0; o < alpha[m].length; o++) {
        alpha[m][o] = kappa * prior[m][o] + evidence.jobs()[m][o];
      }
    }
    return new FlowMatrix(evidence.majors(), evidence.occupations(), alpha, observed, kappa);
  }

  /** Posterior mean shares, majors by occupations; each row sums to 1. */
  public double[][] shares() {
    double[][] shares = new double[alpha.length][];
    for (int m = 0; m < alpha.length; m++) {
      shares[m] = FlowPrior.normalised(alpha[m]);
    }
    return shares;
  }

  /**
   * The matrix when a share of entrants is ready to take a neighbouring occupation; rows keep their
   * sums, and with them how sure they are.
   *
   * @param readiness share of entrants ready to move, 0 to 1
   */
  public FlowMatrix withSubstitution(double readiness) {
    if (readiness == 0) {
      return this;
    }
    double[][] nearness = Substitution.nearness(shares(), new double[majors.size()]);
    double[][] wide = Substitution.widen(alpha, nearness, readiness);
    return new FlowMatrix(majors, occupations, wide, observed, concentration);
  }

  /** Weight of the prior in a major's row, κ ÷ (κ + graduates observed), 0 to 1. */
  public double shrinkage(int major) {
    return concentration / (concentration + observed[major]);
  }

  /**
   * Draws of the matrix.
   *
   * @param seed the seed of the flow matrix
   * @param draw the joint world
   * @return shares, majors by occupations; each row sums to 1
   */
  public double[][] draw(Seed seed, int draw) {
    double[][] shares = new double[alpha.length][];
    for (int m = 0; m < alpha.length; m++) {
      shares[m] = seed.child(majors.get(m)).stream(draw).dirichlet(alpha[m]);
    }
    return shares;
  }

  /** All draws: draws by majors by occupations (8 bytes a cell). */
  public double[][][] draws(Seed seed, int draws) {
    double[][][] all = new double[draws][][];
    for (int d = 0; d < draws; d++) {
      all[d] = draw(seed, d);
    }
    return all;
  }

  private static double concentration(double[][] jobs, double[][] prior) {
    double graduates = 0;
    int seen = 0;
    for (double[] row : jobs) {
      double n = FlowEvidence.sum(row);
      graduates += n;
      seen += n > 0 ? 1 : 0;
    }
    double typical = seen == 0 ? 1 : graduates / seen;
    DoubleUnaryOperator score =
        logKappa -> {
          double kappa = StrictMath.exp(logKappa);
          double sum = logKappa - 2 * StrictMath.log(typical + kappa);
          for (int m = 0; m < jobs.length; m++) {
            sum += logLikelihood(jobs[m], prior[m], kappa);
          }
          return sum;
        };
    double best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      // From half a graduate to 10,000: a step of 18 %, far inside what data can tell.
      double logKappa = StrictMath.log(0.5) + i * StrictMath.log(20_000) / GRID;
      double at = score.applyAsDouble(logKappa);
      if (at > bestScore) {
        bestScore = at;
        best = logKappa;
      }
    }
    return StrictMath.exp(best);
  }

  /** The Dirichlet-multinomial log likelihood less the multinomial coefficient. */
  static double logLikelihood(double[] counts, double[] prior, double kappa) {
    double total = FlowEvidence.sum(counts);
    double sum = LogGamma.of(kappa) - LogGamma.of(kappa + total);
    for (int o = 0; o < counts.length; o++) {
      if (counts[o] > 0) {
        sum += LogGamma.of(kappa * prior[o] + counts[o]) - LogGamma.of(kappa * prior[o]);
      }
    }
    return sum;
  }
}
