package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongxu.forecasting.interval.PredictiveDraws;

/**
 * Draws the demand of one key industry, cell by cell.
 *
 * @param worlds the joint worlds
 * @param unknownEntryShare share open to school leavers where nothing has been opened lately
 */
record IndustryDemand(JointWorlds worlds, double unknownEntryShare) implements Serializable {

  /**
   * Rows of {@code demand_forecast}.
   *
   * @param keyIndustry code of the key industry
   * @param base its cells and its total, in any order
   */
  List<Row> rows(String keyIndustry, List<DemandCell> base) {
    List<DemandCell> cells =
        base.stream()
            .filter(cell -> !cell.isTotal())
            .sorted(Comparator.comparing(DemandCell::key))
            .toList();
    EntryShares shares =
        new EntryShares(cells.stream().map(DemandCell::recent).toList(), unknownEntryShare);
    double[][] shared = worlds.shared(keyIndustry, cells.get(0).forecast().length);
    List<Row> rows = new ArrayList<>();
    for (DemandCell cell : cells) {
      double[][] paths =
          PredictiveDraws.of(
              cell.distribution(), worlds.cell(shared, keyIndustry, cell.key()), worlds.draws());
      addRows(rows, keyIndustry, cell, shares.of(cell.recent()), paths);
    }
    return rows;
  }

  private static void addRows(
      List<Row> rows, String keyIndustry, DemandCell cell, double entryShare, double[][] paths) {
    for (int h = 0; h < cell.forecast().length; h++) {
      double[] draws = new double[paths.length];
      for (int d = 0; d < draws.length; d++) {
        draws[d] = Math.max(0, paths[d][h]);
      }
      rows.add(
          RowFactory.create(
              keyIndustry,
              cell.industry(),
              cell.occupation(),
              cell.region(),
              cell.periods().get(h),
              h + 1,
              cell.forecast()[h],
              cell.forecast()[h],
              entryShare,
              draws,
              cell.reason()));
    }
  }
}
