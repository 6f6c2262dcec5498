package org.gongxu.sample.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.gongxu.sample.world.Cell;
import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Employers;
import org.gongxu.sample.world.KeyIndustry;
import org.gongxu.sample.world.Occupation;
import org.gongxu.sample.world.Quarter;
import org.gongxu.sample.world.World;
import org.junit.jupiter.api.Test;

class DemandPathsTest {

  private static final KeyIndustry FLAT = new KeyIndustry("flat", 1, new double[] {1, 1, 1, 1}, 0);
  private static final KeyIndustry FESTIVE =
      new KeyIndustry("festive", 1, new double[] {1, 1, 1, 1}, 1);
  private static final Occupation PLAIN = new Occupation("plain", 0.05, 0.2, 4000, "-");

  @Test
  void weight_noSeason_isOneOnAverageOverAYear() {
    double sum = 0;
    for (int day = 1; day <= 365; day++) {
      sum += SeasonCalendar.weight(LocalDate.ofYearDay(2023, day), FLAT);
    }
    assertThat(sum / 365).isCloseTo(1, within(0.01));
  }

  @Test
  void weight_aroundSpringFestival_isLowBeforeAndHighThreeWeeksAfter() {
    // 10 February 2024 was the festival; Wednesdays are compared with Wednesdays.
    double before = SeasonCalendar.weight(LocalDate.of(2024, 2, 7), FESTIVE);
    double after = SeasonCalendar.weight(LocalDate.of(2024, 3, 6), FESTIVE);
    double usual = SeasonCalendar.weight(LocalDate.of(2024, 10, 16), FESTIVE);
    assertThat(before / usual).isCloseTo(0.45, within(0.02));
    assertThat(after / usual).isGreaterThan(1.9);
  }

  @Test
  void factor_festiveIndustry_raisesTheFirstQuarterOverTheThird() {
    assertThat(SeasonCalendar.factor(new Quarter(28), FESTIVE))
        .isGreaterThan(1.1 * SeasonCalendar.factor(new Quarter(30), FESTIVE));
  }

  @Test
  void log_plainTrend_isAStraightLine() {
    assertThat(Trend.log(PLAIN, new Quarter(8)) - Trend.log(PLAIN, new Quarter(4)))
        .isCloseTo(0.05, within(1e-12));
  }

  @Test
  void log_boom_addsAtMost17AndNothingBefore2021() {
    Occupation boom = new Occupation("boom", 0, 0.2, 4000, "boom");
    assertThat(Trend.log(boom, new Quarter(11))).isZero();
    assertThat(Trend.log(boom, new Quarter(Quarter.ALL - 1))).isBetween(1.6, 1.7);
  }

  @Test
  void log_dyingTrade_losesAQuarterAYearFrom2020() {
    Occupation dying = new Occupation("dying", 0, 0.2, 4000, "dying");
    assertThat(Trend.log(dying, new Quarter(7))).isZero();
    assertThat(Trend.log(dying, new Quarter(16)) - Trend.log(dying, new Quarter(12)))
        .isCloseTo(-0.28, within(1e-12));
  }

  @Test
  void covid_quartersOutside_areOne() {
    assertThat(Trend.covid(1, new Quarter(7))).isEqualTo(1);
    assertThat(Trend.covid(1, new Quarter(8))).isEqualTo(0.55);
    assertThat(Trend.covid(2, new Quarter(19))).isCloseTo(0.49, within(1e-12));
    assertThat(Trend.covid(1, new Quarter(20))).isEqualTo(1);
  }

  @Test
  void logExpected_longAfterTheRecords_isHalfTheStationaryVariance() {
    Noise noise = Noise.draw(0.5, 0.1, Draws.of(1, "noise"));
    assertThat(noise.logExpected(3)).isEqualTo(noise.values()[3]);
    assertThat(noise.logExpected(Quarter.ALL - 1)).isCloseTo(0.01 / (1 - 0.25) / 2, within(1e-6));
  }

  @Test
  void logExpected_manyFutures_isTheLogOfTheirMean() {
    int quarter = Quarter.OBSERVED + 1;
    double ratio = 0;
    int n = 40_000;
    for (int i = 0; i < n; i++) {
      Noise noise = Noise.draw(0.5, 0.3, Draws.of(i, "future"));
      ratio += StrictMath.exp(noise.values()[quarter] - noise.logExpected(quarter));
    }
    assertThat(ratio / n).isCloseTo(1, within(0.01));
  }

  @Test
  void of_seriesOfOneKeyIndustry_shareTheirWave() {
    Cell one = new Cell(FLAT, "161", PLAIN, 100);
    Cell two = new Cell(FLAT, "162", PLAIN, 100);
    double covariance = 0;
    int n = 1000;
    for (int seed = 0; seed < n; seed++) {
      List<CellPath> paths = DemandPaths.of("530102", List.of(one, two), seed);
      covariance += logNoise(paths.get(0)) * logNoise(paths.get(1));
    }
    // The shared part alone: 0.05² / (1 - 0.8²).
    assertThat(covariance / n).isCloseTo(0.0025 / 0.36, within(0.0025));
  }

  private static double logNoise(CellPath path) {
    Quarter quarter = new Quarter(20);
    double base =
        100 * StrictMath.exp(Trend.log(PLAIN, quarter)) * SeasonCalendar.factor(quarter, FLAT);
    return StrictMath.log(path.intensity()[20] / base);
  }

  @Test
  void draw_entryShare_isTheShareOfOpeningsOpenToSchoolLeavers() {
    World world = World.of(1);
    Cell cell = new Cell(FLAT, "621", new Occupation("x", 0, 0.3, 4000, "-"), 70);
    CellPath path = DemandPaths.of("530102", List.of(cell), 5).get(0);
    Vacancies vacancies = Vacancies.draw(path, new Employers("530102", world.industries()), 5);
    double all = 0;
    double entry = 0;
    for (int q = 0; q < Quarter.ALL; q++) {
      all += vacancies.realised()[q];
      entry += vacancies.realisedEntry()[q];
    }
    assertThat(entry / all).isCloseTo(0.3, within(0.04));
  }
}
