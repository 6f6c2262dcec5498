package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;
import static org.gongxu.TestRows.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongxu.TestSite;
import org.gongxu.stage.StageContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100 enter each autumn, 80 finish after three years; from 2024 on all go on to study. */
class PastSupplyTest {

  @TempDir private static Path folder;

  private static StageContext town;

  @BeforeAll
  static void runOnce() {
    town = context("as it was", 80);
    SupplySide.write(town);
  }

  private static StageContext context(String name, long last) {
    StageContext context =
        new TestSite(folder.resolve(name)).settings("gongxu { draws = 100 }").context();
    List<Object[]> register = new ArrayList<>();
    List<Object[]> delivered = new ArrayList<>();
    List<Object[]> completions = new ArrayList<>();
    List<Object[]> outcomes = new ArrayList<>();
    List<Object[]> answers = new ArrayList<>();
    for (int year = 2017; year <= 2025; year++) {
      delivered.add(
          row("S1", "M", year, year, 1, "enrolled", LocalDate.of(year, 11, 1), "e.csv", 2));
      for (int grade = 1; grade <= 3; grade++) {
        boolean isLast = grade == 3 && year < 2025;
        long present = 100 - 10L * (grade - 1);
        String status = isLast ? "graduated" : "enrolled";
        long students = isLast && year == 2024 ? last : present;
        register.add(row("S1", "M", year - grade + 1, year, grade, status, students));
      }
      if (year >= 2018) {
        long study = year >= 2024 ? 80 : 20;
        completions.add(row("S1", "M", year, year == 2025 ? last : 80L, "enrollment"));
        outcomes.add(row("S1", "M", year, 0, "further_study", null, null, null, study));
        outcomes.add(row("S1", "M", year, 0, "contract", "O", true, true, 80 - study));
        LocalDate told = LocalDate.of(year, 12, 1);
        answers.add(row("S1", "M", year, 0, "contract", told, told, "g.csv", 2));
      }
    }
    write(
        context,
        "cohort_panel",
        "school major entry_year school_year grade status students",
        register);
    write(
        context,
        "enrollment",
        "school major entry_year school_year grade status known_at source_file source_line",
        delivered);
    write(context, "supply_panel", "school major year completions source", completions);
    write(
        context,
        "placement_panel",
        "school major graduation_year wave_months destination occupation local related graduates",
        outcomes);
    write(
        context,
        "graduate_employment",
        "school major graduation_year wave_months destination surveyed_on known_at source_file"
            + " source_line",
        answers);
    write(
        context,
        "backtest",
        "model level key_industry industry occupation region origin horizon forecast actual scale",
        List.of(
            past("combination", "2022Q4"), past("combination", "2023Q4"), past("ets", "2021Q4")));
    return context;
  }

  private static Object[] past(String model, String origin) {
    return row(model, "cell", "K", "I", "O", "530102", origin, 1, 1.0, 1.0, 1.0);
  }

  private static void write(
      StageContext context, String table, String columns, List<Object[]> rows) {
    context.lake().overwrite(table, rows(table, columns, rows.toArray(Object[][]::new)));
  }

  private static Row past(String origin, int year) {
    return town.lake()
        .read("supply_backtest")
        .where("origin = '" + origin + "' and year = " + year)
        .head();
  }

  private static double value(Row row, String column) {
    return row.getAs(column);
  }

  @Test
  void write_everyOrigin_tellsTheYearsThatHaveComeSince() {
    assertThat(text(town.lake().read("supply_backtest"), "origin", "year", "years_ahead"))
        .as("the combination's origins alone")
        .containsExactly(
            "2022Q4,2023,1", "2022Q4,2024,2", "2022Q4,2025,3", "2023Q4,2024,1", "2023Q4,2025,2");
  }

  @Test
  void write_originBeforeTheTurn_expectsTheOldRates() {
    Row turned = past("2023Q4", 2024);

    assertThat(turned.<Integer>getAs("surveys_until")).isEqualTo(2023);
    assertThat(value(turned, "entrants_p50"))
        .as("three in four of 80 seek work")
        .isBetween(50.0, 70.0);
    assertThat(value(turned, "entrants_actual")).as("all went on to study").isZero();
    assertThat(value(turned, "entrants_before")).as("60 of 80 in 2023").isCloseTo(60, within(1e-9));
  }

  @Test
  void write_laterRecords_changeNothingThatWasForetold() {
    StageContext other = context("as it might have been", 30);
    SupplySide.write(other);
    String[] foretold = {
      "origin", "year", "completions_p10", "completions_p90", "entrants_p10", "entrants_p90"
    };

    assertThat(text(other.lake().read("supply_backtest"), foretold))
        .isEqualTo(text(town.lake().read("supply_backtest"), foretold));
    assertThat(
            text(other.lake().read("supply_backtest").where("year = 2025"), "completions_actual"))
        .containsOnly("30.0");
  }
}
