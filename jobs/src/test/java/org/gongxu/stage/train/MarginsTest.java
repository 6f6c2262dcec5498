package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongxu.forecasting.Series;
import org.junit.jupiter.api.Test;

class MarginsTest {

  private static final TournamentPlan PLAN =
      new TournamentPlan("2025Q1", 2, 4, 1, TournamentPlan.Calendar.LEFT_OUT);

  @Test
  void of_crossedCells_areIndustriesThenOccupationsThenRegions() {
    List<Map.Entry<Cell, List<Integer>>> margins =
        Margins.of(
            List.of(
                cell("61", "4-01", "a"),
                cell("61", "4-02", "b"),
                cell("62", "4-01", "b"),
                cell("62", "4-02", "a"),
                cell("63", "4-01", "a")));
    assertThat(margins)
        .containsExactly(
            Map.entry(cell("61", "*", "*"), List.of(0, 1)),
            Map.entry(cell("62", "*", "*"), List.of(2, 3)),
            Map.entry(cell("*", "4-01", "*"), List.of(0, 2, 4)),
            Map.entry(cell("*", "4-02", "*"), List.of(1, 3)),
            Map.entry(cell("*", "*", "a"), List.of(0, 3, 4)),
            Map.entry(cell("*", "*", "b"), List.of(1, 2)));
    assertThat(margins.stream().map(one -> one.getKey().level()).distinct())
        .containsExactly("industry", "occupation", "region");
  }

  @Test
  void of_marginOfTheVeryCellsOfAnother_isNotForecastTwice() {
    List<Map.Entry<Cell, List<Integer>>> margins =
        Margins.of(
            List.of(cell("61", "4-01", "a"), cell("61", "4-01", "b"), cell("62", "4-02", "a")));
    assertThat(margins)
        .extracting(Map.Entry::getKey)
        .containsExactly(cell("61", "*", "*"), cell("*", "*", "a"));
  }

  @Test
  void of_oneCell_hasNone() {
    assertThat(Margins.of(List.of(cell("61", "4-01", "a")))).isEmpty();
  }

  @Test
  void sum_someSeries_addsTheirPeriods() {
    List<Series> series = List.of(series(1, 2), series(10, 20), series(100, 200));
    Series sum = Margins.sum(cell("61", "*", "*"), series, List.of(0, 2), PLAN);
    assertThat(sum.values()).containsExactly(101, 202);
    assertThat(sum.id()).isEqualTo(cell("61", "*", "*").id());
  }

  private static Series series(double... openings) {
    return CellHistory.series("one", openings, PLAN);
  }

  private static Cell cell(String industry, String occupation, String region) {
    return new Cell("tourism", industry, occupation, region);
  }
}
