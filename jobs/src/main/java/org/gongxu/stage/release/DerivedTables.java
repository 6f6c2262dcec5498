package org.gongxu.stage.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongxu.lake.Together;
import org.gongxu.stage.release.table.ReleaseInputs;
import org.gongxu.stage.release.table.ReleaseTable;
import org.gongxu.stage.release.table.ReleaseTables;

/**
 * Rows of every table, derived and collected once. Released tables are bounded: they grow with
 * codes times periods, never with vacancies or persons.
 *
 * @param tables what was derived, in reading order
 * @param leftOut released table to the earlier tables it lacks
 */
record DerivedTables(List<Derived> tables, Map<String, List<String>> leftOut) {

  /**
   * Derived rows of a table.
   *
   * @param name released table
   * @param columns names of the columns derived
   * @param rows rows in those columns
   */
  record Derived(String name, String[] columns, List<Row> rows) {}

  /** Derives what the lake allows and names the rest. */
  static DerivedTables of(ReleaseInputs inputs) {
    List<ReleaseTable> possible = new ArrayList<>();
    Map<String, List<String>> leftOut = new TreeMap<>();
    for (ReleaseTable table : ReleaseTables.all()) {
      List<String> lacking = table.needs().stream().filter(need -> !inputs.has(need)).toList();
      if (lacking.isEmpty()) {
        possible.add(table);
      } else {
        leftOut.put(table.name(), lacking);
      }
    }
    Derived[] derived = new Derived[possible.size()];
    Together.run(
        IntStream.range(0, derived.length)
            .<Runnable>mapToObj(i -> () -> derived[i] = derive(possible.get(i), inputs))
            .toList());
    return new DerivedTables(List.of(derived), leftOut);
  }

  private static Derived derive(ReleaseTable table, ReleaseInputs inputs) {
    Dataset<Row> rows = table.derive(inputs);
    return new Derived(table.name(), rows.columns(), rows.collectAsList());
  }
}
