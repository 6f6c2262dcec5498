package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class FitTableTest {

  private static final FitTable TABLE =
      new FitTable(2029, "forecast", Map.of("m", Map.of("nurse", 0.75, "cook", 0.25)));

  @Test
  void rows_occupationOfTwoIndustries_sharesEntrantsAsItsOpenings() {
    List<Row> rows =
        TABLE.rows(
            "r",
            openings(
                "health", Map.of("nurse", 30.0), "tourism", Map.of("nurse", 10.0, "cook", 5.0)),
            new TreeMap<>(Map.of("m", 40.0)));

    assertThat(Given.column("industry_fit", rows, "key_industry"))
        .containsExactly("health", "tourism");
    assertThat(Given.column("industry_fit", rows, "supply")).containsExactly(22.5, 17.5);
    assertThat(Given.column("industry_fit", rows, "coverage")).containsExactly(0.75, 1.0);
    assertThat(Given.column("industry_fit", rows, "majors")).containsExactly(1, 1);
  }

  @Test
  void rows_noEntrantsOrNoDemand_areNone() {
    assertThat(TABLE.rows("r", new TreeMap<>(), new TreeMap<>(Map.of("m", 40.0)))).isEmpty();
    assertThat(
            TABLE.rows(
                "r", openings("health", Map.of("nurse", 1.0), "x", Map.of()), new TreeMap<>()))
        .isEmpty();
  }

  private static SortedMap<String, SortedMap<String, Double>> openings(
      String one, Map<String, Double> jobs, String other, Map<String, Double> otherJobs) {
    SortedMap<String, SortedMap<String, Double>> openings = new TreeMap<>();
    openings.put(one, new TreeMap<>(jobs));
    openings.put(other, new TreeMap<>(otherJobs));
    return openings;
  }
}
