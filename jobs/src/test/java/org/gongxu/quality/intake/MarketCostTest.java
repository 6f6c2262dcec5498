package org.gongxu.quality.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.gongxu.quality.intake.Programme.Bounds;
import org.junit.jupiter.api.Test;

class MarketCostTest {

  private static final Market MARKET = random();

  @Test
  void at_anyEntrants_equalsTheMeanOverTheDraws() {
    MarketCost cost = new MarketCost(MARKET);
    for (double z = -10; z < 150; z += 7.3) {
      assertThat(cost.at(z)).isCloseTo(direct(z), within(1e-9));
    }
  }

  @Test
  void slope_anyEntrants_isTheRightHandDifference() {
    MarketCost cost = new MarketCost(MARKET);
    for (double z = 0.05; z < 150; z += 7.3) {
      assertThat(cost.slope(z)).isCloseTo((cost.at(z + 1e-6) - cost.at(z)) / 1e-6, within(1e-4));
    }
  }

  @Test
  void at_betweenTwoPoints_isConvex() {
    MarketCost cost = new MarketCost(MARKET);
    for (double z = 0; z < 140; z += 3) {
      assertThat(cost.at(z + 5)).isLessThanOrEqualTo((cost.at(z) + cost.at(z + 10)) / 2 + 1e-9);
    }
  }

  @Test
  void withHindsight_freeHand_costsNothingAndBoundedHandSomething() {
    MarketCost cost = new MarketCost(MARKET);

    assertThat(cost.withHindsight(-1e9, 1e9)).isZero();
    assertThat(cost.withHindsight(0, 30)).isPositive().isLessThanOrEqualTo(cost.at(30));
    assertThat(cost.withHindsight(30, 30)).isCloseTo(cost.at(30), within(1e-9));
  }

  @Test
  void programme_bounds_leaveTheAllowedPlacesOnly() {
    Programme programme = new Programme("s", "m", 30, 1, new Bounds(50, 20, 30));

    assertThat(programme.allows(0)).isTrue();
    assertThat(programme.allows(19)).isFalse();
    assertThat(programme.allows(20)).isTrue();
    assertThat(programme.allows(51)).isFalse();
    assertThat(programme.nearest(9)).isZero();
    assertThat(programme.nearest(12)).isEqualTo(20);
    assertThat(programme.nearest(33.4)).isEqualTo(33);
  }

  @Test
  void new_brokenInput_isRefusedWithItsNumbers() {
    assertThatThrownBy(() -> new Programme("s", "m", -1, 1, new Bounds(1, 1, 1)))
        .hasMessageStartingWith("Invalid programme s/m: current -1");
    assertThatThrownBy(() -> new Market("m", new double[2], new double[1], new double[2], 1, 1))
        .hasMessageStartingWith("Invalid market m: draws 2, 1, 2");
    Programme stray = new Programme("s", "x", 1, 1, new Bounds(1, 1, 1));
    assertThatThrownBy(() -> new IntakeProblem(List.of(stray), List.of(MARKET), List.of(), 0))
        .hasMessage("Unknown market: 'x'");
  }

  private static double direct(double z) {
    double sum = 0;
    for (int d = 0; d < 40; d++) {
      double miss = MARKET.demand()[d] - MARKET.elsewhere()[d] - MARKET.yieldFactor()[d] * z;
      sum += (miss > 0 ? 3 * miss : -2 * miss) / 40;
    }
    return sum;
  }

  private static Market random() {
    SplittableRandom random = new SplittableRandom(2);
    double[][] draws = new double[3][40];
    for (int d = 0; d < 40; d++) {
      draws[0][d] = 40 + 60 * random.nextDouble();
      draws[1][d] = 10 * random.nextDouble();
      draws[2][d] = 0.8 + 0.4 * random.nextDouble();
    }
    return new Market("m", draws[0], draws[1], draws[2], 3, 2);
  }
}
