package org.gongxu.stage.balance;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.domain.RegionYear;
import scala.Tuple2;

/**
 * Brings together what each past origin foretold of a region and year, what came of it, and the
 * year before the forecast. One task a region and year of an origin; it holds 8 bytes × draws ×
 * (occupations + schools × majors).
 *
 * @param regions the market of each school
 */
record PastSides(SchoolRegions regions) implements Serializable {

  /** Openings that came, by occupation, among a task's shifted sides. */
  static final String DEMAND_CAME = "demand came";

  /** Openings of the last year known whole, by occupation. */
  static final String DEMAND_BEFORE = "demand before";

  /** Entrants that came, by major. */
  static final String SUPPLY_CAME = "supply came";

  /** Entrants of the last year known whole, by major. */
  static final String SUPPLY_BEFORE = "supply before";

  /**
   * Groups both sides; a year without one of them is left out.
   *
   * @param demand rows of {@code demand_backtest}
   * @param supply rows of {@code supply_backtest}
   */
  JavaPairRDD<PastKey, Sides> read(Dataset<Row> demand, Dataset<Row> supply) {
    return openings(demand)
        .union(entrants(supply))
        .groupByKey()
        .mapToPair(group -> new Tuple2<>(group._1(), Sides.of(group._1().at(), group._2())))
        .filter(one -> !one._2().demand().isEmpty() && !one._2().supply().isEmpty());
  }

  private static JavaPairRDD<PastKey, Sides.Part> openings(Dataset<Row> demand) {
    return demand
        .select(
            "origin",
            "region",
            "year",
            "years_ahead",
            "occupation",
            "key_industry",
            "openings",
            "openings_actual",
            "openings_before")
        .javaRDD()
        .flatMapToPair(
            row ->
                keyed(
                    new PastKey(
                        row.getString(0),
                        new RegionYear(row.getString(1), row.getInt(2)),
                        row.getInt(3)),
                    List.of(
                        part(row, Sides.Side.DEMAND, SideReader.doubles(row, 6)),
                        part(row, came(DEMAND_CAME), row.getDouble(7)),
                        part(row, came(DEMAND_BEFORE), row.getDouble(8)))));
  }

  private JavaPairRDD<PastKey, Sides.Part> entrants(Dataset<Row> supply) {
    SchoolRegions markets = regions;
    return supply
        .select(
            "origin",
            "school",
            "year",
            "years_ahead",
            "major",
            "school",
            "entrants",
            "entrants_actual",
            "entrants_before")
        .javaRDD()
        .flatMapToPair(
            row ->
                keyed(
                    new PastKey(
                        row.getString(0),
                        new RegionYear(markets.of(row.getString(1)), row.getInt(2)),
                        row.getInt(3)),
                    List.of(
                        part(row, Sides.Side.SUPPLY, SideReader.doubles(row, 6)),
                        part(row, came(SUPPLY_CAME), row.getDouble(7)),
                        part(row, came(SUPPLY_BEFORE), row.isNullAt(8) ? 0 : row.getDouble(8)))));
  }

  private static Iterator<Tuple2<PastKey, Sides.Part>> keyed(PastKey key, List<Sides.Part> parts) {
    return parts.stream().map(part -> new Tuple2<>(key, part)).iterator();
  }

  private static Sides.Side came(String name) {
    return new Sides.Side(Sides.Kind.DEMAND, name);
  }

  private static Sides.Part part(Row row, Sides.Side side, double... draws) {
    return new Sides.Part(side, row.getString(4), row.getString(5), draws);
  }
}
