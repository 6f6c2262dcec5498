package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.UncertainValue.Scale;
import org.gongxu.flow.supply.Cohort.Programme;
import org.junit.jupiter.api.Test;

class DestinationRatesTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(20260101).child("destination"), 500);
  private static final Programme WELDING = new Programme("S1", "6603", "66", 3);
  private static final UncertainValue FALLBACK =
      new UncertainValue("local_share", Scale.SHARE, 0.6, 0.8, "settings", false);

  @Test
  void split_everyDraw_placesEachCompleterOnce() {
    EntrantDraws draws = split(0.58, RateShift.NONE);
    for (int d = 0; d < 500; d++) {
      assertThat(
              draws.furtherStudy()[d]
                  + draws.unavailable()[d]
                  + draws.elsewhere()[d]
                  + draws.local()[d])
          .isEqualTo(draws.completions()[d]);
    }
  }

  @Test
  void split_knownRates_areRecoveredInTheMean() {
    EntrantDraws draws = split(0.58, RateShift.NONE);
    assertThat(DrawSummary.mean(draws.furtherStudy())).isEqualTo(580, within(25.0));
    assertThat(DrawSummary.mean(draws.local())).isEqualTo(420 * 0.9 * 0.75, within(25.0));
  }

  @Test
  void split_furtherStudyFivePointsHigher_takesAboutAnEighthOfEntrantsAtChangning() {
    // Shanghai Changning 2022, a further-study rate of 58.37 %: 5 points move entrants by 12 %.
    double base = DrawSummary.mean(split(0.5837, RateShift.NONE).local());
    double more = DrawSummary.mean(split(0.5837, RateShift.MORE_STUDY).local());
    assertThat(more / base - 1).isEqualTo(-0.12, within(0.012));
  }

  @Test
  void split_furtherStudyFivePointsLower_growsEntrantsByAQuarterAtMinhang() {
    // Shanghai Minhang 2022, 82.42 %: 5 points move entrants by 28 %.
    double base = DrawSummary.mean(split(0.8242, RateShift.NONE).local());
    double less = DrawSummary.mean(split(0.8242, RateShift.LESS_STUDY).local());
    assertThat(less / base - 1).isEqualTo(0.28, within(0.04));
  }

  @Test
  void split_sameRandomNumbers_moveEveryDrawTheSameWay() {
    EntrantDraws base = split(0.58, RateShift.NONE);
    EntrantDraws more = split(0.58, RateShift.MORE_STUDY);
    for (int d = 0; d < 500; d++) {
      assertThat(more.furtherStudy()[d]).isGreaterThanOrEqualTo(base.furtherStudy()[d]);
    }
  }

  @Test
  void split_moreRetention_movesLocalOnly() {
    EntrantDraws base = split(0.58, RateShift.NONE);
    EntrantDraws more = split(0.58, new RateShift("stay", 0, 0.1, 0));
    assertThat(more.furtherStudy()).isEqualTo(base.furtherStudy());
    assertThat(more.unavailable()).isEqualTo(base.unavailable());
    assertThat(DrawSummary.mean(more.local())).isGreaterThan(DrawSummary.mean(base.local()) + 25);
  }

  @Test
  void split_shiftBeyondCertainty_stopsThere() {
    EntrantDraws all = split(0.58, new RateShift("all", 2, 0, 0));
    assertThat(all.local()).containsOnly(0);
    assertThat(all.furtherStudy()).containsOnly(1000);
  }

  @Test
  void split_noDestinationKnown_takesTheFallbackForLocal() {
    DestinationRates rates = DestinationRates.fit(List.of(), 2025, FALLBACK);
    EntrantDraws draws = rates.split(WELDING, 2027, persons(1000), RateShift.NONE, PLAN);
    assertThat(draws.furtherStudy()).containsOnly(0);
    assertThat(DrawSummary.of(draws.local()).p10()).isEqualTo(600, within(25.0));
    assertThat(DrawSummary.of(draws.local()).p90()).isEqualTo(800, within(25.0));
  }

  @Test
  void demand_growth_scalesEveryDraw() {
    assertThat(new RateShift("grow", 0, 0, 0.1).demand(new double[] {100, 200}))
        .containsExactly(new double[] {110, 220}, within(1e-9));
    assertThat(new RateShift("gone", 0, 0, -2).demand(new double[] {100})).containsExactly(0);
  }

  private static EntrantDraws split(double furtherStudy, RateShift shift) {
    return DestinationRates.fit(placements(furtherStudy), 2025, FALLBACK)
        .split(WELDING, 2027, persons(1000), shift, PLAN);
  }

  private static double[] persons(int count) {
    double[] persons = new double[500];
    Arrays.fill(persons, count);
    return persons;
  }

  /** Five years of ten schools: 10 % of the rest unavailable, three quarters of the rest local. */
  private static List<Placement> placements(double furtherStudy) {
    List<Placement> placements = new ArrayList<>();
    for (int school = 1; school <= 10; school++) {
      for (int year = 2020; year <= 2024; year++) {
        int study = (int) Math.rint(400 * furtherStudy);
        int out = (int) Math.rint((400 - study) * 0.1);
        int active = 400 - study - out;
        int local = (int) Math.rint(active * 0.75);
        placements.add(
            new Placement(
                new Programme("S" + school, "6603", "66", 3),
                year,
                study,
                out,
                active,
                local,
                active - local));
      }
    }
    return placements;
  }
}
