package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
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

  private static List<Row> rows(Outcomes outcomes, String... ids) {
    return new RuleRecord(outcomes, NONE, 0.75)
        .rows(
            List.of(ids).stream().map(id -> RuleSets.named(Path.of("."), id)).toList(),
            Ratings.of(outcomes));
  }

  private static Object value(Row row, String column) {
    return Given.column("rule_record", List.of(row), column).get(0);
  }
}
