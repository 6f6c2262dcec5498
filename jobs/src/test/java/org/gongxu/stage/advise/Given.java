package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongxu.contract.Contracts;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;
import scala.collection.mutable.ArraySeq;

/** The smallest facts a test needs, made without a Spark session. */
final class Given {

  private Given() {}

  /** A row with names, as a collected one has; columns not given are null. */
  static Row row(String table, String columns, Object... values) {
    StructType schema = Contracts.of(table).schema();
    List<String> given = List.of(columns.split(" +"));
    Object[] all =
        Arrays.stream(schema.fieldNames())
            .map(given::indexOf)
            .map(index -> index < 0 ? null : boxed(values[index]))
            .toArray();
    return new GenericRowWithSchema(all, schema);
  }

  /** A row of other columns than a table's. */
  static Row row(StructType schema, Object... values) {
    return new GenericRowWithSchema(values, schema);
  }

  private static Object boxed(Object value) {
    return value instanceof double[] draws ? ArraySeq.make(draws) : value;
  }

  /** One column of rows made for a table. */
  static List<Object> column(String table, List<Row> rows, String column) {
    int index = Contracts.of(table).columnNames().indexOf(column);
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(index)));
    return values;
  }

  /** A schema of text columns. */
  static StructType texts(String... names) {
    return new StructType(
        Arrays.stream(names)
            .map(
                name ->
                    new StructField(
                        name,
                        org.apache.spark.sql.types.DataTypes.StringType,
                        true,
                        org.apache.spark.sql.types.Metadata.empty()))
            .toArray(StructField[]::new));
  }

  /** The same number in every one of 50 worlds. */
  static double[] same(double value) {
    double[] draws = new double[50];
    Arrays.fill(draws, value);
    return draws;
  }

  /** A first-wave cohort of which so many are placed by contract and the others seek work. */
  static CohortGroup cohort(String school, String major, int year, long placed, long seeking) {
    Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
    destinations.put(Destination.CONTRACT, placed);
    destinations.put(Destination.SEEKING, seeking);
    Map<Measure, Tally> answers = Map.of(Measure.RELATED, new Tally(placed, placed));
    return new CohortGroup(new CohortKey(school, major, year, 0), "", destinations, answers);
  }

  /** Outcomes without pay. */
  static Outcomes outcomes(CohortGroup... groups) {
    SortedMap<CohortKey, Outcomes.Pays> pays = new TreeMap<>();
    for (CohortGroup group : groups) {
      pays.put(group.key(), Outcomes.Pays.none());
    }
    return new Outcomes(List.of(groups), pays);
  }

  /** The intake of 2026 in three-year programmes; every school in the region r. */
  static Facts.Place place(String... schools) {
    Map<String, String> regions = new TreeMap<>();
    for (String school : schools) {
      regions.put(school, "r");
    }
    return new Facts.Place(
        new Calendar(2026, Map.of(), 3),
        new Markets(regions, Map.of(), java.util.Set.of("r"), "r"));
  }

  /** A balance of majors in the region r: code, demand, supply, the same in every world. */
  static Cells cells(Object... codeDemandSupply) {
    SortedMap<String, Cells.Draws> own = new TreeMap<>();
    for (int i = 0; i < codeDemandSupply.length; i += 3) {
      own.put(
          (String) codeDemandSupply[i],
          new Cells.Draws(
              same((Integer) codeDemandSupply[i + 1]), same((Integer) codeDemandSupply[i + 2])));
    }
    SortedMap<String, SortedMap<String, Cells.Draws>> byRegion = new TreeMap<>();
    byRegion.put("r", own);
    return new Cells(byRegion);
  }
}
