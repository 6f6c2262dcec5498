package org.gongxu.forecasting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.combine.Combination;
import org.junit.jupiter.api.Test;

class PanelKnowledgeTest {

  private static final int HORIZON = 4;

  private final PanelStage stage = new PanelStage(HORIZON);

  @Test
  void forecast_oneSeriesAfterTheOther_isThatOfTheWholePanelToTheBit() {
    List<SeriesMembers> panel = fitted(MadeUpSeries.quarterlyPanel(130, 40));
    PanelForecast whole = stage.combine(panel);

    PanelKnowledge knowledge = stage.learn(panel, 0);

    assertThat(knowledge.scores()).isEqualTo(whole.scores());
    for (int i = 0; i < panel.size(); i++) {
      assertSame(knowledge.forecast(panel.get(i)), whole.forecasts().get(i));
    }
    List<BacktestRecord> records = new ArrayList<>();
    panel.forEach(one -> records.addAll(knowledge.records(one)));
    assertThat(records).isEqualTo(whole.backtest());
  }

  @Test
  void learn_shuffledPanel_teachesTheSameToTheBit() {
    List<SeriesMembers> panel = fitted(MadeUpSeries.quarterlyPanel(130, 40));
    List<SeriesMembers> shuffled = new ArrayList<>(panel);
    Collections.shuffle(shuffled, new Random(5));

    SeriesForecast ordered = stage.learn(panel, 0).forecast(panel.get(7));

    assertSame(stage.learn(shuffled, 0).forecast(panel.get(7)), ordered);
  }

  @Test
  void forecast_seriesNotLearntFrom_isAnsweredByEveryMember() {
    List<SeriesMembers> panel = fitted(MadeUpSeries.quarterlyPanel(60, 40));
    SeriesMembers other = fitted(List.of(MadeUpSeries.quarterly("other", 40, 300, 9))).get(0);

    SeriesForecast forecast = stage.learn(panel, 0).forecast(other);

    assertThat(forecast.memberNames()).contains("dynamic_theta", "pooled_lags", "pooled_rhythm");
    assertThat(forecast.reason()).isEmpty();
    double last = other.prepared().series().value(39);
    assertThat(forecast.mean()[0]).isBetween(0.5 * last, 2 * last);
  }

  @Test
  void forecast_membersNoneWasLearntFrom_areWeightedEqually() {
    PanelKnowledge knowledge = stage.learn(fitted(MadeUpSeries.quarterlyPanel(60, 40)), 0);
    double[] counts = new double[40];
    for (int t = 0; t < counts.length; t++) {
      counts[t] = t % 3 == 0 ? 2 + t % 5 : 0;
    }
    SeriesMembers sparse = fitted(List.of(new Series("sparse", counts, 4))).get(0);

    CombinedSeries combined = knowledge.combine(sparse);

    double[] weights = combined.weights();
    assertThat(weights[0]).isZero();
    assertThat(Arrays.stream(weights).skip(1).distinct().count()).isEqualTo(1);
    assertThat(Arrays.stream(knowledge.forecast(sparse).mean()))
        .allMatch(value -> value >= 0 && value < 8);
  }

  @Test
  void forecast_originNoneWasLearntAt_goesOnWithoutThePooledMembers() {
    PanelKnowledge young = stage.learn(fitted(MadeUpSeries.quarterlyPanel(60, 12)), 0);
    SeriesMembers old = fitted(List.of(MadeUpSeries.quarterly("old", 48, 80, 3))).get(0);

    assertThat(young.records(old))
        .anyMatch(record -> record.model().equals("dynamic_theta") && record.origin() == 38);
    assertThat(Arrays.stream(young.forecast(old).mean()).boxed())
        .hasSize(HORIZON)
        .allMatch(Double::isFinite);
  }

  @Test
  void knowledge_sentToAnotherProcess_saysTheSame() throws Exception {
    List<SeriesMembers> panel = fitted(MadeUpSeries.quarterlyPanel(70, 32));
    PanelKnowledge knowledge = stage.learn(panel, 0);

    PanelKnowledge received = (PanelKnowledge) read(written(knowledge));

    assertSame(received.forecast(panel.get(3)), knowledge.forecast(panel.get(3)));
  }

  @Test
  void forecast_byTheMedian_isTheMedianOfAllButTheFallback() {
    List<SeriesMembers> panel = fitted(MadeUpSeries.quarterlyPanel(40, 32));

    SeriesForecast forecast =
        new PanelStage(HORIZON, Combination.MEDIAN).learn(panel, 0).forecast(panel.get(3));

    double[] first =
        forecast.members().stream().skip(1).mapToDouble(member -> member[0]).sorted().toArray();
    int half = first.length / 2;
    double median = first.length % 2 == 1 ? first[half] : (first[half - 1] + first[half]) / 2;
    assertThat(forecast.mean()[0]).isCloseTo(median, within(1e-9));
  }

  private static List<SeriesMembers> fitted(List<Series> panel) {
    BacktestPlan plan = new BacktestPlan(HORIZON, 4, 2);
    return ForecastEngine.fit(panel, new MemberStage(MemberSet.kernels(), plan));
  }

  private static void assertSame(SeriesForecast actual, SeriesForecast expected) {
    assertThat(actual.id()).isEqualTo(expected.id());
    assertThat(actual.mean()).containsExactly(expected.mean());
    assertThat(actual.distribution().persistence())
        .isEqualTo(expected.distribution().persistence());
    assertThat(actual.distribution().quantiles())
        .isDeepEqualTo(expected.distribution().quantiles());
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
