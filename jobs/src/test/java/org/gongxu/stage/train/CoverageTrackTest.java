package org.gongxu.stage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.TestRows;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.interval.AdaptiveLevel;
import org.junit.jupiter.api.Test;

class CoverageTrackTest {

  private static final Period LAST = Period.parse("2025Q4");

  private final List<Object[]> issued = new ArrayList<>();
  private final List<Object[]> levels = new ArrayList<>();
  private final List<Object[]> panel = new ArrayList<>();

  @Test
  void follow_intervalsThatMissed_askForALowerMissRate() {
    level("tourism", "2025Q2", 0.2, 0.05);
    issue("2025Q2", "a", "2025Q3");
    issue("2025Q2", "a", "2025Q4");
    issue("2025Q2", "b", "2025Q3");
    issue("2025Q2", "b", "2025Q4");
    came("a", "2025Q3", 10);
    came("a", "2025Q4", 24);
    came("b", "2025Q3", 99);
    CoverageTrack track = follow();
    CoverageTrack.Met met = track.byKeyIndustry().get("tourism");

    assertThat(track.before()).hasValue("2025Q2");
    assertThat(met.compared()).isEqualTo(4);
    assertThat(met.missed80()).isEqualTo(0.75);
    assertThat(met.missed95()).isEqualTo(0.5);
    assertThat(met.level().miss80()).isCloseTo(0.2 + 0.1 * (0.2 - 0.75), within(1e-12));
    assertThat(met.level().miss95()).as("as low as it goes").isCloseTo(0.01, within(1e-12));
  }

  @Test
  void follow_periodStillToCome_isNotCompared() {
    level("tourism", "2025Q2", 0.2, 0.05);
    issue("2025Q2", "a", "2025Q3");
    issue("2025Q2", "a", "2026Q1");
    came("a", "2025Q3", 10);

    assertThat(follow().byKeyIndustry().get("tourism").compared()).isEqualTo(1);
  }

  @Test
  void follow_onlyTheReleaseBefore_countsAndItsLevelIsMoved() {
    level("tourism", "2025Q1", 0.2, 0.05);
    level("tourism", "2025Q3", 0.15, 0.04);
    level("tourism", "2025Q4", 0.5, 0.2);
    issue("2025Q1", "a", "2025Q4");
    issue("2025Q3", "b", "2025Q4");
    issue("2025Q4", "a", "2026Q1");
    came("a", "2025Q4", 99);
    came("b", "2025Q4", 10);
    CoverageTrack.Met met = follow().byKeyIndustry().get("tourism");

    assertThat(met.compared()).isEqualTo(1);
    assertThat(met.level()).isEqualTo(new AdaptiveLevel(0.15, 0.04).next(0.1, 0, 0));
  }

  @Test
  void follow_theSameReleaseAgain_findsTheSame() {
    level("tourism", "2025Q3", 0.2, 0.05);
    issue("2025Q3", "a", "2025Q4");
    came("a", "2025Q4", 99);
    CoverageTrack once = follow();
    level("tourism", "2025Q4", 0.19, 0.04);
    issue("2025Q4", "a", "2026Q1");

    assertThat(follow()).isEqualTo(once);
  }

  @Test
  void follow_firstReleaseOrOtherFrequency_isNominal() {
    level("tourism", "2025-11", 0.1, 0.02);
    level("tourism", "2025Q4", 0.1, 0.02);

    assertThat(follow()).isEqualTo(CoverageTrack.first());
    assertThat(follow().level("tourism")).isEqualTo(AdaptiveLevel.NOMINAL);
  }

  @Test
  void rows_aKeyIndustryNewSinceThen_startsNominal() {
    level("tourism", "2025Q3", 0.2, 0.05);
    issue("2025Q3", "a", "2025Q4");
    List<Row> rows = follow().rows(LAST, List.of("health", "tourism"));

    assertThat(rows.get(0).get(2)).isNull();
    assertThat(rows.get(0).getLong(3)).isZero();
    assertThat(rows.get(0).get(4)).isNull();
    assertThat(rows.get(0).getDouble(6)).isEqualTo(0.2);
    assertThat(rows.get(1).getString(1)).isEqualTo("2025Q4");
    assertThat(rows.get(1).getString(2)).isEqualTo("2025Q3");
    assertThat(rows.get(1).getDouble(4)).isEqualTo(1.0);
    assertThat(rows.get(1).getDouble(6)).isCloseTo(0.12, within(1e-12));
  }

  private CoverageTrack follow() {
    return CoverageTrack.follow(
        rows(
            "interval_issued",
            "key_industry industry occupation region origin period horizon low_80 high_80 low_95"
                + " high_95",
            issued),
        rows("interval_level", "key_industry origin compared miss_80 miss_95", levels),
        rows("demand_panel", "key_industry industry occupation region period openings", panel),
        LAST,
        0.1);
  }

  private static Dataset<Row> rows(String table, String columns, List<Object[]> rows) {
    return TestRows.rows(table, columns, rows.toArray(Object[][]::new));
  }

  private void level(String keyIndustry, String origin, double miss80, double miss95) {
    levels.add(new Object[] {keyIndustry, origin, 0L, miss80, miss95});
  }

  /** An interval of 80 % from 5 to 20 and of 95 % from 2 to 25. */
  private void issue(String origin, String occupation, String period) {
    issued.add(
        new Object[] {
          "tourism", "611", occupation, "530102", origin, period, 1, 5.0, 20.0, 2.0, 25.0
        });
  }

  private void came(String occupation, String period, long openings) {
    panel.add(new Object[] {"tourism", "611", occupation, "530102", period, openings});
  }
}
