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
import org.gongxu.forecasting.industry.Published;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The openings of a cell in every period observed; periods without a row are zeros.
 *
 * @param cell the cell
 * @param series its series, named by {@link Cell#id()}
 * @param stock people employed in it, as published; empty where none is on record
 */
record CellHistory(Cell cell, Series series, Published stock) implements Serializable {

  private static final List<String> STOCK_KEY = List.of("industry", "occupation", "region");

  /**
   * One history per cell of a panel, without stocks.
   *
   * @param panel rows of {@code demand_panel}
   * @param plan the periods observed
   */
  static JavaRDD<CellHistory> of(Dataset<Row> panel, TournamentPlan plan) {
    return observed(panel).toJavaRDD().map(row -> of(row, null, plan));
  }

  /**
   * One history per cell of a panel, with the stock of employment of cells that have one.
   *
   * @param panel rows of {@code demand_panel}
   * @param stocks rows of {@link Indicators#stocks}, one a cell
   * @param plan the periods observed
   */
  static JavaRDD<CellHistory> of(Dataset<Row> panel, Dataset<Row> stocks, TournamentPlan plan) {
    return observed(panel)
        .join(stocks, CollectionConverters.asScala(STOCK_KEY).toSeq(), "left")
        .select("key_industry", "industry", "occupation", "region", "observed", "stock")
        .toJavaRDD()
        .map(row -> of(row, row.isNullAt(5) ? null : row.getList(5), plan));
  }

  private static Dataset<Row> observed(Dataset<Row> panel) {
    return panel
        .groupBy("key_industry", "industry", "occupation", "region")
        .agg(collect_list(struct(col("period"), col("openings"))).as("observed"));
  }

  /** A series from the first period of the plan on. */
  static Series series(String id, double[] openings, TournamentPlan plan) {
    Period first = plan.first();
    return new Series(
        id, openings, plan.perYear(), new Series.CalendarStart(first.year(), first.number()));
  }

  private static CellHistory of(Row row, List<Row> stock, TournamentPlan plan) {
    Cell cell = new Cell(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
    double[] openings = new double[plan.length()];
    int first = plan.first().index();
    List<Row> observed = row.getList(4);
    for (Row period : observed) {
      openings[Period.parse(period.getString(0)).index() - first] = period.getLong(1);
    }
    return new CellHistory(cell, series(cell.id(), openings, plan), Indicators.stock(stock));
  }
}
