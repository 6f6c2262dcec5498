package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cohort;
import static org.gongxu.stage.advise.Given.place;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.RuleSet;
import org.junit.jupiter.api.Test;

class RuleRecordTest {

  private static final Intakes NONE = new Intakes(new TreeMap<>(), new TreeMap<>());

  @Test
  void rows_failingTwiceAndAgain_isAHitOfTheHouseRules() {
    Outcomes outcomes =
        Given.outcomes(
            cohort("s1", "m", 2023, 20, 30),
            cohort("s1", "m", 2024, 20, 30),
            cohort("s1", "m", 2025, 20, 30));

    Row row = rows(outcomes, "gongxu").get(0);

    assertThat(value(row, "cards")).isEqualTo(2L);
    assertThat(value(row, "hits")).isEqualTo(2L);
    assertThat(value(row, "precision")).isEqualTo(1.0);
    assertThat(value(row, "first_year")).isEqualTo(2023);
    assertThat(value(row, "last_year")).isEqualTo(2024);
  }

  @Test
  void rows_recoversAfterTheWarning_isAFalseAlarm() {
    Outcomes outcomes =
        Given.outcomes(cohort("s1", "m", 2024, 20, 30), cohort("s1", "m", 2025, 50, 0));

    Row row = rows(outcomes, "gongxu").get(0);

    assertThat(value(row, "false_alarms")).isEqualTo(1L);
    assertThat(value(row, "recall")).isNull();
  }

  @Test
  void rows_oneCohortOnly_hasNothingToScore() {
    assertThat(rows(Given.outcomes(cohort("s1", "m", 2025, 20, 30)), "gongxu")).isEmpty();
    assertThat(rows(Given.outcomes(), "gongxu")).isEmpty();
  }

  @Test
  void rows_everyRuleSetThatComesWithGongxu_isReplayed() {
    Outcomes outcomes =
        Given.outcomes(cohort("s1", "m", 2024, 40, 10), cohort("s1", "m", 2025, 40, 10));

    assertThat(rows(outcomes, RuleSets.OWN.toArray(String[]::new))).hasSize(4);
  }

  @Test
  void rows_intakeTheCardCouldSway_isScoredOnItsOwnAndAHeededWarningIsNoError() {
    Outcomes outcomes =
        Given.outcomes(
            cohort("s1", "m", 2021, 20, 30),
            cohort("s1", "m", 2022, 20, 30),
            cohort("s1", "m", 2025, 30, 2),
            cohort("s1", "m", 2026, 50, 0));
    Intakes cut = intakes(2021, 50L, 2022, 50L, 2023, 32L);
    Intakes kept = intakes(2021, 50L, 2022, 50L, 2023, 60L);

    Row heeded = own(record(outcomes, cut));
    Row ignored = own(record(outcomes, kept));

    assertThat(value(heeded, "cards")).isEqualTo(2L);
    assertThat(value(heeded, "heeded")).isEqualTo(1L);
    assertThat(value(heeded, "false_alarms")).isEqualTo(1L);
    assertThat(value(ignored, "heeded")).isEqualTo(0L);
    assertThat(value(ignored, "false_alarms")).isEqualTo(2L);
    assertThat(value(ignored, "precision")).isEqualTo(0.0);
  }

  @Test
  void rows_warnedAndIntakePaused_countsAsHeededThoughNoCohortEverLeaves() {
    Outcomes outcomes =
        Given.outcomes(
            cohort("s1", "m", 2021, 20, 30),
            cohort("s1", "m", 2022, 20, 30),
            cohort("s1", "n", 2026, 50, 0));

    Row row = own(record(outcomes, intakes(2022, 50L, 2023, 0L)));

    assertThat(value(row, "cards")).isEqualTo(1L);
    assertThat(value(row, "heeded")).isEqualTo(1L);
    assertThat(value(row, "precision")).isNull();
  }

  @Test
  void replay_everyRuleSet_namesWhomItWouldHaveHitAndWhatBecameOfThem() {
    Outcomes outcomes =
        Given.outcomes(
            cohort("s1", "m", 2022, 20, 30),
            cohort("s1", "m", 2023, 20, 30),
            cohort("s1", "m", 2024, 20, 30),
            cohort("s1", "sound", 2023, 50, 0),
            cohort("s1", "sound", 2024, 50, 0));

    List<Row> hits = record(outcomes, NONE).replay(sets("shandong-2017", "undergraduate"));

    assertThat(replayed(hits, "rule_set"))
        .containsExactly("shandong-2017@2017", "undergraduate@1", "undergraduate@1");
    assertThat(replayed(hits, "year")).containsExactly(2023, 2022, 2023);
    assertThat(replayed(hits, "major")).containsOnly("m");
    assertThat(replayed(hits, "action")).containsExactly("shrink", "close", "close");
    assertThat(replayed(hits, "score")).containsOnly("hit");
    assertThat(replayed(hits, "region")).containsOnly("r");
  }

  private static List<Object> replayed(List<Row> rows, String column) {
    return Given.column("rule_replay", rows, column);
  }

  private static Row own(RuleRecord record) {
    return record.rows(sets("gongxu")).stream()
        .filter(row -> value(row, "cohort").equals("own"))
        .findFirst()
        .orElseThrow();
  }

  private static Intakes intakes(Object... yearPersons) {
    TreeMap<Integer, Long> years = new TreeMap<>();
    for (int i = 0; i < yearPersons.length; i += 2) {
      years.put((Integer) yearPersons[i], (Long) yearPersons[i + 1]);
    }
    TreeMap<Programme, java.util.SortedMap<Integer, Long>> entered = new TreeMap<>();
    entered.put(new Programme("s1", "m"), years);
    return new Intakes(entered, new TreeMap<>());
  }

  private static List<Row> rows(Outcomes outcomes, String... ids) {
    return record(outcomes, NONE).rows(sets(ids));
  }

  private static List<RuleSet> sets(String... ids) {
    return List.of(ids).stream().map(id -> RuleSets.named(Path.of("."), id)).toList();
  }

  private static RuleRecord record(Outcomes outcomes, Intakes intakes) {
    Facts facts =
        new Facts(outcomes, intakes, Yields.none(), new Cells(new TreeMap<>()), place("s1"));
    return new RuleRecord(facts, Ratings.of(outcomes), 0.75);
  }

  private static Object value(Row row, String column) {
    return Given.column("rule_record", List.of(row), column).get(0);
  }
}
