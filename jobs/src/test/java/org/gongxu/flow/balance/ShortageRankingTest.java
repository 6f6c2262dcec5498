package org.gongxu.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongxu.flow.balance.Gap.Threshold;
import org.gongxu.flow.balance.ShortageRanking.Candidate;
import org.gongxu.flow.balance.ShortageRanking.Line;
import org.junit.jupiter.api.Test;

class ShortageRankingTest {

  @Test
  void of_largeTurnoverHeavyJob_isFirstByPersonsButNotByRobustGap() {
    List<Line> lines =
        ShortageRanking.of(
            List.of(candidate("guard", 500, 700, 10_000), candidate("welder", 80, 100, 300)),
            Map.of("welder", 3));
    assertThat(lines)
        .extracting(Line::code, Line::rank, Line::absoluteRank, Line::previousRank)
        .containsExactly(tuple("welder", 1, 2, 3), tuple("guard", 2, 1, 0));
  }

  @Test
  void of_overlappingIntervals_shareARank() {
    List<Line> lines =
        ShortageRanking.of(
            List.of(
                candidate("a", 50, 60, 100),
                candidate("b", 40, 55, 100),
                candidate("c", 10, 20, 100)),
            Map.of());
    assertThat(lines).extracting(Line::rank).containsExactly(1, 1, 3);
  }

  @Test
  void of_gapThatMayBeNought_isLeftOut() {
    assertThat(ShortageRanking.of(List.of(candidate("a", -200, 900, 100)), Map.of())).isEmpty();
  }

  @Test
  void of_equalGaps_areOrderedByCodeWhateverTheInput() {
    List<Candidate> one = List.of(candidate("b", 5, 9, 10), candidate("a", 5, 9, 10));
    List<Candidate> two = List.of(one.get(1), one.get(0));
    assertThat(ShortageRanking.of(one, Map.of())).isEqualTo(ShortageRanking.of(two, Map.of()));
    assertThat(ShortageRanking.of(one, Map.of()).get(0).code()).isEqualTo("a");
  }

  @Test
  void of_sizeOfNought_isRefused() {
    List<Candidate> two = List.of(candidate("a", 5, 9, 0), candidate("b", 5, 9, 1));
    assertThatThrownBy(() -> ShortageRanking.of(two, Map.of()))
        .hasMessage("Cannot rank occupation a: its size was 0.0");
  }

  /** Gap draws spread evenly from low to high. */
  private static Candidate candidate(String code, double low, double high, double size) {
    double[] demand = new double[101];
    for (int d = 0; d <= 100; d++) {
      demand[d] = 1000 + low + (high - low) * d / 100;
    }
    double[] supply = new double[101];
    Arrays.fill(supply, 1000);
    return new Candidate(code, Gap.of(demand, supply, new Threshold(0, 0.8)), size);
  }
}
