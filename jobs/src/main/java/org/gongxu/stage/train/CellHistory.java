package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.Series;

/**
 * The openings of a cell in every period observed; periods without a row are zeros.
 *
 * @param cell the cell
 * @param series its series, named by {@link Cell#id()}
 */
record CellHistory(Cell cell, Series series) implements Serializable {

  /**
   * One history per cell of a panel.
   *
   * @param panel rows of {@code demand_panel}
   * @param plan the periods observed
   */
  static JavaRDD<CellHistory> of(Dataset<Row> panel, TournamentPlan plan) {
    return panel
        .groupBy("key_industry", "industry", "occupation", "region")
        .agg(collect_list(struct(col("period"), col("openings"))).as("observed"))
        .toJavaRDD()
        .map(row -> of(row, plan));
  }

  /** A series from the first period of the plan on. */
  static Series series(String id, double[] openings, TournamentPlan plan) {
    Period first = plan.first();
    return new Series(
        id, openings, plan.perYear(), new Series.CalendarStart(first.year(), first.number()));
  }

  private static CellHistory of(Row row, TournamentPlan plan) {
    Cell cell = new Cell(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
    double[] openings = new double[plan.length()];
    int first = plan.first().index();
    List<Row> observed = row.getList(4);
    for (Row period : observed) {
      openings[Period.parse(period.getString(0)).index() - first] = period.getLong(1);
    }
    return new CellHistory(cell, series(cell.id(), openings, plan));
  }
}
