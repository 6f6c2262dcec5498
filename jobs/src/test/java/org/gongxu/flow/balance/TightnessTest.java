package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.flow.balance.Tightness.Indicator;
import org.gongxu.flow.balance.Tightness.Rating;
import org.gongxu.flow.balance.Tightness.Scale;
import org.junit.jupiter.api.Test;

class TightnessTest {

  private static final Scale RISING = new Scale(10, 20, 30);

  @Test
  void of_meanOfTwo_isShortage() {
    Tightness tightness = Tightness.of(values(35, 35, 35, 15, 15, 15), 5);
    assertThat(tightness.points()).containsExactly(3, 3, 3, 1, 1, 1);
    assertThat(tightness.score()).isEqualTo(2);
    assertThat(tightness.rating()).isEqualTo(Rating.SHORTAGE);
  }

  @Test
  void of_meanOfOneAndAHalf_isWatchAndBelowIsNone() {
    assertThat(Tightness.of(values(25, 25, 15, 15), 5).rating()).isEqualTo(Rating.WATCH);
    assertThat(Tightness.of(values(25, 15, 15, 15), 5).rating()).isEqualTo(Rating.NONE);
  }

  @Test
  void of_missingIndicators_areLeftOutOfTheMean() {
    Tightness tightness = Tightness.of(values(35, 35, 35, 35, Double.NaN, Double.NaN), 5);
    assertThat(tightness.score()).isEqualTo(3);
    assertThat(tightness.points()).endsWith(-1, -1);
  }

  @Test
  void of_fewerThanFourIndicators_isX() {
    Tightness tightness = Tightness.of(values(35, 35, 35, Double.NaN), 5);
    assertThat(tightness.rating()).isEqualTo(Rating.X);
    assertThat(tightness.score()).isNaN();
  }

  @Test
  void of_thinObservations_isX() {
    List<Indicator> thin = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      thin.add(new Indicator("i" + i, 35, RISING, 4));
    }
    assertThat(Tightness.of(thin, 5).rating()).isEqualTo(Rating.X);
    assertThat(Tightness.of(thin, 4).rating()).isEqualTo(Rating.SHORTAGE);
  }

  @Test
  void points_fallingScale_countLessAsTighter() {
    Scale seekersPerVacancy = Scale.falling(new double[] {1, 2, 3, 4, 5});
    assertThat(seekersPerVacancy.points(6)).isZero();
    assertThat(seekersPerVacancy.points(4)).isEqualTo(1);
    assertThat(seekersPerVacancy.points(3)).isEqualTo(2);
    assertThat(seekersPerVacancy.points(1)).isEqualTo(3);
  }

  @Test
  void points_risingScaleOfAReference_countQuartiles() {
    Scale days = Scale.rising(new double[] {50, 10, 30, 20, 40});
    assertThat(days).isEqualTo(new Scale(20, 30, 40));
    assertThat(days.points(19.9)).isZero();
    assertThat(days.points(40)).isEqualTo(3);
  }

  private static List<Indicator> values(double... values) {
    List<Indicator> indicators = new ArrayList<>();
    for (double value : values) {
      indicators.add(new Indicator("i" + indicators.size(), value, RISING, 50));
    }
    return indicators;
  }
}
