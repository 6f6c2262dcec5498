package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelSampleTest {

  @Test
  void includes_panelWithinTheBound_drawsEverySeries() {
    assertThat(ids(PanelSample.LARGEST))
        .allMatch(id -> PanelSample.includes(id, PanelSample.LARGEST));
  }

  @Test
  void includes_hundredThousandSeries_drawsAboutTheBound() {
    long drawn = ids(100_000).stream().filter(id -> PanelSample.includes(id, 100_000)).count();

    assertThat(drawn).isBetween(4_700L, 5_300L);
  }

  @Test
  void includes_seriesWhoseCalendarModelIsRefitted_areAlwaysDrawn() {
    BacktestPlan plan = BacktestPlan.forPanel(100_000, 8);

    List<String> refitted = ids(100_000).stream().filter(plan::samples).toList();

    assertThat(refitted).hasSizeBetween(150, 250);
    assertThat(refitted).allMatch(id -> PanelSample.includes(id, 100_000));
  }

  @Test
  void note_panelLearntFromWhole_saysNothing() {
    assertThat(PanelSample.note(300, 300)).isEmpty();
    assertThat(PanelSample.note(5_010, 90_000))
        .containsExactly("Scores, weights and intervals are learnt from 5010 of 90000 series");
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "q" + (100_000 + i)).toList();
  }
}
