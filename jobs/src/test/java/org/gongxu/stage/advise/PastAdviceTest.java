package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.stage.advise.Given.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.quality.intake.Binding;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.settings.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One school, one major of three years: 100 openings a year, half of all places reach them. */
class PastAdviceTest {

  private static final Flow FLOW = new Flow(Map.of("m", Map.of("cook", 1.0)));

  @TempDir private Path temp;

  @Test
  void replay_tooFewTrained_advisesMoreAndIsWorthWhatTheMarketThenTook() {
    PastAdvice.Replayed replay = replay(intakes(2016, 100, 2019, 100, 2020, 80)).get(0);

    PastAdvice.Line line = replay.lines().get(0);
    assertThat(replay.intakeYear()).isEqualTo(2020);
    assertThat(replay.horizonYear()).isEqualTo(2023);
    assertThat(line.advice().recommended()).isEqualTo(125);
    assertThat(line.advice().binding()).isEqualTo(Binding.LARGEST_CHANGE);
    assertThat(line.outcome().demand()).isEqualTo(100, within(1e-6));
    assertThat(line.outcome().worth()).isEqualTo(12.5, within(1e-6));
    assertThat(line.outcome().gained()).isEqualTo(-10, within(1e-6));
    assertThat(line.outcome().followed()).isFalse();
    assertThat(replay.mismatch().unchanged()).isEqualTo(50, within(1e-6));
    assertThat(replay.mismatch().following()).isEqualTo(50, within(1e-6));
    assertThat(replay.mismatch().taken()).isEqualTo(60, within(1e-6));
    assertThat(replay.mismatch().advised()).isEqualTo(37.5, within(1e-6));
  }

  @Test
  void replay_schoolThatDidAsAdvised_hasFollowed() {
    PastAdvice.Line line = replay(intakes(2016, 100, 2019, 64, 2020, 80)).get(0).lines().get(0);

    assertThat(line.advice().recommended()).isEqualTo(80);
    assertThat(line.outcome().followed()).isTrue();
    assertThat(line.outcome().gained()).isEqualTo(line.outcome().worth());
  }

  @Test
  void replay_marketNotYetMetOrTooLittleKnownThen_isLeftOut() {
    assertThat(replay(intakes(2016, 100, 2018, 100, 2019, 80))).isEmpty();
    assertThat(replay(intakes(2016, 100, 2023, 100, 2024, 80))).isEmpty();
    assertThat(replay(intakes(2019, 100, 2020, 80))).isEmpty();
  }

  @Test
  void records_allYearsTogether_standBesideEachYear() {
    List<PastAdvice.Replayed> replays = replay(intakes(2016, 100, 2019, 100, 2020, 80));

    List<Row> rows = PastAdviceTables.records(replays);

    assertThat(column("advice_record", rows, "intake_year")).containsExactly(0, 2020);
    assertThat(column("advice_record", rows, "horizon_year")).containsExactly(0, 2023);
    assertThat(column("advice_record", rows, "changes")).containsExactly(1L, 1L);
    assertThat(column("advice_record", rows, "followed")).containsExactly(0.0, 0.0);
    assertThat(column("advice_record", rows, "right_way")).containsExactly(1.0, 1.0);
    assertThat((Double) column("advice_record", rows, "mismatch_advised").get(0))
        .isEqualTo(37.5, within(1e-6));
  }

  @Test
  void outcomes_everyLine_saysWhetherTheChangeWasFollowed() {
    List<Row> rows = PastAdviceTables.outcomes(replay(intakes(2016, 100, 2019, 100, 2020, 80)));

    assertThat(column("advice_outcome", rows, "heed")).containsExactly("not_followed");
    assertThat(column("advice_outcome", rows, "before")).containsExactly(100);
    assertThat(column("advice_outcome", rows, "taken")).containsExactly(80);
    assertThat(column("advice_outcome", rows, "binding")).containsExactly("largest_change");
  }

  private List<PastAdvice.Replayed> replay(Intakes intakes) {
    Outcomes outcomes =
        Given.outcomes(cohort("s1", "m", 2019, 50, 0), cohort("s1", "m", 2023, 40, 0));
    Facts facts =
        new Facts(outcomes, intakes, Yields.none(), new Cells(new TreeMap<>()), Given.place("s1"));
    List<Row> counted = new ArrayList<>();
    for (int year = 2018; year <= 2023; year++) {
      counted.addAll(ObservedDemandTest.counted("cook", year, 24, 26, 25, 25));
    }
    SortedMap<String, ObservedDemand> demand = new TreeMap<>();
    demand.put("r", ObservedDemand.of(counted));
    return new PastAdvice(facts, FLOW, method()).replay(demand);
  }

  private Method method() {
    return new TestSite(temp.resolve("site")).settings("sources = []").context().site().method();
  }

  private static Intakes intakes(int... yearPersons) {
    SortedMap<Integer, Long> years = new TreeMap<>();
    for (int i = 0; i < yearPersons.length; i += 2) {
      years.put(yearPersons[i], (long) yearPersons[i + 1]);
    }
    SortedMap<Programme, SortedMap<Integer, Long>> entered = new TreeMap<>();
    entered.put(new Programme("s1", "m"), years);
    return new Intakes(entered, new TreeMap<>());
  }

  private static List<Object> column(String table, List<Row> rows, String column) {
    return Given.column(table, rows, column);
  }
}
