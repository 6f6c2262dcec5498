package org.gongxu.stage.release.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {

  private static final Reliability RELIABILITY = new Reliability(List.of(0.15, 0.30, 0.50));

  @ParameterizedTest
  @CsvSource({"100, 100, A", "85, 115, A", "75, 125, B", "60, 140, C", "20, 180, X"})
  void of_halfWidthAgainstSize_grades(double low, double high, String grade) {
    assertThat(RELIABILITY.of(low, high, 100)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, A", "0, 1, X"})
  void of_nothingExpected_onlyCertaintyIsReliable(double low, double high, String grade) {
    assertThat(RELIABILITY.of(low, high, 0)).isEqualTo(grade);
  }
}
