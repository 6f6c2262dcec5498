package org.gongxu.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TemporalHierarchyTest {

  @Test
  void of_quarters_isAYearOverFour() {
    assertThat(TemporalHierarchy.of(4).nodes().stream().map(Node::toString))
        .containsExactly("total", "q1", "q2", "q3", "q4");
  }

  @Test
  void of_months_hasTheQuartersBetween() {
    Hierarchy year = TemporalHierarchy.of(12);
    assertThat(year.aggregates()).isEqualTo(5);
    assertThat(year.sum(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}))
        .startsWith(78, 6, 15, 24, 33, 1, 2)
        .endsWith(10, 11, 12);
  }

  @Test
  void of_weeks_isRefused() {
    assertThatThrownBy(() -> TemporalHierarchy.of(52))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid periods of a year: 52 (4 or 12)");
  }

  @Test
  void years_fromTheFirstQuarter_sumsEveryWholeYear() {
    double[] quarters = {1, 2, 3, 4, 10, 20, 30, 40, 5};
    assertThat(TemporalHierarchy.years(quarters, 2025, 1, 4))
        .containsExactly(java.util.Map.entry(2025, 10.0), java.util.Map.entry(2026, 100.0));
  }

  @Test
  void years_fromTheThirdQuarter_leavesTheBrokenYearsOut() {
    double[] quarters = {7, 7, 1, 2, 3, 4, 9};
    assertThat(TemporalHierarchy.years(quarters, 2025, 3, 4))
        .containsExactly(java.util.Map.entry(2026, 10.0));
  }

  @Test
  void years_underAYear_isEmpty() {
    assertThat(TemporalHierarchy.years(new double[3], 2025, 1, 4)).isEmpty();
    double[] ones = new double[13];
    Arrays.fill(ones, 1);
    assertThat(TemporalHierarchy.years(ones, 2025, 12, 12))
        .containsExactly(java.util.Map.entry(2026, 12.0));
  }
}
