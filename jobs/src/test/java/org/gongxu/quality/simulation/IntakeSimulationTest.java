package org.gongxu.quality.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeSimulationTest {

  @Test
  void advice_overTenIntakeYears_lowersTheMismatchAgainstBothRivals() {
    IntakeSimulation.Result result = IntakeSimulation.run(4);

    assertThat(result.advice()).isLessThan(result.unchanged());
    assertThat(result.advice()).isLessThan(result.lastYear());
  }
}
