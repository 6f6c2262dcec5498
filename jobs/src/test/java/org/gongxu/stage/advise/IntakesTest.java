package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.IntakeYear;
import org.junit.jupiter.api.Test;

class IntakesTest {

  private static final Programme NURSING = new Programme("s1", "nursing");
  private static final StructType REGISTER =
      new StructType()
          .add("school", DataTypes.StringType)
          .add("major", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("persons", DataTypes.LongType);

  @Test
  void of_registerAndPlanDiffer_theRegisterCounts() {
    Intakes intakes =
        Intakes.of(List.of(entered("s1", "nursing", 2025, 41)), List.of(plan(2025, 50, 45)), 2026);

    assertThat(intakes.last(NURSING)).isEqualTo(41);
  }

  @Test
  void of_onlyAPlanWithItsResult_takesTheResultOfYearsPast() {
    Intakes intakes = Intakes.of(List.of(), List.of(plan(2025, 50, 45), plan(2026, 60, 70)), 2026);

    assertThat(intakes.last(NURSING)).isEqualTo(45);
    assertThat(intakes.plans().get(NURSING).year()).isEqualTo(2026);
  }

  @Test
  void of_yearsWithoutIntake_countAsNought() {
    Intakes intakes =
        Intakes.of(
            List.of(entered("s1", "nursing", 2022, 30), entered("s1", "cooking", 2025, 20)),
            List.of(),
            2026);

    assertThat(intakes.history(NURSING))
        .extracting(IntakeYear::enrolled)
        .containsExactly(30L, 0L, 0L, 0L);
    assertThat(intakes.last(NURSING)).isZero();
  }

  @Test
  void last_programmeNeverSeen_isNought() {
    assertThat(Intakes.of(List.of(), List.of(), 2026).last(NURSING)).isZero();
  }

  private static Row entered(String school, String major, int year, long persons) {
    return Given.row(REGISTER, school, major, year, persons);
  }

  private static Row plan(int year, int planned, int actual) {
    return Given.row(
        "enrollment_plan",
        "school major intake_year planned actual capacity smallest_class",
        "s1",
        "nursing",
        year,
        planned,
        actual,
        80,
        20);
  }
}
