package org.gongxu.stage.advise;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Joint draws of one side of the balance in one year of each code's choice.
 *
 * @param byRegion draws by code, by region
 */
record Cells(SortedMap<String, SortedMap<String, Draws>> byRegion) {

  /**
   * Both sides of a cell.
   *
   * @param demand entry openings, one per draw
   * @param supply entrants, one per draw
   */
  record Draws(double[] demand, double[] supply) {}

  /**
   * Reads rows of {@code balance_cell}: region, code, demand, supply; one per region and code.
   *
   * @throws IllegalStateException when a region and code occur twice
   */
  static Cells of(List<Row> rows) {
    SortedMap<String, SortedMap<String, Draws>> byRegion = new TreeMap<>();
    for (Row row : rows) {
      String region = row.getAs("region");
      String code = row.getAs("code");
      Draws draws = new Draws(doubles(row, "demand"), doubles(row, "supply"));
      if (byRegion.computeIfAbsent(region, key -> new TreeMap<>()).put(code, draws) != null) {
        throw new IllegalStateException("Two balances of " + code + " in " + region);
      }
    }
    return new Cells(byRegion);
  }

  /** Regions in order. */
  SortedSet<String> regions() {
    return new TreeSet<>(byRegion.keySet());
  }

  /** The draws of a region by code. */
  Map<String, Draws> of(String region) {
    return byRegion.getOrDefault(region, Collections.emptySortedMap());
  }

  /** An array column. */
  static double[] doubles(Row row, String column) {
    return row.<Double>getList(row.fieldIndex(column)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
