package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.domain.Frequency;
import org.gongxu.domain.Period;
import org.gongxu.quality.intake.Binding;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.intake.RegionalAdvice;
import org.gongxu.quality.order.OrderPolicy;
import org.junit.jupiter.api.Test;

class OrderTableTest {

  private static final StructType POSTED =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("employer", DataTypes.StringType)
          .add("occupation", DataTypes.StringType)
          .add("quarter", DataTypes.StringType)
          .add("openings", DataTypes.LongType)
          .add("vacancies", DataTypes.LongType);
  private static final Postings.Span SPAN =
      new Postings.Span(
          Period.of(Frequency.QUARTER, 2025, 3),
          Period.of(Frequency.QUARTER, 2025, 4),
          LocalDate.of(2026, 1, 15),
          30);
  private static final OrderTable TABLE =
      new OrderTable(
          Map.of("m", Map.of("welder", 0.5)),
          Map.of("r", Map.of("welder", 0.9)),
          new OrderPolicy(0.8, 10, 0.1, 20, 10));

  @Test
  void rows_lastingDemandOfAScarceOccupation_isPairedWithinTheAdvisedIntake() {
    List<Row> rows = rows(posted("works", "2025Q3", 12, 6), posted("works", "2025Q4", 12, 6));

    assertThat(column(rows, "employer")).containsExactly("works");
    assertThat(column(rows, "size")).containsExactly(40);
    assertThat(column(rows, "audience")).containsExactly("public");
    assertThat(column(rows, "reason_en").get(0).toString()).doesNotContain("km");
  }

  @Test
  void rows_fewVacancies_areToldToTheSchoolAlone() {
    List<Row> rows = rows(posted("works", "2025Q3", 12, 2), posted("works", "2025Q4", 12, 2));

    assertThat(column(rows, "audience")).containsExactly("school_only");
  }

  @Test
  void rows_oneBurst_isTooLittleForAClass() {
    assertThat(rows(posted("works", "2025Q4", 8, 8))).isEmpty();
  }

  @Test
  void rows_anotherRegion_isNotPaired() {
    Row elsewhere = Given.row(POSTED, "x", "works", "welder", "2025Q4", 99L, 50L);

    assertThat(rows(elsewhere)).isEmpty();
  }

  private static List<Row> rows(Row... postings) {
    IntakeAdvice advice = new IntakeAdvice("s1", "m", 40, 40, 30, 50, Binding.MARKET, 0, 0, 0);
    RegionalAdvice regional = new RegionalAdvice(List.of(advice), 0, 0, 0, 0, 0);
    IntakePlanner.Planned planned =
        new IntakePlanner.Planned("r", regional, List.of(0.5), List.of(), List.of());
    return TABLE.rows(new ArrayList<>(List.of(postings)), SPAN, List.of(planned));
  }

  private static Row posted(String employer, String quarter, long openings, long vacancies) {
    return Given.row(POSTED, "r", employer, "welder", quarter, openings, vacancies);
  }

  private static List<Object> column(List<Row> rows, String name) {
    return Given.column("order_pairing", rows, name);
  }
}
