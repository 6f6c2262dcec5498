package org.gongxu.forecasting.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CombinationWeightsTest {

  @Test
  void learn_oneMemberFarAhead_goesHalfWayToIt() {
    double[] weights = CombinationWeights.learn(errors(2000, 0.2, 3, 3), 3);

    assertThat(weights[0]).isBetween(0.62, 0.68);
    assertThat(weights[1]).isCloseTo(1.0 / 6, within(0.03));
  }

  @Test
  void learn_membersAlike_staysNearEqual() {
    double[] weights = CombinationWeights.learn(errors(2000, 1, 1, 1, 1), 4);

    for (double weight : weights) {
      assertThat(weight).isCloseTo(0.25, within(0.02));
    }
  }

  @Test
  void learn_fewOrigins_leansTowardsEqual() {
    double few = CombinationWeights.learn(errors(4, 0.5, 1, 1), 3)[0];
    double many = CombinationWeights.learn(errors(4000, 0.5, 1, 1), 3)[0];

    assertThat(few).isLessThan(many).isBetween(1.0 / 3 - 0.05, 0.5);
  }

  @Test
  void learn_anyErrors_givesWeightsThatAddUpToOneAndKeepHalfOfEqual() {
    double[] weights = CombinationWeights.learn(errors(300, 0.1, 5, 2, 9, 1), 5);

    double sum = 0;
    for (double weight : weights) {
      assertThat(weight).isGreaterThanOrEqualTo(0.1 - 1e-12);
      sum += weight;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void learn_noErrors_isEqual() {
    assertThat(CombinationWeights.learn(List.of(), 4)).containsOnly(0.25);
  }

  @Test
  void learn_membersThatErrOppositely_prefersThemToOneBetween() {
    List<double[][]> errors = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 500; i++) {
      double shared = random.nextGaussian();
      double small = 0.1 * random.nextGaussian();
      errors.add(new double[][] {{shared + small}, {-shared + small}, {0.8 * shared + 0.5}});
    }

    double[] weights = CombinationWeights.learn(errors, 3);

    assertThat(weights[2]).isLessThan(0.25);
    assertThat(weights[0]).isCloseTo(weights[1], within(0.15));
  }

  @Test
  void of_fourMembers_isHalfWeightedHalfTrimmed() {
    double[][] forecasts = {{1}, {2}, {4}, {100}};
    double[] weights = {0.7, 0.1, 0.1, 0.1};

    double[] combined = Combination.WEIGHTED.of(forecasts, weights);

    assertThat(combined[0]).isCloseTo(0.5 * (0.7 + 0.2 + 0.4 + 10) + 0.5 * 3, within(1e-12));
  }

  @Test
  void of_memberOfWeightZero_takesNoPart() {
    double[][] forecasts = {{1e9, 1e9}, {4, 5}, {6, 7}};

    assertThat(Combination.WEIGHTED.of(forecasts, new double[] {0, 0.5, 0.5}))
        .containsExactly(new double[] {5, 6}, within(1e-12));
  }

  @Test
  void of_equalMembers_isWhatTheyAllSay() {
    double[][] forecasts = {{3, 8}, {3, 8}, {3, 8}};

    assertThat(Combination.WEIGHTED.of(forecasts, new double[] {0.2, 0.3, 0.5}))
        .containsExactly(new double[] {3, 8}, within(1e-12));
  }

  @Test
  void of_meanAndMedian_lookAtNoWeights() {
    double[][] forecasts = {{1}, {2}, {4}, {101}};
    double[] weights = {0.7, 0.1, 0.1, 0.1};

    assertThat(Combination.MEAN.of(forecasts, weights)[0]).isCloseTo(27, within(1e-12));
    assertThat(Combination.MEDIAN.of(forecasts, weights)[0]).isCloseTo(3, within(1e-12));
    assertThat(Combination.MEDIAN.of(forecasts, new double[] {0, 0.3, 0.3, 0.4})[0]).isEqualTo(4);
  }

  /** Independent normal errors of these sizes, three steps each. */
  private static List<double[][]> errors(int rows, double... sizes) {
    SplittableRandom random = new SplittableRandom(9);
    List<double[][]> errors = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double[][] row = new double[sizes.length][3];
      for (int k = 0; k < sizes.length; k++) {
        for (int h = 0; h < 3; h++) {
          row[k][h] = sizes[k] * random.nextGaussian();
        }
      }
      errors.add(row);
    }
    return errors;
  }
}
