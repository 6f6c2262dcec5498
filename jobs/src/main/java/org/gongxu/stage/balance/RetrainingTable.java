package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.balance.Gap;
import org.gongxu.flow.balance.InitialState;
import org.gongxu.flow.balance.Retraining;

/**
 * Ways out of a lasting surplus: the rows of {@code retraining}. Lasting is a surplus in the year
 * and in the year before, or at the start where the year is the first.
 */
final class RetrainingTable {

  /** Surplus twice running; three ways; a tenth of their sources in common at least. */
  private static final Retraining.Rule RULE = new Retraining.Rule(2, 3, 0.1);

  private RetrainingTable() {}

  /**
   * The rows of one region.
   *
   * @param years what is said of its occupations, years ascending
   * @param occupations codes in the order of {@code nearness}
   * @param nearness occupations by occupations, 0 to 1
   */
  static List<Row> rows(
      List<OccupationTable.RegionTold> years, List<String> occupations, double[][] nearness) {
    TreeMap<String, List<Gap.Verdict>> verdicts = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (OccupationTable.RegionTold year : years) {
      TreeMap<String, OccupationTable.Told> told = new TreeMap<>();
      for (OccupationTable.Told one : year.occupations()) {
        told.put(one.code(), one);
        verdicts.computeIfAbsent(one.code(), code -> start(one.state())).add(one.verdict());
      }
      List<Retraining.History> histories =
          occupations.stream()
              .map(
                  code ->
                      new Retraining.History(
                          code, told.containsKey(code) ? verdicts.get(code) : List.of()))
              .toList();
      rows.addAll(rows(year.at(), Retraining.of(histories, nearness, RULE), told));
    }
    return rows;
  }

  private static List<Gap.Verdict> start(InitialState state) {
    List<Gap.Verdict> verdicts = new ArrayList<>();
    if (state != null) {
      verdicts.add(Gap.Verdict.valueOf(state.name()));
    }
    return verdicts;
  }

  private static List<Row> rows(
      RegionYear at, List<Retraining> ways, TreeMap<String, OccupationTable.Told> told) {
    List<Row> rows = new ArrayList<>();
    String from = "";
    int rank = 0;
    for (Retraining way : ways) {
      rank = way.from().equals(from) ? rank + 1 : 1;
      from = way.from();
      rows.add(
          Summaries.at(TableRow.of("retraining"), at)
              .set("from_occupation", from)
              .set("to_occupation", way.to())
              .set("rank", rank)
              .set("nearness", way.nearness())
              .set("surplus_p50", Math.max(0, -told.get(from).gap().gap().p50()))
              .set("shortage_p50", Math.max(0, told.get(way.to()).gap().gap().p50()))
              .build());
    }
    return rows;
  }
}
