package org.gongxu.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

class EntryOpeningsTest {

  private static final int DRAWS = 20_000;
  private static final Seed PLACE = Seed.of(7).child("530102|O1");

  private static double[] expected(double persons) {
    double[] same = new double[DRAWS];
    Arrays.fill(same, persons);
    return same;
  }

  private static double variance(double[] values) {
    double mean = DrawSummary.mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  @Test
  void draws_shareKnownWell_scatterLikeADispersedBinomial() {
    double[] drawn = new EntryOpenings(0.25, 1e9, 2).draws(expected(30), PLACE, "2028");

    assertThat(DrawSummary.mean(drawn)).isCloseTo(30, within(0.25));
    assertThat(variance(drawn)).as("φ n p (1 − p) = 2 × 30 × 0.75").isCloseTo(45, within(2.0));
  }

  @Test
  void draws_shareKnownFromFew_scatterMore() {
    double[] drawn = new EntryOpenings(0.25, 100, 1).draws(expected(30), PLACE, "2028");

    // Beta-binomial of n = 120, κ = 100: n p (1 − p) (κ + n) ÷ (κ + 1).
    assertThat(DrawSummary.mean(drawn)).isCloseTo(30, within(0.3));
    assertThat(variance(drawn)).isCloseTo(120 * 0.25 * 0.75 * 220 / 101, within(2.5));
  }

  @Test
  void draws_smallCells_keepTheirMean() {
    double[] drawn = new EntryOpenings(0.07, 150, 1.7).draws(expected(0.05), PLACE, "2028");

    assertThat(DrawSummary.mean(drawn)).isCloseTo(0.05, within(0.02));
  }

  @Test
  void draws_allOrNoneOpen_areAsExpected() {
    double[] expected = {1.5, 2.25};

    assertThat(new EntryOpenings(1, 10, 3).draws(expected, PLACE, "2028")).isEqualTo(expected);
    assertThat(new EntryOpenings(0, 10, 3).draws(new double[2], PLACE, "2028")).containsOnly(0);
  }

  @Test
  void draws_twoYears_shareTheShareAndNotTheChance() {
    EntryOpenings place = new EntryOpenings(0.2, 40, 1);
    double[] one = place.draws(expected(200), PLACE, "2028");
    double[] other = place.draws(expected(200), PLACE, "2029");

    double together = 0;
    for (int d = 0; d < DRAWS; d++) {
      together += (one[d] - 200) * (other[d] - 200) / DRAWS;
    }
    assertThat(one).isNotEqualTo(other);
    assertThat(together)
        .as("n² p (1 − p) ÷ (κ + 1) is common to both")
        .isCloseTo(1000.0 * 1000 * 0.16 / 41, within(250.0));
    assertThat(place.draws(expected(200), PLACE, "2028")).isEqualTo(one);
  }

  @Test
  void dispersion_handWorked_isPearsonOverFreedom() {
    // p = 0.2; squares off 4, 4 over 10 × 0.2 × 0.8 twice; one degree of freedom.
    assertThat(EntryOpenings.dispersion(new double[][] {{10, 10}}, new double[][] {{4, 0}}))
        .isCloseTo(5, within(1e-12));
  }

  @Test
  void dispersion_fewerThanABinomials_isOne() {
    assertThat(EntryOpenings.dispersion(new double[][] {{10, 10}}, new double[][] {{2, 2}}))
        .isEqualTo(1);
    assertThat(EntryOpenings.dispersion(new double[][] {{10, 0}}, new double[][] {{2, 0}}))
        .as("one year tells nothing")
        .isEqualTo(1);
  }

  @Test
  void new_figuresOutOfRange_areNamed() {
    assertThatThrownBy(() -> new EntryOpenings(1.2, 10, 1))
        .hasMessageContaining("Invalid entry share: 1.2 (0 to 1)");
    assertThatThrownBy(() -> new EntryOpenings(0.2, 0, 1)).hasMessageContaining("0.0 openings");
  }
}
