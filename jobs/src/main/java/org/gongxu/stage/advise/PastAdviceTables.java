package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.status.Beta;
import org.gongxu.quality.track.AdviceOutcome;
import org.gongxu.quality.track.AdviceTrackRecord;

/** Rows of {@code advice_outcome} and {@code advice_record}. */
final class PastAdviceTables {

  /** The intake year that stands for all years together. */
  private static final int TOGETHER = 0;

  private PastAdviceTables() {}

  /** One row a programme and intake. */
  static List<Row> outcomes(List<PastAdvice.Replayed> replays) {
    List<Row> rows = new ArrayList<>();
    for (PastAdvice.Replayed replay : replays) {
      for (PastAdvice.Line line : replay.lines()) {
        rows.add(outcome(replay, line.advice(), line.outcome()));
      }
    }
    return rows;
  }

  private static Row outcome(
      PastAdvice.Replayed replay, IntakeAdvice advice, AdviceOutcome outcome) {
    return TableRow.of("advice_outcome")
        .set("region", replay.region())
        .set("school", advice.school())
        .set("major", advice.major())
        .set("intake_year", replay.intakeYear())
        .set("horizon_year", replay.horizonYear())
        .set("before", outcome.before())
        .set("recommended", outcome.recommended())
        .set("taken", outcome.taken())
        .set("binding", CardTables.lower(advice.binding()))
        .set("heed", heed(outcome))
        .set("entrants_per_place", outcome.entrantsPerPlace())
        .set("demand", outcome.demand())
        .set("worth", outcome.worth())
        .set("gained", outcome.gained())
        .build();
  }

  private static String heed(AdviceOutcome outcome) {
    if (outcome.recommended() == outcome.before()) {
      return "no_change";
    }
    return outcome.followed() ? "followed" : "not_followed";
  }

  /** One row a region and intake year, and one for all years together. */
  static List<Row> records(List<PastAdvice.Replayed> replays) {
    SortedMap<String, SortedMap<Integer, List<PastAdvice.Replayed>>> regions = new TreeMap<>();
    for (PastAdvice.Replayed replay : replays) {
      SortedMap<Integer, List<PastAdvice.Replayed>> years =
          regions.computeIfAbsent(replay.region(), key -> new TreeMap<>());
      for (int year : new int[] {TOGETHER, replay.intakeYear()}) {
        years.computeIfAbsent(year, key -> new ArrayList<>()).add(replay);
      }
    }
    List<Row> rows = new ArrayList<>();
    regions.forEach(
        (region, years) -> years.forEach((year, own) -> rows.add(record(region, year, own))));
    return rows;
  }

  private static Row record(String region, int year, List<PastAdvice.Replayed> replays) {
    List<AdviceOutcome> outcomes =
        replays.stream()
            .flatMap(replay -> replay.lines().stream().map(PastAdvice.Line::outcome))
            .toList();
    AdviceTrackRecord record = AdviceTrackRecord.of(outcomes);
    List<AdviceOutcome> changes =
        outcomes.stream().filter(one -> one.recommended() != one.before()).toList();
    long right = changes.stream().filter(one -> one.worth() > 0).count();
    Beta rightWay = new Beta(1 + right, 1 + changes.size() - right);
    int horizon =
        year == TOGETHER
            ? TOGETHER
            : replays.stream().mapToInt(PastAdvice.Replayed::horizonYear).max().orElseThrow();
    return TableRow.of("advice_record")
        .set("region", region)
        .set("intake_year", year)
        .set("horizon_year", horizon)
        .set("programmes", (long) record.advised())
        .set("changes", (long) changes.size())
        .set("followed", CardTables.finite(record.followed()))
        .set("right_way", CardTables.finite(record.rightWay()))
        .set("right_way_low", rightWay.quantile(0.025))
        .set("right_way_high", rightWay.quantile(0.975))
        .set("mismatch_unchanged", sum(replays, m -> m.unchanged()))
        .set("mismatch_following", sum(replays, m -> m.following()))
        .set("mismatch_taken", sum(replays, m -> m.taken()))
        .set("mismatch_advised", sum(replays, m -> m.advised()))
        .build();
  }

  private static double sum(
      List<PastAdvice.Replayed> replays,
      java.util.function.ToDoubleFunction<PastAdvice.Mismatch> part) {
    return replays.stream().map(PastAdvice.Replayed::mismatch).mapToDouble(part).sum();
  }
}
