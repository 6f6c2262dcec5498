package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongxu.quality.Cohorts;
import org.junit.jupiter.api.Test;

class QualityEstimatorTest {

  @Test
  void estimate_smallCohort_isPulledToItsPeersAndALargeOneIsNot() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(30, 2024));
    groups.add(Cohorts.of("s", "small", 2024, 6, 4));
    groups.add(Cohorts.of("s", "large", 2024, 600, 400));

    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    assertThat(row(rows, "small").adjusted()).isGreaterThan(0.68);
    assertThat(row(rows, "large").adjusted()).isCloseTo(0.6, within(0.02));
  }

  @Test
  void estimate_smallCohort_hasTheWiderInterval() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(30, 2024));
    groups.add(Cohorts.of("s", "small", 2024, 6, 4));
    groups.add(Cohorts.of("s", "large", 2024, 600, 400));

    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    Interval small = row(rows, "small").posterior().interval();
    Interval large = row(rows, "large").posterior().interval();
    assertThat(small.high() - small.low()).isGreaterThan(3 * (large.high() - large.low()));
    assertThat(large.contains(0.6)).isTrue();
  }

  @Test
  void estimate_smallAndLargeAtTheSameShare_onlyTheLargeLeavesTheFunnel() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(30, 2024));
    groups.add(Cohorts.of("s", "small", 2024, 8, 2));
    groups.add(Cohorts.of("s", "large", 2024, 800, 200));

    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    assertThat(row(rows, "small").zone()).isEqualTo(Funnel.Zone.INSIDE);
    assertThat(row(rows, "large").zone()).isEqualTo(Funnel.Zone.FAR_BELOW);
  }

  @Test
  void estimate_inputInAnyOrder_givesTheSameRows() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(20, 2023, 2024));
    List<QualityRow> sorted = QualityEstimator.estimate(groups, Measure.PLACEMENT);
    Collections.shuffle(groups, new Random(3));

    assertThat(QualityEstimator.estimate(groups, Measure.PLACEMENT)).isEqualTo(sorted);
  }

  @Test
  void estimate_ranks_countPeersOfTheSameYearBelow() {
    List<CohortGroup> groups =
        List.of(
            Cohorts.of("s", "a", 2024, 5, 5),
            Cohorts.of("s", "b", 2024, 8, 2),
            Cohorts.of("s", "c", 2024, 8, 2),
            Cohorts.of("s", "d", 2024, 9, 1),
            Cohorts.of("s", "d", 2023, 1, 9));

    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    assertThat(rows)
        .extracting(QualityRow::rankFromBottom)
        .containsExactly(0.0, 0.25, 0.25, 0.0, 0.75);
  }

  @Test
  void estimate_cohortThatNeverAnswered_isKeptWithItsPriorAlone() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(10, 2024));
    groups.add(Cohorts.of(new CohortKey("s", "silent", 2024, 0), "", 0, 0, 40));

    QualityRow silent = row(QualityEstimator.estimate(groups, Measure.PLACEMENT), "silent");

    assertThat(silent.observed().asked()).isZero();
    assertThat(silent.observed().responseRate()).isZero();
    assertThat(silent.wilson()).isEqualTo(new Interval(0, 1));
    assertThat(silent.posterior().mean()).isCloseTo(silent.expected(), within(0.1));
    assertThat(silent.rankFromBottom()).isNaN();
  }

  @Test
  void estimate_wavesApart_neverMixTheirPriors() {
    CohortKey later = new CohortKey("s", "a", 2024, 36);
    List<CohortGroup> groups =
        List.of(Cohorts.of("s", "a", 2024, 90, 10), Cohorts.of(later, "", 10, 90, 0));

    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    assertThat(rows.get(0).overall()).isCloseTo(0.9, within(0.02));
    assertThat(rows.get(1).overall()).isCloseTo(0.1, within(0.02));
  }

  @Test
  void pooled_twoCohorts_knowMoreThanEach() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(20, 2023, 2024));
    groups.add(Cohorts.of("s", "a", 2023, 13, 7));
    groups.add(Cohorts.of("s", "a", 2024, 12, 8));
    List<QualityRow> rows =
        QualityEstimator.estimate(groups, Measure.PLACEMENT).stream()
            .filter(row -> row.key().major().equals("a"))
            .toList();

    double pooled = QualityRow.pooled(rows).below(0.8);

    assertThat(pooled).isGreaterThan(rows.get(0).posterior().below(0.8));
    assertThat(pooled).isGreaterThan(rows.get(1).posterior().below(0.8));
  }

  @Test
  void movedBy_somePoints_movesTheShareAndThePosterior() {
    QualityRow row = QualityEstimator.estimate(Cohorts.peers(10, 2024), Measure.PLACEMENT).get(0);

    QualityRow moved = row.movedBy(-0.2);

    assertThat(moved.observed().share()).isCloseTo(row.observed().share() - 0.2, within(1e-12));
    assertThat(moved.adjusted()).isLessThan(row.adjusted());
    assertThat(row.movedBy(0)).isEqualTo(row);
  }

  @Test
  void interval_over400SimulatedCells_coversTheTruthNearly95Percent() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(21);
    List<CohortGroup> groups = new ArrayList<>();
    List<Double> truths = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double truth = new Beta(20, 3).quantile(random.nextDouble());
      int n = 8 + random.nextInt(60);
      int placed = 0;
      for (int j = 0; j < n; j++) {
        placed += random.nextDouble() < truth ? 1 : 0;
      }
      truths.add(truth);
      groups.add(Cohorts.of("s", String.format("m%03d", i), 2024, placed, n - placed));
    }
    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    int covered = 0;
    for (int i = 0; i < 400; i++) {
      covered += rows.get(i).posterior().interval().contains(truths.get(i)) ? 1 : 0;
    }
    assertThat(covered / 400.0).isBetween(0.92, 0.98);
  }

  private static QualityRow row(List<QualityRow> rows, String major) {
    return rows.stream().filter(row -> row.key().major().equals(major)).findFirst().orElseThrow();
  }
}
