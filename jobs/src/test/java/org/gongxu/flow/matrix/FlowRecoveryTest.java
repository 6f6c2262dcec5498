package org.gongxu.flow.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

/** Flow matrices of made-up districts whose true shares are known. */
class FlowRecoveryTest {

  private static final int MAJORS = 25;
  private static final int OCCUPATIONS = 5;

  @Test
  void draws_simulatedDistricts_coverTheTrueShares() {
    int inside = 0;
    int cases = 0;
    for (int world = 0; world < 20; world++) {
      District district = District.of(world, 30);
      double[][][] draws = district.matrix.draws(Seed.of(world), 300);
      for (int m = 0; m < MAJORS; m++) {
        for (int o = 0; o < OCCUPATIONS; o++) {
          DrawSummary drawn = DrawSummary.of(cell(draws, m, o));
          double truth = district.truth[m][o];
          inside += truth >= drawn.p10() && truth <= drawn.p90() ? 1 : 0;
          cases++;
        }
      }
    }
    assertThat((double) inside / cases).isBetween(0.75, 0.85);
  }

  @Test
  void fit_simulatedDistricts_recoversTheConcentration() {
    double[] fitted = new double[20];
    for (int world = 0; world < 20; world++) {
      fitted[world] = District.of(world, 60).matrix.concentration();
    }
    Arrays.sort(fitted);
    assertThat(DrawSummary.quantile(fitted, 0.5)).isBetween(14.0, 27.0);
  }

  @Test
  void shares_simulatedDistricts_lieNearerTheTruthThanCrosswalkOrCountsAlone() {
    double shrunken = 0;
    double counts = 0;
    double crosswalk = 0;
    for (int world = 0; world < 20; world++) {
      District district = District.of(world, 12);
      double[][] shares = district.matrix.shares();
      for (int m = 0; m < MAJORS; m++) {
        for (int o = 0; o < OCCUPATIONS; o++) {
          double truth = district.truth[m][o];
          shrunken += square(shares[m][o] - truth);
          counts += square(district.jobs[m][o] / 12 - truth);
          crosswalk += square(1.0 / OCCUPATIONS - truth);
        }
      }
    }
    assertThat(shrunken).isLessThan(0.8 * counts).isLessThan(0.8 * crosswalk);
  }

  /** Shares ~ Dirichlet(20 x crosswalk), jobs multinomial. */
  private record District(double[][] truth, double[][] jobs, FlowMatrix matrix) {

    static District of(int world, int graduates) {
      RandomStream random = Seed.of(31).child("flow").stream(world);
      double[][] truth = new double[MAJORS][];
      double[][] jobs = new double[MAJORS][];
      double[][] crosswalk = new double[MAJORS][OCCUPATIONS];
      for (int m = 0; m < MAJORS; m++) {
        Arrays.fill(crosswalk[m], 1);
        truth[m] = random.dirichlet(new double[] {4, 4, 4, 4, 4});
        jobs[m] = Arrays.stream(random.multinomial(graduates, truth[m])).asDoubleStream().toArray();
      }
      List<String> majors = IntStream.range(0, MAJORS).mapToObj(i -> "M" + i).toList();
      List<String> occupations = IntStream.range(0, OCCUPATIONS).mapToObj(i -> "O" + i).toList();
      return new District(
          truth, jobs, FlowMatrix.fit(new FlowEvidence(majors, occupations, jobs, crosswalk)));
    }
  }

  private static double[] cell(double[][][] draws, int major, int occupation) {
    return Arrays.stream(draws).mapToDouble(draw -> draw[major][occupation]).toArray();
  }

  private static double square(double x) {
    return x * x;
  }
}
