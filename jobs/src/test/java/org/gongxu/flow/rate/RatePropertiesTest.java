package org.gongxu.flow.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

/** What must hold of shrunken rates whatever the data. */
class RatePropertiesTest {

  private static final List<String> FIRST = List.of("M0", "S0");

  @Test
  void mean_moreSuccessesInACell_isNeverLower() {
    double last = 0;
    for (int successes = 10; successes <= 60; successes += 10) {
      double mean = tree(60, successes).mean(FIRST);
      assertThat(mean).isGreaterThan(last);
      last = mean;
    }
  }

  @Test
  void mean_anyCell_liesBetweenItsOwnRateAndTheRest() {
    assertThat(tree(60, 12).mean(FIRST)).isBetween(0.2, 0.7);
    assertThat(tree(60, 57).mean(FIRST)).isBetween(0.7, 0.95);
  }

  @Test
  void reliability_moreStudents_isHigher() {
    double few = summary(tree(12, 8)).reliability();
    double many = summary(tree(240, 160)).reliability();
    assertThat(many).isGreaterThan(few);
    assertThat(few).isBetween(0.0, 1.0);
  }

  @Test
  void means_longRunRate_isNarrowerThanAComingCohorts() {
    RateTree tree = tree(60, 42);
    DrawSummary longRun = DrawSummary.of(tree.means(FIRST, Seed.of(1), 4000));
    DrawSummary cohort = DrawSummary.of(tree.draws(FIRST, Seed.of(1), 4000));
    assertThat(cohort.p90() - cohort.p10()).isGreaterThan(longRun.p90() - longRun.p10());
  }

  @Test
  void means_manyDraws_averageToTheMean() {
    RateTree tree = tree(60, 30);
    assertThat(DrawSummary.mean(tree.means(FIRST, Seed.of(1), 20_000)))
        .isEqualTo(tree.mean(FIRST), within(0.005));
  }

  @Test
  void draws_fewerDraws_areTheFirstOfMore() {
    RateTree tree = tree(60, 30);
    double[] many = tree.draws(FIRST, Seed.of(1), 100);
    double[] few = tree.draws(FIRST, Seed.of(1), 10);
    for (int d = 0; d < 10; d++) {
      assertThat(few[d]).isEqualTo(many[d]);
    }
  }

  @Test
  void draws_cellNamedLikeTheRoot_isNotItsStream() {
    RateTree tree = RateTree.fit(List.of(), 2025, Discount.NONE);
    assertThat(tree.means(List.of("root"), Seed.of(1), 5))
        .isNotEqualTo(tree.means(List.of("other"), Seed.of(1), 5));
  }

  @Test
  void cell_noPath_isRefused() {
    assertThatThrownBy(() -> new RateCell(List.of(), List.of()))
        .hasMessage("Invalid rate cell: its path is empty");
  }

  private static ShrunkenRate summary(RateTree tree) {
    return tree.summary(FIRST, tree.draws(FIRST, Seed.of(1), 200));
  }

  /** One cell as given among eleven at 70 %, three cohorts each. */
  private static RateTree tree(int trials, int successes) {
    List<RateCell> cells = new ArrayList<>();
    cells.add(cell(0, trials, successes));
    for (int c = 1; c < 12; c++) {
      cells.add(cell(c, 60, 42 + c % 3 - 1));
    }
    return RateTree.fit(cells, 2025, Discount.NONE);
  }

  private static RateCell cell(int c, int trials, int successes) {
    List<RateCell.Cohort> cohorts = new ArrayList<>();
    for (int year = 2022; year <= 2024; year++) {
      cohorts.add(new RateCell.Cohort(year, new Tally(successes, trials)));
    }
    return new RateCell(List.of("M" + c / 4, "S" + c), cohorts);
  }
}
