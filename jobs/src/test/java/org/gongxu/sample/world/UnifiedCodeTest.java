package org.gongxu.sample.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnifiedCodeTest {

  @Test
  void check_firstSeventeenOfTestCodes_givesTheLast() {
    assertThat(UnifiedCode.check("91530102000085083")).isEqualTo('7');
    assertThat(UnifiedCode.check("91530102000015237")).isEqualTo('K');
    assertThat(UnifiedCode.check("91530102000027094")).isEqualTo('B');
  }

  @Test
  void of_numberOfATestCode_givesThatCode() {
    assertThat(UnifiedCode.of("530102", 8508)).isEqualTo("915301020000850837");
    assertThat(UnifiedCode.of("530102", 1523)).isEqualTo("91530102000015237K");
    assertThat(UnifiedCode.of("530102", 2709)).isEqualTo("91530102000027094B");
  }

  @Test
  void of_allNumbers_areEighteenLongAndDiffer() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(UnifiedCode.of("530102", i));
    }
    assertThat(codes).hasSize(10_000).allMatch(code -> code.length() == 18);
  }

  @Test
  void of_numberTooLarge_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnifiedCode.of("530102", 10_000))
        .withMessage("Invalid employer number: 10000 (0 to 9999)");
  }
}
