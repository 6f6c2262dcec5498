package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

class CompletionsOutlookTest {

  private static final DrawPlan PLAN = new DrawPlan(Seed.of(5), 2000);

  private static List<double[]> randomWalks(int years, double spread) {
    List<double[]> series = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      RandomStream random = Seed.of(8).child("walk " + i).stream(0);
      double[] one = new double[years];
      double log = 4;
      for (int t = 0; t < years; t++) {
        log += spread * random.normal();
        one[t] = Math.rint(Math.exp(log));
      }
      series.add(one);
    }
    return series;
  }

  @Test
  void fit_oneYear_saysTwoAreNeeded() {
    assertThatThrownBy(() -> CompletionsOutlook.fit(List.of(new double[] {3})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Cannot project completions from 1 years");
  }

  @Test
  void point_randomWalk_carriesNoTrendOn() {
    CompletionsOutlook outlook = CompletionsOutlook.fit(randomWalks(5, 0.2));

    assertThat(outlook.trendShare()).isLessThanOrEqualTo(0.1);
  }

  @Test
  void point_steadyGrowth_carriesADampedTrendOn() {
    List<double[]> series = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      series.add(new double[] {100 * i, 110 * i, 121 * i, 133.1 * i, 146.41 * i});
    }
    CompletionsOutlook outlook = CompletionsOutlook.fit(series);

    assertThat(outlook.trendShare()).isEqualTo(0.5);
    assertThat(outlook.point(series.get(0), 1)).isCloseTo(146.41 * 1.049, within(1.0));
    assertThat(outlook.point(series.get(0), 2)).isLessThan(146.41 * 1.1);
  }

  @Test
  void draws_eightyPercentInterval_holdsFourFifthsOfWhatComes() {
    List<double[]> walks = randomWalks(6, 0.2);
    List<double[]> known = walks.stream().map(one -> java.util.Arrays.copyOf(one, 5)).toList();
    CompletionsOutlook outlook = CompletionsOutlook.fit(known);
    int inside = 0;
    for (int i = 0; i < walks.size(); i++) {
      DrawSummary next = DrawSummary.of(outlook.draws("P" + i, known.get(i), 1, PLAN));
      double came = walks.get(i)[5];
      inside += came >= next.p10() && came <= next.p90() ? 1 : 0;
    }

    assertThat((double) inside / walks.size()).isBetween(0.75, 0.85);
  }

  @Test
  void draws_fartherThanAnyOrigin_growsTheErrors() {
    CompletionsOutlook outlook = CompletionsOutlook.fit(randomWalks(2, 0.2));
    double[] series = {60, 60};
    DrawSummary near = DrawSummary.of(outlook.draws("P", series, 1, PLAN));
    DrawSummary far = DrawSummary.of(outlook.draws("P", series, 4, PLAN));

    assertThat((far.p90() - far.p10()) / (near.p90() - near.p10())).isBetween(1.7, 2.6);
  }

  @Test
  void draws_sameCellAndSeed_areTheSame() {
    CompletionsOutlook outlook = CompletionsOutlook.fit(randomWalks(4, 0.3));
    double[] series = {10, 20, 30, 40};

    assertThat(outlook.draws("P", series, 2, PLAN))
        .isEqualTo(outlook.draws("P", series, 2, PLAN))
        .isNotEqualTo(outlook.draws("Q", series, 2, PLAN));
  }
}
