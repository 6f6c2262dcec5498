package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.gongxu.flow.balance.Gap.Verdict;
import org.gongxu.flow.balance.ShortageDriver.Evidence;
import org.gongxu.flow.balance.ShortageDriver.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  @ParameterizedTest
  @CsvSource({
    "SURPLUS, SHORTAGE, BALANCE", "SHORTAGE, SURPLUS, BALANCE", "BALANCE, SHORTAGE, SHORTAGE",
    "BALANCE, SURPLUS, SURPLUS", "BALANCE, BALANCE, BALANCE", "SHORTAGE, BALANCE, SHORTAGE",
    "SURPLUS, BALANCE, SURPLUS", "SURPLUS, UNCERTAIN, UNCERTAIN", "SHORTAGE, SHORTAGE, SHORTAGE"
  })
  void then_flowsFromAState_moveItOneStep(InitialState state, Verdict flows, Verdict seen) {
    assertThat(state.then(flows)).isEqualTo(seen);
  }

  @Test
  void of_ratioWithinFriction_isBalance() {
    assertThat(InitialState.of(1.05, 0.1)).isEqualTo(InitialState.BALANCE);
    assertThat(InitialState.of(1.2, 0.1)).isEqualTo(InitialState.SHORTAGE);
    assertThat(InitialState.of(0.8, 0.1)).isEqualTo(InitialState.SURPLUS);
  }

  @Test
  void driver_fewTrainedWhoStay_isTooFewTrained() {
    assertThat(driver(0.4, some(0.9), some(0.8), some(0.9), some(1.1)))
        .isEqualTo(ShortageDriver.TOO_FEW_TRAINED);
  }

  @Test
  void driver_openingsAskForAnotherLevel_isWrongLevel() {
    assertThat(driver(0.4, some(0.2), some(0.8), some(0.9), some(1.1)))
        .isEqualTo(ShortageDriver.WRONG_LEVEL);
  }

  @Test
  void driver_peopleLeaveOrArePaidPoorly_isPayOrRetention() {
    assertThat(driver(0.4, some(0.9), some(0.8), some(0.3), some(1.1)))
        .isEqualTo(ShortageDriver.PAY_OR_RETENTION);
    assertThat(driver(1.4, UNKNOWN, UNKNOWN, UNKNOWN, some(0.6)))
        .isEqualTo(ShortageDriver.PAY_OR_RETENTION);
    assertThat(driver(1.4, UNKNOWN, some(0.2), UNKNOWN, UNKNOWN))
        .isEqualTo(ShortageDriver.PAY_OR_RETENTION);
  }

  @Test
  void driver_nothingKnownOfThoseTrained_isUnknown() {
    assertThat(driver(0.4, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)).isEqualTo(ShortageDriver.UNKNOWN);
    assertThat(driver(1.4, some(0.9), some(0.8), some(0.9), some(1.1)))
        .isEqualTo(ShortageDriver.UNKNOWN);
  }

  private static ShortageDriver driver(
      double trained,
      OptionalDouble level,
      OptionalDouble related,
      OptionalDouble retention,
      OptionalDouble pay) {
    return ShortageDriver.of(new Evidence(trained, level, related, retention, pay), Limits.DEFAULT);
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }
}
