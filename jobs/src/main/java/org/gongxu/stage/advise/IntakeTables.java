package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.quality.intake.Clash;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.rules.Dossiers.Programme;

/**
 * Rows of {@code intake_plan}, {@code intake_worth} and {@code intake_clash}.
 *
 * @param facts plans on record and the year
 */
record IntakeTables(Facts facts) {

  /** One row a programme advised on. */
  List<Row> plans(List<IntakePlanner.Planned> regions) {
    List<Row> rows = new ArrayList<>();
    for (IntakePlanner.Planned planned : regions) {
      List<IntakeAdvice> advice = planned.advice().programmes();
      for (int p = 0; p < advice.size(); p++) {
        rows.add(plan(planned.region(), advice.get(p), planned.perPlace().get(p)));
      }
    }
    return rows;
  }

  private Row plan(String region, IntakeAdvice advice, double perPlace) {
    Calendar calendar = facts.place().calendar();
    Intakes.Plan plan = facts.intakes().plans().get(new Programme(advice.school(), advice.major()));
    boolean isPlanned = plan != null && plan.year() == calendar.intakeYear();
    return TableRow.of("intake_plan")
        .set("region", region)
        .set("school", advice.school())
        .set("major", advice.major())
        .set("intake_year", calendar.intakeYear())
        .set("horizon_year", calendar.horizon(advice.major()))
        .set("last_intake", advice.current())
        .set("planned", isPlanned ? plan.planned() : null)
        .set("capacity", plan == null ? null : plan.capacity())
        .set("smallest_class", plan == null ? 0 : plan.smallestClass())
        .set("recommended", advice.recommended())
        .set("low", advice.low())
        .set("high", advice.high())
        .set("change", advice.recommended() - advice.current())
        .set("binding", CardTables.lower(advice.binding()))
        .set("binding_zh", advice.binding().label().zh())
        .set("entrants_per_place", perPlace)
        .set("regret", advice.regret())
        .set("saved_unchanged", advice.savedAgainstUnchanged())
        .set("saved_following", advice.savedAgainstFollowing())
        .build();
  }

  /** One row a region. */
  List<Row> worth(List<IntakePlanner.Planned> regions) {
    List<Row> rows = new ArrayList<>();
    for (IntakePlanner.Planned planned : regions) {
      List<IntakeAdvice> advice = planned.advice().programmes();
      rows.add(
          TableRow.of("intake_worth")
              .set("region", planned.region())
              .set("intake_year", facts.place().calendar().intakeYear())
              .set("programmes", (long) advice.size())
              .set("last_intake", advice.stream().mapToLong(IntakeAdvice::current).sum())
              .set("recommended", advice.stream().mapToLong(IntakeAdvice::recommended).sum())
              .set("mismatch", planned.advice().expectedMismatch())
              .set("mismatch_unchanged", planned.advice().unchangedMismatch())
              .set("mismatch_following", planned.advice().followingMismatch())
              .set("mismatch_hindsight", planned.advice().hindsightMismatch())
              .set("optimality_gap", planned.advice().gap())
              .build());
    }
    return rows;
  }

  /** One row a clash. */
  List<Row> clashes(List<IntakePlanner.Planned> regions) {
    List<Row> rows = new ArrayList<>();
    for (IntakePlanner.Planned planned : regions) {
      int line = 0;
      for (Clash clash : planned.clashes()) {
        line++;
        boolean isProgramme = planned.heldOut().contains(clash.where());
        TableRow row =
            TableRow.of("intake_clash")
                .set("region", planned.region())
                .set("line", line)
                .set("kind", isProgramme ? "programme" : "limit")
                .set("place", clash.where())
                .set("intake_year", facts.place().calendar().intakeYear());
        CardTables.text(row, "reason", clash.reason());
        rows.add(row.build());
      }
    }
    return rows;
  }
}
