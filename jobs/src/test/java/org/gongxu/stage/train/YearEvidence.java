package org.gongxu.stage.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.TestSpark;
import org.gongxu.domain.Period;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.engine.BacktestPlan;
import org.gongxu.forecasting.engine.MemberSet;
import org.gongxu.forecasting.engine.MemberStage;
import org.gongxu.forecasting.engine.PanelStage;
import org.gongxu.forecasting.engine.PreparedSeries;
import org.gongxu.forecasting.engine.SeriesForecast;
import org.gongxu.forecasting.engine.SeriesMembers;
import org.gongxu.forecasting.hierarchy.TemporalHierarchy;

/**
 * Whether a forecast of calendar years, made on yearly sums, would help the quarters: the error of
 * the year after past origins at the end of a year, by level, of the quarters' sum, of the yearly
 * forecast and of their mean.
 */
public final class YearEvidence {

  private static final int QUARTERS = 4;
  private static final int FEWEST_YEARS = 4;

  private final Map<String, double[]> sums = new TreeMap<>();

  private YearEvidence() {}

  /** What a node's quarters foretold of a year, and what came. */
  private record Due(double forecast, double actual, double scale, String level) {}

  /**
   * Prints mean absolute errors of a year over four times the scale.
   *
   * @param args the folder of a site's lake, its tables written by the train stage
   */
  public static void main(String[] args) {
    YearEvidence evidence = new YearEvidence();
    Map<String, Map<Cell, Due>> due = due(table(args[0], "4-models", "backtest"));
    Map<String, double[]> histories = new HashMap<>();
    Dataset<Row> panel = table(args[0], "3-panel", "demand_panel");
    Period first = Period.parse(panel.selectExpr("min(period)").head().getString(0));
    Period last = Period.parse(panel.selectExpr("max(period)").head().getString(0));
    int length = last.index() - first.index() + 1;
    for (Row row : panel.collectAsList()) {
      int t = Period.parse(row.getAs("period")).index() - first.index();
      double openings = ((Number) row.getAs("openings")).doubleValue();
      for (Cell cell : nodes(row)) {
        histories.computeIfAbsent(cell.id(), id -> new double[length])[t] += openings;
      }
    }
    due.forEach((origin, nodes) -> evidence.add(Period.parse(origin), nodes, histories, first));
    evidence.print();
  }

  private static List<Cell> nodes(Row row) {
    String all = Cell.ALL;
    String key = row.getAs("key_industry");
    Cell cell = new Cell(key, row.getAs("industry"), row.getAs("occupation"), row.getAs("region"));
    return List.of(
        cell,
        new Cell(key, cell.industry(), all, all),
        new Cell(key, all, cell.occupation(), all),
        new Cell(key, all, all, cell.region()),
        Cell.total(key));
  }

  private static Map<String, Map<Cell, Due>> due(Dataset<Row> backtest) {
    Map<String, Map<Cell, Due>> due = new TreeMap<>();
    backtest
        .where(col("model").equalTo("combination").and(col("origin").endsWith("Q4")))
        .where(col("horizon").leq(QUARTERS))
        .groupBy("origin", "level", "key_industry", "industry", "occupation", "region", "scale")
        .agg(sum("forecast"), sum("actual"), sum("horizon"))
        .where(col("sum(horizon)").equalTo(10).and(col("scale").gt(0)))
        .collectAsList()
        .forEach(
            row ->
                due.computeIfAbsent(row.getString(0), origin -> new HashMap<>())
                    .put(
                        new Cell(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        new Due(
                            row.getDouble(7),
                            row.getDouble(8),
                            row.getDouble(6),
                            row.getString(1))));
    return due;
  }

  private void add(
      Period origin, Map<Cell, Due> nodes, Map<String, double[]> histories, Period first) {
    List<SeriesMembers> members = new ArrayList<>();
    for (Cell cell : nodes.keySet()) {
      double[] known = Arrays.copyOf(histories.get(cell.id()), origin.index() - first.index() + 1);
      double[] years =
          TemporalHierarchy.years(known, first.year(), first.number(), QUARTERS).values().stream()
              .mapToDouble(value -> value)
              .toArray();
      if (years.length >= FEWEST_YEARS) {
        members.add(members(new Series(cell.id(), years, 1, new Series.CalendarStart(2000, 1))));
      }
    }
    if (members.isEmpty()) {
      System.out.println(origin + ": fewer than " + FEWEST_YEARS + " whole years");
      return;
    }
    for (SeriesForecast forecast : new PanelStage(1).combine(members).forecasts()) {
      Due due = nodes.get(Cell.of(forecast.id()));
      double year = forecast.mean()[0];
      count(due, "quarters", due.forecast());
      count(due, "year", year);
      count(due, "mean of both", (due.forecast() + year) / 2);
    }
  }

  private static SeriesMembers members(Series years) {
    return TournamentMembers.of(
        new MemberStage(MemberSet.kernels(), new BacktestPlan(1, 1, 1))
            .forecast(PreparedSeries.of(years), new int[0]));
  }

  private void count(Due due, String way, double forecast) {
    double[] sum = sums.computeIfAbsent(due.level() + "\t" + way, key -> new double[2]);
    sum[0] += Math.abs(due.actual() - forecast) / (QUARTERS * due.scale());
    sum[1]++;
  }

  private static Dataset<Row> table(String lake, String layer, String name) {
    return TestSpark.session().read().format("delta").load(Path.of(lake, layer, name).toString());
  }

  private void print() {
    sums.forEach(
        (key, sum) ->
            System.out.printf(Locale.ROOT, "%s\t%.4f\t%.0f%n", key, sum[0] / sum[1], sum[1]));
  }
}
