package org.gongxu.stage.release.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.flow.DrawSummary;

/**
 * Sums of draws over cells: draw d of every cell is one joint world, so the quantiles of a sum are
 * those of the summed draws. Memory of a task grows with its groups times the draws.
 */
final class DrawSums {

  /** Words of a key are joined by this; no code holds it. */
  private static final String JOINT = "\u0001";

  private static final StructType PARTIAL =
      new StructType()
          .add("group", DataTypes.StringType, false)
          .add("sum", DataTypes.createArrayType(DataTypes.LongType, false), false);

  private DrawSums() {}

  /** What one cell adds to which groups. */
  interface Cell extends Serializable {

    /** Hands every group the row belongs to, with its draws, to the sums. */
    void addTo(Sums sums, Row row);
  }

  /** Sums up a group's draws. */
  interface Summary extends Serializable {

    /** The summary of a group's summed draws. */
    DrawSummary of(List<String> key, double[] draws);
  }

  /** Takes draws of a group. */
  interface Sums {

    /** Adds draws times a weight to the group of a key. */
    void add(double[] draws, double weight, String... key);
  }

  /**
   * Summaries by group.
   *
   * @param cells rows with draws
   * @param cell names the groups of a row
   */
  static Map<List<String>, DrawSummary> of(Dataset<Row> cells, Cell cell) {
    return of(cells, cell, (key, draws) -> DrawSummary.of(draws));
  }

  /**
   * Summaries by group.
   *
   * @param cells rows with draws
   * @param cell names the groups of a row
   * @param summary sums up a group
   */
  static Map<List<String>, DrawSummary> of(Dataset<Row> cells, Cell cell, Summary summary) {
    Dataset<Row> partial =
        cells.mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> partial(rows, cell), Encoders.row(PARTIAL));
    List<Row> found =
        partial
            .repartition(functions.col("group"))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> whole(rows, summary),
                Encoders.row(Summaries.SCHEMA))
            .collectAsList();
    Map<List<String>, DrawSummary> sums = new HashMap<>();
    for (Row row : found) {
      sums.put(words(row.getString(0)), Summaries.read(row, 1));
    }
    return sums;
  }

  private static Iterator<Row> partial(Iterator<Row> rows, Cell cell) {
    Map<String, long[]> sums = new HashMap<>();
    Sums into =
        (draws, weight, key) ->
            ExactSum.add(
                sums.computeIfAbsent(String.join(JOINT, key), first -> new long[draws.length]),
                draws,
                weight);
    rows.forEachRemaining(row -> cell.addTo(into, row));
    return sums.entrySet().stream()
        .map(entry -> RowFactory.create(entry.getKey(), boxed(entry.getValue())))
        .iterator();
  }

  private static List<String> words(String group) {
    return List.of(group.split(JOINT));
  }

  private static Iterator<Row> whole(Iterator<Row> partial, Summary summary) {
    Map<String, long[]> sums = new HashMap<>();
    while (partial.hasNext()) {
      Row row = partial.next();
      List<Long> sum = row.getList(1);
      ExactSum.add(
          sums.computeIfAbsent(row.getString(0), first -> new long[sum.size()]),
          sum.stream().mapToLong(Long::longValue).toArray());
    }
    List<Row> summaries = new ArrayList<>();
    sums.forEach(
        (group, sum) ->
            summaries.add(Summaries.row(group, summary.of(words(group), ExactSum.persons(sum)))));
    return summaries.iterator();
  }

  private static Long[] boxed(long[] sum) {
    return java.util.Arrays.stream(sum).boxed().toArray(Long[]::new);
  }
}
