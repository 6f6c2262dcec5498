package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.quality.Cohorts;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void wilson_textbookExample_matches() {
    // Newcombe 1998, Statistics in Medicine 17: 81 of 263 gives 0.2553 to 0.3662.
    Interval wilson = Interval.wilson(81.0 / 263, 263);

    assertThat(wilson.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(wilson.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void wilson_noneOfTwenty_startsAtZeroAndIsNotEmpty() {
    // Newcombe 1998: 0 of 20 gives 0 to 0.1611.
    Interval wilson = Interval.wilson(0, 20);

    assertThat(wilson.low()).isCloseTo(0, within(1e-12));
    assertThat(wilson.high()).isCloseTo(0.1611, within(5e-5));
  }

  @Test
  void wilson_noAnswers_knowsNothing() {
    assertThat(Interval.wilson(Double.NaN, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void funnel_chanceAlone_isNotWidened() {
    assertThat(Funnel.of(new double[] {-1, -0.5, 0, 0.2, 0.5, 1}).overdispersion()).isEqualTo(1);
  }

  @Test
  void funnel_scoresTwiceAsWide_areWidenedButOneOutlierDoesNotDecide() {
    double[] scores = new double[21];
    for (int i = 0; i < 20; i++) {
      scores[i] = i % 2 == 0 ? 2 : -2;
    }
    scores[20] = 500;

    assertThat(Funnel.of(scores).overdispersion()).isCloseTo(4, within(1e-9));
  }

  @Test
  void funnel_limits_narrowWithTheSquareRootOfN() {
    Funnel funnel = new Funnel(1);
    Interval few = funnel.limits95(0.5, 100);
    Interval many = funnel.limits95(0.5, 400);

    assertThat(few.high() - few.low()).isCloseTo(2 * (many.high() - many.low()), within(1e-12));
    assertThat(funnel.limits998(0.5, 100).low()).isLessThan(few.low());
  }

  @Test
  void zone_aboveTheLimits_isNamed() {
    Funnel funnel = new Funnel(1);

    assertThat(funnel.zone(0.62, 0.5, 100)).isEqualTo(Funnel.Zone.ABOVE);
    assertThat(funnel.zone(0.70, 0.5, 100)).isEqualTo(Funnel.Zone.FAR_ABOVE);
    assertThat(funnel.zone(0.39, 0.5, 100)).isEqualTo(Funnel.Zone.BELOW);
  }

  @Test
  void trend_fallingRate_isNegativeAndSure() {
    List<CohortGroup> groups =
        List.of(
            Cohorts.of("s", "a", 2021, 950, 50),
            Cohorts.of("s", "a", 2022, 900, 100),
            Cohorts.of("s", "a", 2023, 850, 150),
            Cohorts.of("s", "a", 2024, 800, 200),
            Cohorts.of("s", "b", 2021, 800, 200),
            Cohorts.of("s", "b", 2022, 850, 150),
            Cohorts.of("s", "b", 2023, 900, 100),
            Cohorts.of("s", "b", 2024, 950, 50));
    List<QualityRow> rows = QualityEstimator.estimate(groups, Measure.PLACEMENT);

    Trend falling = Trend.of(rows.subList(0, 4));
    Trend rising = Trend.of(rows.subList(4, 8));

    assertThat(falling.perYear()).isBetween(-0.08, -0.03);
    assertThat(falling.probabilityUp()).isLessThan(0.001);
    assertThat(rising.probabilityUp()).isGreaterThan(0.999);
    assertThat(falling.interval().contains(falling.perYear())).isTrue();
  }

  @Test
  void trend_twoCohorts_isNone() {
    List<QualityRow> rows =
        QualityEstimator.estimate(Cohorts.peers(1, 2023, 2024), Measure.PLACEMENT);

    assertThat(Trend.of(rows)).isNull();
  }
}
