package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.forecasting.interval.PredictiveDistribution;
import org.junit.jupiter.api.Test;

class IndustryReconciliationTest {

  private static final double[] ERRORS = {3, -2, 4, -5, 1, 2};
  private static final double[] OTHERS = {-1, 2, 2, -1, -3, 1};
  private static final double[] THIRD = {1, 3, -2, -1, 2, -3};

  @Test
  void adjusted_cellsBelowTheTotal_moveTowardsIt() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 4, OTHERS));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(total(36, 4)));
    double sum = adjusted[0][0] + adjusted[1][0];
    assertThat(sum).isBetween(30.0, 36.0).isGreaterThan(31);
    assertThat(adjusted[0][0]).isGreaterThan(10);
    assertThat(adjusted[1][0]).isGreaterThan(20);
  }

  @Test
  void adjusted_coherentForecasts_stayAsTheyWere() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 9, OTHERS));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(total(30, 5)));
    assertThat(adjusted[0][0]).isCloseTo(10, within(1e-9));
    assertThat(adjusted[1][0]).isCloseTo(20, within(1e-9));
  }

  @Test
  void adjusted_cellThatErrsMore_movesMore() {
    List<DemandCell> cells = List.of(cell("a", 20, 1, ERRORS), cell("b", 20, 9, OTHERS));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(total(50, 3)));
    assertThat(adjusted[1][0] - 20).isGreaterThan(adjusted[0][0] - 20);
  }

  @Test
  void adjusted_totalFarBelow_neverGoesUnderZero() {
    List<DemandCell> cells = List.of(cell("a", 1, 9, ERRORS), cell("b", 60, 9, OTHERS));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(total(10, 0.5)));
    assertThat(adjusted[0][0]).isNotNegative();
    assertThat(adjusted[1][0]).isNotNegative();
  }

  @Test
  void adjusted_noPastErrors_keepsTheBase() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, new double[0]));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(total(99, 4)));
    assertThat(adjusted[0]).containsExactly(10);
  }

  @Test
  void adjusted_cellsInAnyOrder_keepTheirPlaces() {
    DemandCell a = cell("a", 10, 4, ERRORS);
    DemandCell b = cell("b|", 20, 2, OTHERS);
    DemandCell total = total(40, 5);
    double[][] there = IndustryReconciliation.adjusted(List.of(a, b), List.of(total));
    double[][] back = IndustryReconciliation.adjusted(List.of(b, a), List.of(total));
    assertThat(back[0]).isEqualTo(there[1]);
    assertThat(back[1]).isEqualTo(there[0]);
  }

  @Test
  void adjusted_marginAboveItsCells_movesThem() {
    List<DemandCell> cells =
        List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 4, OTHERS), cell("c", 30, 4, THIRD));
    DemandCell margin = node("a", "*", "*", 14, 1, OTHERS);
    double alone = IndustryReconciliation.adjusted(cells, List.of(total(60, 5)))[0][0];
    double pulled = IndustryReconciliation.adjusted(cells, List.of(total(60, 5), margin))[0][0];
    assertThat(alone).isCloseTo(10, within(1e-9));
    assertThat(pulled).isBetween(11.0, 14.0);
    assertThat(margin.isCell()).isFalse();
  }

  @Test
  void adjusted_marginsAgreeing_changeNothing() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 9, OTHERS));
    List<DemandCell> sums = List.of(total(30, 5), node("a", "*", "*", 10, 2, THIRD));
    double[][] adjusted = IndustryReconciliation.adjusted(cells, sums);
    assertThat(adjusted[0][0]).isCloseTo(10, within(1e-9));
    assertThat(adjusted[1][0]).isCloseTo(20, within(1e-9));
  }

  @Test
  void adjusted_marginWithoutPastErrors_isLeftOut() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 9, OTHERS));
    DemandCell unknown = node("a", "*", "*", 99, 1, new double[0]);
    assertThat(IndustryReconciliation.adjusted(cells, List.of(total(36, 5), unknown)))
        .isDeepEqualTo(IndustryReconciliation.adjusted(cells, List.of(total(36, 5))));
  }

  @Test
  void adjusted_noTotal_addsUpToTheMargins() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS), cell("b", 20, 9, OTHERS));
    DemandCell margin = node("b", "*", "*", 26, 1, THIRD);
    double[][] adjusted = IndustryReconciliation.adjusted(cells, List.of(margin));
    assertThat(adjusted[1][0]).isGreaterThan(22);
  }

  @Test
  void adjusted_oneCell_isTheWholeAndStays() {
    List<DemandCell> cells = List.of(cell("a", 10, 4, ERRORS));
    assertThat(IndustryReconciliation.adjusted(cells, List.of(total(99, 4)))[0])
        .containsExactly(10);
    assertThat(IndustryReconciliation.adjusted(cells, List.of(node("*", "*", "*", 10, 4, ERRORS))))
        .hasDimensions(1, 1);
  }

  @Test
  void guides_withMargins_areThoseAndElseTheWhole() {
    DemandCell cell = cell("a", 10, 4, ERRORS);
    DemandCell margin = node("a", "*", "*", 14, 1, OTHERS);
    DemandCell total = total(60, 5);
    assertThat(IndustryReconciliation.guides(List.of(total, margin, cell))).containsExactly(margin);
    assertThat(IndustryReconciliation.guides(List.of(total, cell))).containsExactly(total);
  }

  private static DemandCell total(double forecast, double scale) {
    return node("*", "*", "*", forecast, scale, new double[] {2, 1, 5, -6, -3, 3});
  }

  private static DemandCell cell(String code, double forecast, double scale, double[] errors) {
    return node(code, "4-03", "530102", forecast, scale, errors);
  }

  private static DemandCell node(
      String industry,
      String occupation,
      String region,
      double forecast,
      double scale,
      double[] errors) {
    return new DemandCell(
        industry,
        occupation,
        region,
        (industry + occupation + region).equals("***"),
        List.of("2026Q1"),
        new double[] {forecast},
        new PredictiveDistribution(new double[][] {new double[25]}, 0.5),
        scale,
        errors,
        null,
        new EntryShares.Recent(occupation, 0, 0));
  }
}
