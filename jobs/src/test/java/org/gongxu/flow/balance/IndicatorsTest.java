package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {

  @ParameterizedTest
  @CsvSource({
    "0.85, VERY_GOOD",
    "0.8501, GOOD",
    "1.00, GOOD",
    "1.01, FAIR",
    "1.05, FAIR",
    "1.06, MODERATE",
    "1.15, MODERATE",
    "1.1501, POOR"
  })
  void band_roaBounds_fallOnThePublishedSide(double value, Ita.Band band) {
    assertThat(Ita.Band.of(value)).isEqualTo(band);
  }

  @Test
  void ita_stocks_countTheEmployedOnBothSides() {
    Ita ita = Ita.of(new Ita.Supply(1000, 40, 160), new Ita.Demand(50, 100, 0));
    assertThat(ita.value()).isEqualTo(1200.0 / 1150, within(1e-12));
    assertThat(ita.band()).isEqualTo(Ita.Band.FAIR);
  }

  @Test
  void ita_shrinkingStock_takesNothingFromReplacement() {
    assertThat(Ita.of(new Ita.Supply(1000, 0, 0), new Ita.Demand(-300, 0, 0)).value()).isEqualTo(1);
  }

  @Test
  void ita_noStock_isRefusedRatherThanComputedOnFlows() {
    assertThatThrownBy(() -> Ita.of(new Ita.Supply(0, 5, 10), new Ita.Demand(1, 1, 0)))
        .hasMessage("Cannot compute ITA without a stock: employed was 0.0");
  }

  @Test
  void itkbLike_majorsInSupply_weighByTheWantedMix() {
    double value =
        Ita.itkbLike(new double[] {0.6, 0.4}, new double[] {100, 50}, new double[] {50, 80});
    assertThat(value).isEqualTo(0.6 * 0.5 + 0.4, within(1e-12));
    assertThat(Ita.itkbLike(new double[] {1}, new double[] {0}, new double[] {0})).isEqualTo(1);
  }

  @Test
  void flowRatio_draws_givesQuantilesOfTheRatio() {
    FlowRatio ratio = FlowRatio.of(new double[] {100, 200, 300}, new double[] {100, 100, 100});
    assertThat(ratio.ofMeans()).isEqualTo(2);
    assertThat(ratio.p50()).isEqualTo(2);
    assertThat(ratio.p10()).isEqualTo(1);
  }

  @Test
  void flowRatio_noEntrants_isInfiniteAndNothingAtAllIsOne() {
    assertThat(FlowRatio.of(new double[] {5, 5}, new double[] {0, 0}).p50()).isInfinite();
    assertThat(FlowRatio.of(new double[] {0}, new double[] {0}).p50()).isEqualTo(1);
  }

  @Test
  void openingsToSeekers_steadyGrowth_findsItsYearlyTrend() {
    double[] openings = new double[8];
    double[] seekers = new double[8];
    for (int q = 0; q < 8; q++) {
      seekers[q] = 200;
      openings[q] = 220 * Math.pow(1.02, q);
    }
    OpeningsToSeekers result = OpeningsToSeekers.of(openings, seekers, 4);
    assertThat(result.ratio()).isEqualTo(1.1 * Math.pow(1.02, 7), within(1e-12));
    assertThat(result.trendPerYear()).isEqualTo(Math.pow(1.02, 4) - 1, within(1e-12));
  }

  @Test
  void openingsToSeekers_oneOddPeriod_doesNotBendTheTrend() {
    double[] openings = {100, 100, 100, 900, 100, 100, 100};
    double[] seekers = {100, 100, 100, 100, 100, 100, 100};
    assertThat(OpeningsToSeekers.of(openings, seekers, 4).trendPerYear()).isZero();
  }

  @Test
  void openingsToSeekers_twoPeriods_haveNoTrend() {
    assertThat(OpeningsToSeekers.of(new double[] {1, 2}, new double[] {1, 1}, 4).trendPerYear())
        .isNaN();
    assertThatThrownBy(() -> OpeningsToSeekers.of(new double[0], new double[0], 4))
        .hasMessage("Cannot set openings against seekers: 0 and 0 periods");
  }

  @Test
  void deviation_equalShares_isNought() {
    assertThat(Structure.deviation(0.3, 0.3)).isZero();
    assertThat(Structure.deviation(0.3, 0.2)).isEqualTo(0.5, within(1e-12));
    assertThat(Structure.deviation(0.3, 0)).isInfinite();
  }

  @Test
  void coupling_equalSystems_isTheRootOfTheirLevel() {
    assertThat(Structure.coupling(0.49, 0.49, 0.5)).isEqualTo(0.7, within(1e-12));
    assertThat(Structure.coupling(1, 1, 0.3)).isEqualTo(1, within(1e-12));
  }

  @Test
  void coupling_unequalSystems_isLessThanTheirMeanLevelAllows() {
    // C = 2 sqrt(0.09) / 1.0 = 0.6, T = 0.5.
    assertThat(Structure.coupling(0.9, 0.1, 0.5)).isEqualTo(Math.sqrt(0.3), within(1e-12));
    assertThat(Structure.coupling(0, 0, 0.5)).isZero();
    assertThat(Structure.coupling(0, 1, 0.5)).isZero();
  }

  @Test
  void coupling_outsideTheUnitInterval_isRefused() {
    assertThatThrownBy(() -> Structure.coupling(1.2, 0.5, 0.5))
        .hasMessage("Invalid coupling of 1.2 and 0.5 with weight 0.5 (each 0 to 1)");
  }
}
