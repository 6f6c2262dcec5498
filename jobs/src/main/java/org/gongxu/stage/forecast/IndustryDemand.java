package org.gongxu.stage.forecast;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
   * Rows of {@code demand_forecast}, made as they are asked for.
   *
   * @param keyIndustry code of the key industry
   * @param base its cells, its total and its margins, in any order
   */
  Iterator<Row> rows(String keyIndustry, List<DemandCell> base) {
    List<DemandCell> cells =
        base.stream()
            .filter(DemandCell::isCell)
            .sorted(Comparator.comparing(DemandCell::key))
            .toList();
    DemandCell total = base.stream().filter(DemandCell::isTotal).findFirst().orElseThrow();
    double[][] adjusted =
        IndustryReconciliation.adjusted(cells, IndustryReconciliation.guides(base));
    EntryShares shares =
        new EntryShares(cells.stream().map(DemandCell::recent).toList(), unknownEntryShare);
    double[][] shared = worlds.shared(keyIndustry, total.forecast().length);
    return IntStream.range(0, cells.size())
        .boxed()
        .flatMap(
            i -> {
              DemandCell cell = cells.get(i);
              double[][] paths =
                  PredictiveDraws.of(
                      cell.distribution(),
                      worlds.cell(shared, keyIndustry, cell.key()),
                      worlds.draws());
              double share = shares.of(cell.recent());
              return steps(keyIndustry, cell, adjusted[i], share, paths);
            })
        .iterator();
  }

  /** One row a step; the draws move with the point forecast, and stop at 0. */
  private static Stream<Row> steps(
      String keyIndustry, DemandCell cell, double[] adjusted, double share, double[][] paths) {
    return IntStream.range(0, adjusted.length)
        .mapToObj(
            h -> {
              double shift = adjusted[h] - cell.forecast()[h];
              double[] draws = new double[paths.length];
              for (int d = 0; d < draws.length; d++) {
                draws[d] = Math.max(0, paths[d][h] + shift);
              }
              return RowFactory.create(
                  keyIndustry,
                  cell.industry(),
                  cell.occupation(),
                  cell.region(),
                  cell.periods().get(h),
                  h + 1,
                  cell.forecast()[h],
                  adjusted[h],
                  share,
                  draws,
                  cell.reason());
            });
  }
}
