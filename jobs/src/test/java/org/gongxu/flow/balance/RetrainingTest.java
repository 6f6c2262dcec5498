package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongxu.flow.balance.Gap.Verdict;
import org.gongxu.flow.balance.Retraining.History;
import org.gongxu.flow.balance.Retraining.Rule;
import org.gongxu.flow.matrix.Substitution;
import org.junit.jupiter.api.Test;

class RetrainingTest {

  private static final History CLERK =
      new History("clerk", List.of(Verdict.SHORTAGE, Verdict.SURPLUS, Verdict.SURPLUS));
  private static final History BOOKKEEPER = new History("bookkeeper", List.of(Verdict.SHORTAGE));
  private static final History WELDER = new History("welder", List.of(Verdict.SHORTAGE));
  private static final History GUIDE =
      new History("guide", List.of(Verdict.SURPLUS, Verdict.BALANCE, Verdict.SURPLUS));

  /** Majors: office, metal, tourism. Clerks and bookkeepers share the office major. */
  private static final double[][] NEARNESS =
      Substitution.nearness(
          new double[][] {{0.6, 0.4, 0, 0}, {0, 0.1, 0.9, 0}, {0.1, 0, 0, 0.9}},
          new double[] {100, 100, 100});

  @Test
  void of_lastingSurplus_namesTheNearestShortageFirst() {
    List<Retraining> ways =
        Retraining.of(List.of(CLERK, BOOKKEEPER, WELDER, GUIDE), NEARNESS, new Rule(2, 3, 0));
    assertThat(ways).extracting(Retraining::from).containsOnly("clerk");
    assertThat(ways).extracting(Retraining::to).containsExactly("bookkeeper");
    assertThat(ways.get(0).nearness()).isGreaterThan(0.7);
  }

  @Test
  void of_surplusThatCameAndWent_namesNothing() {
    assertThat(Retraining.of(List.of(GUIDE), new double[][] {{1}}, new Rule(2, 3, 0))).isEmpty();
    assertThat(
            Retraining.of(
                List.of(BOOKKEEPER, GUIDE), new double[][] {{1, 1}, {1, 1}}, new Rule(1, 3, 0)))
        .hasSize(1);
  }

  @Test
  void of_tooFarApart_namesNothing() {
    assertThat(
            Retraining.of(
                List.of(CLERK, BOOKKEEPER, WELDER, GUIDE), NEARNESS, new Rule(2, 3, 0.99)))
        .isEmpty();
  }

  @Test
  void of_moreWaysThanAskedFor_keepsTheNearest() {
    double[][] nearness = {{1, 0.4, 0.8}, {0.4, 1, 0}, {0.8, 0, 1}};
    assertThat(Retraining.of(List.of(CLERK, BOOKKEEPER, WELDER), nearness, new Rule(2, 1, 0)))
        .containsExactly(new Retraining("clerk", "welder", 0.8));
  }
}
