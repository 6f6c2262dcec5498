package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.quality.intake.Programme;
import org.gongxu.quality.intake.SharedLimit;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final List<Programme> PROGRAMMES =
      List.of(programme("s1", "m"), programme("s1", "n"), programme("s2", "m"));

  @Test
  void of_everyMajor_bindsTheWholeSchoolOnePlaceEach() {
    List<SharedLimit> limits = limits(row("s1", "total", "*", 2026, 90, null, "总规模"));

    assertThat(limits).hasSize(1);
    assertThat(limits.get(0).id()).isEqualTo("s1/total");
    assertThat(limits.get(0).label().zh()).isEqualTo("总规模");
    assertThat(limits.get(0).members()).containsExactly(0, 1);
    assertThat(limits.get(0).use()).containsExactly(1, 1);
    assertThat(limits.get(0).most()).isEqualTo(90);
  }

  @Test
  void of_majorNamed_overridesTheUseOfEveryMajor() {
    SharedLimit limit =
        limits(
                row("s1", "teachers", "*", 2026, 5, 0.05, null),
                row("s1", "teachers", "n", 2026, 5, 0.0625, null))
            .get(0);

    assertThat(limit.use()).containsExactly(0.05, 0.0625);
    assertThat(limit.label().zh()).isEqualTo("teachers");
  }

  @Test
  void of_severalYears_theLatestUpToTheIntakeCounts() {
    SharedLimit limit =
        limits(
                row("s2", "total", "*", 2024, 10, null, null),
                row("s2", "total", "*", 2027, 30, null, null),
                row("s2", "total", "*", 2025, 20, null, null))
            .get(0);

    assertThat(limit.most()).isEqualTo(20);
  }

  @Test
  void of_rowsThatDiffer_theLeastCounts() {
    SharedLimit limit =
        limits(
                row("s1", "bench", "m", 2026, 8, 0.5, null),
                row("s1", "bench", "n", 2026, 6, 0.5, null))
            .get(0);

    assertThat(limit.most()).isEqualTo(6);
  }

  @Test
  void of_noMemberOrNoUse_bindsNobody() {
    assertThat(
            limits(
                row("s1", "bench", "x", 2026, 8, 0.5, null),
                row("s3", "total", "*", 2026, 8, null, null),
                row("s2", "bench", "m", 2026, 8, 0.0, null)))
        .isEmpty();
    assertThat(Limits.none().of(PROGRAMMES)).isEmpty();
  }

  private static List<SharedLimit> limits(Row... rows) {
    return Limits.of(Arrays.asList(rows), 2026).of(PROGRAMMES);
  }

  private static Row row(
      String school, String limit, String major, int year, double most, Double use, String name) {
    return Given.row(
        "intake_limit",
        "school limit major intake_year most use name_zh",
        school,
        limit,
        major,
        year,
        most,
        use,
        name);
  }

  private static Programme programme(String school, String major) {
    return new Programme(school, major, 40, 0.5, new Programme.Bounds(60, 20, 10));
  }
}
