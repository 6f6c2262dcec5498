package org.gongxu.flow.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class DiscountTest {

  @Test
  void fit_steadyRates_keepsThePast() {
    assertThat(Discount.fit(cells(0)).perYear()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void fit_driftingRates_letsOldCohortsFade() {
    assertThat(Discount.fit(cells(0.05)).perYear()).isLessThanOrEqualTo(0.7);
  }

  @Test
  void fit_nothingToPredict_isNoDrift() {
    assertThat(Discount.fit(List.of())).isEqualTo(Discount.NONE);
  }

  @Test
  void discounted_olderCohort_weighsLessAtTheSameRate() {
    RateCell.Cohort cohort = new RateCell.Cohort(2022, new Tally(30, 40));
    Tally tally = new Discount(0.5).discounted(cohort, 2024);
    assertThat(tally.trials()).isEqualTo(10);
    assertThat(tally.rate()).isEqualTo(0.75);
    assertThat(new Discount(0.5).discounted(cohort, 2020)).isEqualTo(cohort.tally());
  }

  @Test
  void fit_driftingRates_forecastTheNextCohortBetterThanWithoutDiscount() {
    List<RateCell> cells = cells(0.05);
    double truth = 0.3 + 0.05 * 8;
    double faded = RateTree.fit(cells, 2024).mean(cells.get(0).path());
    double even = RateTree.fit(cells, 2024, Discount.NONE).mean(cells.get(0).path());
    assertThat(Math.abs(faded - truth)).isLessThan(Math.abs(even - truth));
  }

  @Test
  void discount_outsideItsRange_isRefused() {
    assertThatThrownBy(() -> new Discount(0))
        .hasMessage("Invalid discount: 0.0 (above 0, at most 1)");
  }

  @Test
  void tally_effective_countsCohortEffects() {
    // kappa 9: rho 0.1, 41 trials count as 41 / (1 + 40 x 0.1).
    assertThat(new Tally(20.5, 41).effective(9).trials()).isEqualTo(8.2, within(1e-12));
    assertThat(new Tally(0.2, 0.5).effective(9)).isEqualTo(new Tally(0.2, 0.5));
    assertThat(Tally.NONE.effective(9)).isEqualTo(Tally.NONE);
    assertThatThrownBy(() -> new Tally(3, 2))
        .hasMessage("Invalid tally: 3.0 successes among 2.0 trials");
  }

  @Test
  void concentration_simulatedFamilies_recoversItsSize() {
    for (double kappa : new double[] {8, 40, 200}) {
      RandomStream random = Seed.of(5).child("kappa").stream((int) kappa);
      List<List<Tally>> families = new ArrayList<>();
      for (int f = 0; f < 60; f++) {
        double mean = random.beta(6, 4);
        List<Tally> family = new ArrayList<>();
        for (int c = 0; c < 6; c++) {
          double rate = random.beta(kappa * mean, kappa * (1 - mean));
          family.add(new Tally(random.binomial(80, rate), 80));
        }
        families.add(family);
      }
      assertThat(Concentration.fit(families) / kappa).isBetween(0.7, 1.45);
    }
  }

  @Test
  void concentration_nothingSeen_isOne() {
    assertThat(Concentration.fit(List.of())).isEqualTo(1);
    assertThat(Concentration.fit(List.of(List.of(Tally.NONE)))).isEqualTo(1);
  }

  private static List<RateCell> cells(double drift) {
    List<RateCell> cells = new ArrayList<>();
    for (int s = 0; s < 12; s++) {
      RandomStream random = Seed.of(8).child("drift").stream(s);
      List<RateCell.Cohort> cohorts = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        int n = 150;
        cohorts.add(
            new RateCell.Cohort(2016 + t, new Tally(random.binomial(n, 0.3 + drift * t), n)));
      }
      cells.add(new RateCell(List.of("M", "S" + s), cohorts));
    }
    return cells;
  }
}
