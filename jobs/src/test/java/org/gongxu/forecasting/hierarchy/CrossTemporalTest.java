package org.gongxu.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrossTemporalTest {

  private static final Hierarchy NODES = Districts.crossed(2, 2, 3);
  private static final Reconciler MINT =
      new Reconciler(
          NODES,
          ErrorCovariance.shrunk(Districts.normal(NODES.size(), 12, 0, 2, 1)),
          Sign.NON_NEGATIVE);

  @Test
  void reconcile_quartersAndYears_addUpBothWays() {
    double[][] quarters = Districts.normal(NODES.size(), 4, 20, 6, 2);
    double[] years = Districts.normal(1, NODES.size(), 80, 9, 3)[0];

    double[][] made =
        new CrossTemporal(MINT, 4, Sign.NON_NEGATIVE)
            .reconcile(quarters, years, weights(NODES.size(), 5))
            .values();

    double[] yearly = Arrays.stream(made).mapToDouble(q -> Arrays.stream(q).sum()).toArray();
    for (double gap : NODES.incoherence(yearly)) {
      assertThat(gap).isCloseTo(0, within(1e-9));
    }
    for (int t = 0; t < 4; t++) {
      int period = t;
      double[] one = Arrays.stream(made).mapToDouble(q -> q[period]).toArray();
      for (double gap : NODES.incoherence(one)) {
        assertThat(gap).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void reconcile_monthsThatAddUpAlready_stayAsTheyAre() {
    double[][] months = NODES.sum(Districts.normal(NODES.bottom(), 12, 30, 4, 4));
    double[] years = Arrays.stream(months).mapToDouble(m -> Arrays.stream(m).sum()).toArray();

    Reconciled made =
        new CrossTemporal(MINT, 12, Sign.ANY).reconcile(months, years, weights(NODES.size(), 17));

    for (double[] row : made.adjustment()) {
      for (double change : row) {
        assertThat(change).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void reconcile_yearTrustedMuchMore_bringsQuartersToIt() {
    Hierarchy pair = Districts.pair();
    double[][] quarters = {{2, 2, 2, 2}, {1, 1, 1, 1}, {1, 1, 1, 1}};
    double[] years = {16, 8, 8};
    double[][] weights = weights(3, 5);
    for (double[] own : weights) {
      own[0] = 1e-6;
    }

    double[][] made =
        new CrossTemporal(
                new Reconciler(pair, ErrorCovariance.structural(pair), Sign.ANY), 4, Sign.ANY)
            .reconcile(quarters, years, weights)
            .values();

    assertThat(made[1]).containsExactly(new double[] {2, 2, 2, 2}, within(1e-5));
    assertThat(made[0]).containsExactly(new double[] {4, 4, 4, 4}, within(1e-5));
  }

  private static double[][] weights(int nodes, int size) {
    double[][] weights = new double[nodes][size];
    for (double[] own : weights) {
      Arrays.fill(own, 1);
    }
    return weights;
  }
}
