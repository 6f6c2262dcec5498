package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.contract.Contracts;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

/** One occupation, steady at 20 openings a quarter, a quarter of them open to leavers. */
class PastWorldsTest {

  private static final PastPath.Cell CELL = new PastPath.Cell(false, "I", "O", "530102");
  private static final PastPath.Cell TOTAL = new PastPath.Cell(true, "*", "*", "*");
  private static final PastWorlds WORLDS = new PastWorlds(7, 400, List.of(), 1.0);

  private static List<PastPath> paths(double error2024) {
    List<PastPath> paths = new ArrayList<>();
    for (PastPath.Cell cell : List.of(CELL, TOTAL)) {
      paths.add(path(cell, "2022Q4", 8, 1));
      paths.add(path(cell, "2023Q4", 4, -1));
      paths.add(path(cell, "2024Q4", 4, error2024));
    }
    return paths;
  }

  private static PastPath path(PastPath.Cell cell, String origin, int steps, double error) {
    double[] forecast = new double[steps];
    double[] actual = new double[steps];
    java.util.Arrays.fill(forecast, 20);
    java.util.Arrays.fill(actual, 20 + error);
    return new PastPath(cell, origin, forecast, actual, 2);
  }

  private static List<PastOpenings.Counted> counted() {
    List<PastOpenings.Counted> counted = new ArrayList<>();
    for (int year = 2021; year <= 2025; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        counted.add(new PastOpenings.Counted(CELL, year + "Q" + quarter, 20, year - 2017));
      }
    }
    return counted;
  }

  private static Object value(Row row, String column) {
    return row.get(Contracts.of("demand_backtest").columnNames().indexOf(column));
  }

  private static Row only(List<Row> rows, String origin, int year) {
    return rows.stream()
        .filter(row -> value(row, "origin").equals(origin) && value(row, "year").equals(year))
        .findFirst()
        .orElseThrow();
  }

  private static double[] draws(Row row) {
    return scala.jdk.javaapi.CollectionConverters.asJava(
            (scala.collection.Seq<Object>) value(row, "openings"))
        .stream()
        .mapToDouble(draw -> (Double) draw)
        .toArray();
  }

  @Test
  void rows_wholeYearsAhead_areToldWithWhatCameAndWhatWas() {
    List<Row> rows = WORLDS.rows("K", paths(0), counted());

    assertThat(rows).as("2023, 2024 from 2022; 2024 from 2023; 2025 from 2024").hasSize(4);
    Row two = only(rows, "2022Q4", 2024);
    assertThat(value(two, "years_ahead")).isEqualTo(2);
    assertThat(value(two, "openings_actual")).as("4 quarters of 7").isEqualTo(28.0);
    assertThat(value(two, "openings_before")).as("4 quarters of 5 in 2022").isEqualTo(20.0);
  }

  @Test
  void rows_entryShare_isThatOfTheTwoYearsBeforeTheOrigin() {
    Row row = only(WORLDS.rows("K", paths(0), counted()), "2024Q4", 2025);

    // 2023 and 2024 had 6 and 7 of 20 open to leavers; the year has four quarters of about 20.
    assertThat(DrawSummary.mean(draws(row))).isCloseTo(80 * 6.5 / 20, within(1.5));
  }

  @Test
  void rows_originsOwnErrors_teachItNothing() {
    Row kind = only(WORLDS.rows("K", paths(0), counted()), "2024Q4", 2025);
    Row harsh = only(WORLDS.rows("K", paths(15), counted()), "2024Q4", 2025);
    Row earlier = only(WORLDS.rows("K", paths(15), counted()), "2023Q4", 2024);

    assertThat(draws(harsh)).isEqualTo(draws(kind));
    assertThat(draws(earlier))
        .as("other origins learn from it")
        .isNotEqualTo(draws(only(WORLDS.rows("K", paths(0), counted()), "2023Q4", 2024)));
  }

  @Test
  void rows_anyOrder_giveTheSameBits() {
    List<PastPath> paths = paths(3);
    List<PastOpenings.Counted> counted = counted();
    List<Row> rows = WORLDS.rows("K", paths, counted);
    Collections.reverse(paths);
    Collections.reverse(counted);

    assertThat(WORLDS.rows("K", paths, counted)).isEqualTo(rows);
  }

  @Test
  void rows_originInsideAYear_countsItsQuartersAndFirstTellsThatYear() {
    List<PastPath> paths = new ArrayList<>();
    for (PastPath.Cell cell : List.of(CELL, TOTAL)) {
      paths.add(path(cell, "2024Q2", 6, 0));
    }
    List<Row> rows = WORLDS.rows("K", paths, counted());

    assertThat(rows).hasSize(2);
    Row first = only(rows, "2024Q2", 2024);
    assertThat(value(first, "years_ahead")).isEqualTo(1);
    assertThat(value(first, "openings_before")).as("2023").isEqualTo(24.0);
    assertThat(DrawSummary.mean(draws(first)))
        .as("two quarters of 7 counted, two of about 6.3 ahead")
        .isBetween(14.0 + 2 * 5, 14.0 + 2 * 8);
  }

  @Test
  void rows_occupationThatCameLater_isToldWithNothingForetold() {
    List<PastOpenings.Counted> counted = counted();
    PastPath.Cell late = new PastPath.Cell(false, "I", "NEW", "530102");
    counted.add(new PastOpenings.Counted(late, "2025Q3", 9, 9));
    List<Row> rows = WORLDS.rows("K", paths(0), counted);

    Row row = rows.stream().filter(one -> value(one, "occupation").equals("NEW")).findFirst().get();
    assertThat(value(row, "openings_actual")).isEqualTo(9.0);
    assertThat(draws(row)).containsOnly(0);
  }
}
