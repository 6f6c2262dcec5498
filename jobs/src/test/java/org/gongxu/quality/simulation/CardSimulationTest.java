package org.gongxu.quality.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CardSimulationTest {

  private static final Map<String, CardScore> SCORES = CardSimulation.run(8, 0.12);

  @Test
  void gongxu_besideBottomTenth_findsMoreFailingOnesAndHitsNoMoreSoundSmallOnes() {
    CardScore own = SCORES.get("gongxu");
    CardScore bottom = SCORES.get("bottom 10% twice");

    assertThat(own.soundSmallHit()).isLessThanOrEqualTo(bottom.soundSmallHit());
    assertThat(own.redRecall()).isGreaterThan(bottom.redRecall());
    assertThat(own.redPrecision()).isGreaterThan(0.9);
  }

  @Test
  void gongxu_besideLastYear_condemnsFarFewerSoundSmallMajors() {
    CardScore own = SCORES.get("gongxu");
    CardScore lastYear = SCORES.get("last year below 75%");

    assertThat(own.soundSmallHit()).isLessThan(lastYear.soundSmallHit() / 4);
    assertThat(own.redPrecision()).isGreaterThan(lastYear.redPrecision());
    assertThat(own.greenPrecision()).isGreaterThan(lastYear.greenPrecision());
  }

  @Test
  void run_twice_givesTheSameFigures() {
    assertThat(CardSimulation.run(2, 0.12).get("gongxu").line("x"))
        .isEqualTo(CardSimulation.run(2, 0.12).get("gongxu").line("x"));
  }
}
