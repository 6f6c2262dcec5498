package org.gongxu.stage.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.contract.TableRow;
import org.gongxu.domain.RegionYear;
import org.gongxu.flow.balance.ShortageRanking;

/** Shortage occupations in order: the rows of {@code shortage_ranking}. */
final class RankingTable {

  private RankingTable() {}

  /**
   * The list of one region and year.
   *
   * @param told what is said of its occupations
   * @param releaseId the release the list belongs to
   * @param previous rank by occupation in the release before
   */
  static List<Row> rows(
      OccupationTable.RegionTold told, String releaseId, Map<String, Integer> previous) {
    Map<String, OccupationTable.Told> byCode = new TreeMap<>();
    List<ShortageRanking.Candidate> candidates = new ArrayList<>();
    for (OccupationTable.Told one : told.occupations()) {
      byCode.put(one.code(), one);
      if (one.size() > 0) {
        candidates.add(new ShortageRanking.Candidate(one.code(), one.gap(), one.size()));
      }
    }
    return ShortageRanking.of(candidates, previous).stream()
        .map(line -> row(told.at(), releaseId, line, byCode.get(line.code())))
        .toList();
  }

  private static Row row(
      RegionYear at, String releaseId, ShortageRanking.Line line, OccupationTable.Told told) {
    TableRow row =
        Summaries.at(TableRow.of("shortage_ranking"), at)
            .set("release_id", releaseId)
            .set("rank", line.rank())
            .set("previous_rank", line.previousRank() == 0 ? null : line.previousRank())
            .set("absolute_rank", line.absoluteRank())
            .set("occupation", line.code())
            .set("relative_gap_p10", line.lower())
            .set("relative_gap_p90", line.upper())
            .set("p_shortage", told.gap().shortage())
            .set("verdict", Words.of(told.verdict()))
            .set("driver", told.driver());
    Summaries.set(row, "gap", told.gap().gap());
    return row.build();
  }
}
