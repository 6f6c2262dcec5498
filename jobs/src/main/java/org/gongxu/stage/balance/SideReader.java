package org.gongxu.stage.balance;

import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.RegionYear;
import scala.Tuple2;

/**
 * Brings everything that counts towards one region and year together in one task. A task holds 8
 * bytes × draws × (demand cells of the year + schools × majors) before it adds them up.
 *
 * @param cells regions and years with a balance, ascending; a task each
 * @param regions the market of each school
 * @param draws joint worlds
 */
record SideReader(List<RegionYear> cells, SchoolRegions regions, int draws)
    implements Serializable {

  /** Every market in every year that has both sides. */
  static SideReader over(TreeSet<Integer> years, SchoolRegions regions, int draws) {
    List<RegionYear> cells =
        regions.markets().stream()
            .flatMap(region -> years.stream().map(year -> new RegionYear(region, year)))
            .toList();
    return new SideReader(List.copyOf(cells), regions, draws);
  }

  /**
   * Groups both sides.
   *
   * @param forecast rows of {@code demand_forecast}
   * @param observed rows of {@code demand_panel} of periods past in the first year
   * @param supply rows of {@code supply_forecast}
   * @param scenarios rows of {@code supply_scenario}
   */
  JavaRDD<Sides> read(
      Dataset<Row> forecast, Dataset<Row> observed, Dataset<Row> supply, Dataset<Row> scenarios) {
    JavaPairRDD<Integer, Sides.Part> parts =
        openings(forecast)
            .union(past(observed))
            .union(entrants(supply.withColumn("scenario", lit(""))))
            .union(entrants(scenarios));
    List<RegionYear> order = cells;
    return parts
        .groupByKey(new HashPartitioner(order.size()))
        .map(group -> Sides.of(order.get(group._1()), group._2()));
  }

  private JavaPairRDD<Integer, Sides.Part> openings(Dataset<Row> forecast) {
    return keyed(
        forecast.select(
            "region", "period", "occupation", "key_industry", "industry", "entry_share", "draws"),
        row -> {
          double[] draws = doubles(row, 6);
          double share = row.getDouble(5);
          for (int d = 0; d < draws.length; d++) {
            draws[d] *= share;
          }
          return part(row, Sides.Side.DEMAND, draws);
        });
  }

  private JavaPairRDD<Integer, Sides.Part> past(Dataset<Row> observed) {
    int worlds = draws;
    return keyed(
        observed.select(
            "region", "period", "occupation", "key_industry", "industry", "openings_entry"),
        row -> {
          double[] same = new double[worlds];
          java.util.Arrays.fill(same, row.getLong(5));
          return part(row, Sides.Side.PAST, same);
        });
  }

  private static Located part(Row row, Sides.Side side, double[] draws) {
    String period = row.getString(1);
    return new Located(
        new RegionYear(row.getString(0), Integer.parseInt(period.substring(0, 4))),
        new Sides.Part(
            side,
            row.getString(2),
            String.join(Sides.Part.BETWEEN, row.getString(3), row.getString(4), period),
            draws));
  }

  private JavaPairRDD<Integer, Sides.Part> entrants(Dataset<Row> supply) {
    SchoolRegions markets = regions;
    return keyed(
        supply.select("school", "major", "year", "entrants", "scenario"),
        row ->
            new Located(
                new RegionYear(markets.of(row.getString(0)), row.getInt(2)),
                new Sides.Part(
                    new Sides.Side(Sides.Kind.SUPPLY, row.getString(4)),
                    row.getString(1),
                    row.getString(0),
                    doubles(row, 3))));
  }

  private record Located(RegionYear at, Sides.Part part) {}

  private interface Locate extends Serializable {
    Located of(Row row);
  }

  private JavaPairRDD<Integer, Sides.Part> keyed(Dataset<Row> rows, Locate locate) {
    List<RegionYear> order = cells;
    return rows.javaRDD()
        .map(locate::of)
        .filter(located -> order.contains(located.at()))
        .mapToPair(located -> new Tuple2<>(order.indexOf(located.at()), located.part()));
  }

  /** A column of draws. */
  static double[] doubles(Row row, int column) {
    return row.<Double>getList(column).stream().mapToDouble(Double::doubleValue).toArray();
  }
}
