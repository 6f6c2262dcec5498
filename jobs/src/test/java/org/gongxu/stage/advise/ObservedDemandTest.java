package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.junit.jupiter.api.Test;

class ObservedDemandTest {

  static final StructType COUNTED =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("key_industry", DataTypes.StringType)
          .add("occupation", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("entry", DataTypes.LongType);

  @Test
  void of_quartersInAnyOrder_sumToYearsAndGapsAreZeros() {
    List<Row> rows = new ArrayList<>(counted("cook", 2020, 10, 20, 30, 40));
    rows.addAll(counted("cook", 2021, 1, 2, 3, 4));
    rows.add(Given.row(COUNTED, "r", "other", "cook", "2020Q1", 5L));
    rows.add(Given.row(COUNTED, "r", "k", "nurse", "2021Q4", 7L));
    Collections.reverse(rows);

    ObservedDemand demand = ObservedDemand.of(rows);

    assertThat(demand.in(2020)).containsEntry("cook", 105.0).containsEntry("nurse", 0.0);
    assertThat(demand.in(2021)).containsEntry("cook", 10.0).containsEntry("nurse", 7.0);
  }

  @Test
  void holds_yearsCountedWhole_andNoOthers() {
    List<Row> rows = new ArrayList<>(counted("cook", 2020, 1, 1, 1, 1));
    rows.add(Given.row(COUNTED, "r", "k", "cook", "2021Q1", 1L));

    ObservedDemand demand = ObservedDemand.of(rows);

    assertThat(demand.holds(2019)).isFalse();
    assertThat(demand.holds(2020)).isTrue();
    assertThat(demand.holds(2021)).isFalse();
    assertThat(demand.yearsBefore(2021)).isEqualTo(1);
    assertThat(demand.yearsBefore(2018)).isZero();
  }

  @Test
  void forecast_whatCameLater_isNotKnown() {
    SortedMap<String, double[]> calm = forecast(25);
    SortedMap<String, double[]> boom = forecast(250);

    assertThat(boom.get("cook")).containsExactly(calm.get("cook"));
    assertThat(calm.get("cook")).hasSize(50);
    assertThat(DrawSummary.mean(calm.get("cook"))).isEqualTo(100, within(25.0));
  }

  @Test
  void forecast_anotherSeed_drawsOtherWorlds() {
    ObservedDemand demand = demand(25);

    double[] one = demand.forecast(2021, 2023, Seed.of(1), 50).get("cook");
    double[] other = demand.forecast(2021, 2023, Seed.of(2), 50).get("cook");

    assertThat(one).isNotEqualTo(other);
    assertThat(one).containsExactly(demand.forecast(2021, 2023, Seed.of(1), 50).get("cook"));
  }

  private static SortedMap<String, double[]> forecast(int later) {
    return demand(later).forecast(2021, 2023, Seed.of(7), 50);
  }

  private static ObservedDemand demand(int later) {
    List<Row> rows = new ArrayList<>();
    for (int year = 2018; year < 2021; year++) {
      rows.addAll(counted("cook", year, 24 - year % 3, 26, 25 + year % 4, 25));
      rows.addAll(counted("nurse", year, 9 + year % 3, 12, 11, 10));
    }
    for (int year = 2021; year < 2024; year++) {
      rows.addAll(counted("cook", year, later, later, later, later));
      rows.addAll(counted("nurse", year, 9, 9, 9, 9));
    }
    return ObservedDemand.of(rows);
  }

  static List<Row> counted(String occupation, int year, long... quarters) {
    List<Row> rows = new ArrayList<>();
    for (int q = 0; q < quarters.length; q++) {
      String period = year + "Q" + (q + 1);
      rows.add(Given.row(COUNTED, "r", "k", occupation, period, quarters[q]));
    }
    return rows;
  }
}
