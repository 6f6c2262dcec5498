package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.forecasting.engine.BacktestRecord;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final TournamentPlan PLAN =
      new TournamentPlan("2019Q1", 24, 4, 4, TournamentPlan.Calendar.LEFT_OUT);

  @Test
  void of_errorsAlikeAtEveryOrigin_isAboutWhatIsClaimed() {
    Coverage coverage = Coverage.of(records(new double[] {1, 1, 1, 1}), PLAN).orElseThrow();
    assertThat(coverage.of80()).isBetween(0.76, 0.84);
    assertThat(coverage.of95()).isBetween(0.93, 0.97);
  }

  @Test
  void of_oneOriginFarWilder_saysThatItWasMissed() {
    Coverage coverage = Coverage.of(records(new double[] {1, 1, 1, 9}), PLAN).orElseThrow();
    assertThat(coverage.of95()).isBetween(0.75, 0.90);
  }

  @Test
  void of_oneOrigin_isEmpty() {
    assertThat(Coverage.of(records(new double[] {1}), PLAN)).isEmpty();
  }

  private static List<BacktestRecord> records(double[] spreads) {
    List<BacktestRecord> records = new ArrayList<>();
    for (int origin = 0; origin < spreads.length; origin++) {
      for (int series = 0; series < 60; series++) {
        RandomStream random = Seed.of(1).child("s" + series).stream(origin);
        for (int step = 1; step <= 4; step++) {
          double actual = 100 + 2 * spreads[origin] * random.normal();
          records.add(
              new BacktestRecord(
                  "s" + series, "combination", 8 + 4 * origin, step, 100, actual, 2));
        }
      }
    }
    return records;
  }
}
