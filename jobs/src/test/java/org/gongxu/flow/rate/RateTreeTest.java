package org.gongxu.flow.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

class RateTreeTest {

  private static final Seed SEED = Seed.of(20260101).child("completion");

  @Test
  void mean_smallCell_isPulledToItsParentMoreThanALargeOne() {
    List<RateCell> cells = district();
    cells.add(cell("A", "A1", "S9", 3, 0, 2024));
    cells.add(cell("A", "A1", "S8", 300, 150, 2024));
    RateTree tree = RateTree.fit(cells, 2025, Discount.NONE);
    double smallMoved = tree.mean(List.of("A", "A1", "S9")) - 0;
    double largeMoved = tree.mean(List.of("A", "A1", "S8")) - 0.5;
    assertThat(smallMoved).isGreaterThan(0.4);
    assertThat(largeMoved).isBetween(0.0, 0.2);
  }

  @Test
  void summary_cell_statesItsShrinkageAndReliability() {
    RateTree tree = RateTree.fit(district(), 2025, Discount.NONE);
    List<String> path = List.of("A", "A1", "S1");
    ShrunkenRate rate = tree.summary(path, tree.draws(path, SEED, 500));
    assertThat(rate.shrinkage())
        .isEqualTo(
            rate.concentration() / (rate.concentration() + rate.effectiveTrials()), within(1e-12));
    assertThat(rate.reliability() + rate.shrinkage()).isEqualTo(1, within(1e-12));
    assertThat(rate.trials()).isEqualTo(180);
    assertThat(rate.effectiveTrials()).isBetween(10.0, 180.0);
    assertThat(rate.basis()).isEqualTo(3);
    assertThat(rate.mean()).isBetween(rate.p10(), rate.p90());
  }

  @Test
  void mean_cellNeverSeen_isItsNearestParents() {
    RateTree tree = RateTree.fit(district(), 2025, Discount.NONE);
    assertThat(tree.mean(List.of("A", "A1", "S77")))
        .isBetween(
            tree.mean(List.of("B", "B1", "S77")) - 1, tree.mean(List.of("A", "A1", "S1")) + 0.2);
    ShrunkenRate unseen =
        tree.summary(List.of("A", "A9", "S77"), tree.draws(List.of("A", "A9", "S77"), SEED, 300));
    assertThat(unseen.basis()).isEqualTo(1);
    assertThat(unseen.shrinkage()).isEqualTo(1);
    assertThat(unseen.trials()).isZero();
  }

  @Test
  void draws_cellNeverSeen_areWiderThanThoseOfAKnownOne() {
    RateTree tree = RateTree.fit(district(), 2025, Discount.NONE);
    DrawSummary known = DrawSummary.of(tree.draws(List.of("A", "A1", "S1"), SEED, 2000));
    DrawSummary unseen = DrawSummary.of(tree.draws(List.of("C", "C1", "S77"), SEED, 2000));
    assertThat(unseen.p90() - unseen.p10()).isGreaterThan(known.p90() - known.p10());
  }

  @Test
  void draws_anyInputOrder_areTheSameBits() {
    List<RateCell> cells = district();
    List<RateCell> reversed = new ArrayList<>(cells);
    Collections.reverse(reversed);
    List<String> path = List.of("B", "B1", "S2");
    assertThat(RateTree.fit(reversed, 2025).draws(path, SEED, 50))
        .isEqualTo(RateTree.fit(cells, 2025).draws(path, SEED, 50));
  }

  @Test
  void draws_cellsOfOneFamily_shareTheirParentsFate() {
    RateTree tree = RateTree.fit(List.of(cell("A", "A1", "S1", 10, 6, 2024)), 2025, Discount.NONE);
    double[] one = tree.means(List.of("A", "A1", "S2"), SEED, 4000);
    double[] two = tree.means(List.of("A", "A1", "S3"), SEED, 4000);
    double[] other = tree.means(List.of("Z", "Z1", "S3"), SEED, 4000);
    assertThat(correlation(one, two)).isGreaterThan(correlation(one, other) + 0.1);
  }

  @Test
  void fit_noCells_drawsFromThePriorAlone() {
    RateTree tree = RateTree.fit(List.of(), 2025, Discount.NONE);
    double[] draws = tree.draws(List.of("A"), SEED, 2000);
    assertThat(DrawSummary.mean(draws)).isEqualTo(0.5, within(0.05));
  }

  @Test
  void fit_certainties_stayInsideTheUnitInterval() {
    List<RateCell> cells = List.of(cell("A", "A1", "S1", 50, 50, 2024));
    RateTree tree = RateTree.fit(cells, 2025, Discount.NONE);
    double[] draws = tree.draws(List.of("A", "A1", "S1"), SEED, 1000);
    assertThat(Arrays.stream(draws).min().orElseThrow()).isGreaterThan(0);
    assertThat(Arrays.stream(draws).max().orElseThrow()).isLessThanOrEqualTo(1);
    assertThat(DrawSummary.mean(draws)).isGreaterThan(0.85);
  }

  @Test
  void fit_pathsOfUnequalLength_areRefused() {
    List<RateCell> cells =
        List.of(
            cell("A", "A1", "S1", 5, 5, 2024),
            new RateCell(List.of("A"), List.of(new RateCell.Cohort(2024, new Tally(1, 2)))));
    assertThatThrownBy(() -> RateTree.fit(cells, 2025, Discount.NONE))
        .hasMessage("Cannot fit rates: path [A] has 1 levels, others have 3");
    RateTree tree = RateTree.fit(district(), 2025, Discount.NONE);
    assertThatThrownBy(() -> tree.mean(List.of("A")))
        .hasMessage("Invalid path [A]: these rates have 3 levels");
  }

  @Test
  void draws_simulatedDistricts_coverTheTrueRateOfTheNextCohort() {
    int inside = 0;
    int cases = 0;
    for (int world = 0; world < 60; world++) {
      Simulation simulation = Simulation.of(world, 12, 25);
      RateTree tree = RateTree.fit(simulation.cells, 2025, Discount.NONE);
      for (int c = 0; c < simulation.cells.size(); c++) {
        List<String> path = simulation.cells.get(c).path();
        DrawSummary drawn = DrawSummary.of(tree.draws(path, Seed.of(world), 300));
        double truth = simulation.next.get(c);
        inside += truth >= drawn.p10() && truth <= drawn.p90() ? 1 : 0;
        cases++;
      }
    }
    assertThat((double) inside / cases).isBetween(0.75, 0.85);
  }

  @Test
  void mean_simulatedDistricts_liesNearerTheTruthThanRawOrPooledRates() {
    double shrunken = 0;
    double raw = 0;
    double pooled = 0;
    for (int world = 0; world < 40; world++) {
      Simulation simulation = Simulation.of(world, 10, 12);
      RateTree tree = RateTree.fit(simulation.cells, 2025, Discount.NONE);
      Tally all = Tally.NONE;
      for (RateCell cell : simulation.cells) {
        all = all.plus(sum(cell));
      }
      for (int c = 0; c < simulation.cells.size(); c++) {
        RateCell cell = simulation.cells.get(c);
        double truth = simulation.next.get(c);
        shrunken += square(tree.mean(cell.path()) - truth);
        raw += square(sum(cell).rate() - truth);
        pooled += square(all.rate() - truth);
      }
    }
    assertThat(shrunken).isLessThan(0.9 * raw).isLessThan(0.9 * pooled);
  }

  /** Rates of schools around their major, and cohorts around their school. */
  private record Simulation(List<RateCell> cells, List<Double> next) {

    static Simulation of(int world, int majors, int students) {
      RandomStream random = Seed.of(99).child("simulation").stream(world);
      List<RateCell> cells = new ArrayList<>();
      List<Double> next = new ArrayList<>();
      for (int m = 0; m < majors; m++) {
        double major = random.beta(12, 5);
        for (int s = 0; s < 4; s++) {
          double school = random.beta(25 * major, 25 * (1 - major));
          List<RateCell.Cohort> cohorts = new ArrayList<>();
          for (int year = 2021; year < 2025; year++) {
            double rate = random.beta(60 * school, 60 * (1 - school));
            int n = 1 + random.binomial(2 * students, 0.5);
            cohorts.add(new RateCell.Cohort(year, new Tally(random.binomial(n, rate), n)));
          }
          cells.add(new RateCell(List.of("C" + m % 3, "M" + m, "S" + s + "|M" + m), cohorts));
          next.add(random.beta(60 * school, 60 * (1 - school)));
        }
      }
      return new Simulation(cells, next);
    }
  }

  private static List<RateCell> district() {
    List<RateCell> cells = new ArrayList<>();
    cells.add(cohorts("A", "A1", "S1", 0.8));
    cells.add(cohorts("A", "A1", "S2", 0.85));
    cells.add(cohorts("A", "A2", "S1", 0.75));
    cells.add(cohorts("B", "B1", "S2", 0.6));
    cells.add(cohorts("B", "B1", "S3", 0.65));
    return cells;
  }

  private static RateCell cohorts(String category, String major, String school, double rate) {
    List<RateCell.Cohort> cohorts = new ArrayList<>();
    for (int year = 2022; year <= 2024; year++) {
      double successes = Math.rint(60 * rate + (year - 2023) * 2);
      cohorts.add(new RateCell.Cohort(year, new Tally(successes, 60)));
    }
    return new RateCell(List.of(category, major, school), cohorts);
  }

  private static RateCell cell(
      String category, String major, String school, int trials, int successes, int year) {
    return new RateCell(
        List.of(category, major, school),
        List.of(new RateCell.Cohort(year, new Tally(successes, trials))));
  }

  private static Tally sum(RateCell cell) {
    return cell.cohorts().stream().map(RateCell.Cohort::tally).reduce(Tally.NONE, Tally::plus);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double correlation(double[] x, double[] y) {
    double mx = DrawSummary.mean(x);
    double my = DrawSummary.mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += square(x[i] - mx);
      yy += square(y[i] - my);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
