package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.gongxu.domain.Problem;
import org.gongxu.stage.StageContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two schools teach one three-year major; 80 of 100 stay to the end, 30 % of them study on. */
class SupplySideTest {

  private static final LocalDate KNOWN = LocalDate.of(2025, 11, 1);

  @TempDir private static Path folder;

  private static StageContext town;
  private static List<String> headlines;

  @BeforeAll
  static void runOnce() {
    town = context("register");
    write(
        town,
        "cohort_panel",
        "school major entry_year school_year grade status students",
        register());
    write(town, "supply_panel", "school major year completions source", completions());
    write(
        town,
        "enrollment_plan",
        "school major intake_year planned known_at source_file source_line",
        List.<Object[]>of(row("S1", "710201", 2026, 100, KNOWN, "plan.csv", 2)));
    write(
        town,
        "placement_panel",
        "school major graduation_year wave_months destination occupation local related graduates",
        outcomes());
    headlines = SupplySide.write(town);
  }

  private static StageContext context(String name) {
    return new TestSite(folder.resolve(name)).settings("gongxu { draws = 200 }").context();
  }

  private static void write(
      StageContext context, String table, String columns, List<Object[]> rows) {
    context.lake().overwrite(table, rows(table, columns, rows.toArray(Object[][]::new)));
  }

  /** Each autumn 100 enter; ten leave in each of the first two years. */
  private static List<Object[]> register() {
    List<Object[]> rows = new ArrayList<>();
    for (String school : List.of("S1", "S2")) {
      for (int entry = 2018; entry <= 2025; entry++) {
        for (int k = 0; k < 3 && entry + k <= 2025; k++) {
          boolean isRunning = entry + k == 2025;
          long present = 100 - 10L * k;
          long leave = k < 2 && !isRunning ? 10 : 0;
          String stay = k == 2 && !isRunning ? "graduated" : "enrolled";
          rows.add(row(school, "710201", entry, entry + k, k + 1, stay, present - leave));
          if (leave > 0) {
            rows.add(row(school, "710201", entry, entry + k, k + 1, "withdrawn", leave));
          }
        }
      }
    }
    return rows;
  }

  private static List<Object[]> completions() {
    List<Object[]> rows = new ArrayList<>();
    for (String school : List.of("S1", "S2")) {
      for (int year = 2021; year <= 2025; year++) {
        rows.add(row(school, "710201", year, 80L, "enrollment"));
      }
    }
    return rows;
  }

  private static List<Object[]> outcomes() {
    List<Object[]> rows = new ArrayList<>();
    for (String school : List.of("S1", "S2")) {
      for (int year = 2021; year <= 2025; year++) {
        rows.add(row(school, "710201", year, 0, "further_study", null, null, null, 24L));
        rows.add(row(school, "710201", year, 0, "contract", "O", true, true, 42L));
        rows.add(row(school, "710201", year, 0, "contract", "O", false, true, 14L));
        rows.add(row(school, "710201", year, 12, "contract", "O", true, true, 80L));
      }
    }
    return rows;
  }

  private static Row supply(String school, int year) {
    return town.lake()
        .read("supply_forecast")
        .where("school = '" + school + "' and year = " + year)
        .head();
  }

  private static double value(Row row, String column) {
    return row.getAs(column);
  }

  @Test
  void write_thoseInTheLastYear_completeNextSummer() {
    Row next = supply("S1", 2026);

    assertThat(next.<String>getAs("basis")).isEqualTo("enrolled");
    assertThat(next.<Long>getAs("enrolled")).isEqualTo(80);
    assertThat(value(next, "completions_mean"))
        .as("ten cohorts in which nobody left do not prove that nobody will")
        .isBetween(77.0, 80.0);
  }

  @Test
  void write_firstYear_losesTwoYearsOfLeavers() {
    assertThat(value(supply("S1", 2028), "completions_mean")).isCloseTo(80, within(2.5));
  }

  @Test
  void write_entrants_areThoseWhoDoNotStudyOnAndStay() {
    assertThat(value(supply("S1", 2026), "entrants_mean"))
        .as("80 x 0.7 x 0.75, the first answer of each graduate alone")
        .isCloseTo(42, within(2.5));
    assertThat(value(supply("S1", 2026), "further_study_rate")).isCloseTo(0.3, within(0.02));
    assertThat(value(supply("S1", 2026), "local_rate")).isCloseTo(0.75, within(0.02));
  }

  @Test
  void write_intakeOfThePlan_countsAsPlannedElseAsProjected() {
    assertThat(supply("S1", 2029).<String>getAs("basis")).isEqualTo("planned");
    assertThat(supply("S2", 2029).<String>getAs("basis")).isEqualTo("projected");
  }

  @Test
  void write_furtherStudy_returnsLaterAndApart() {
    assertThat(value(supply("S1", 2026), "returning_mean"))
        .as("24 left in 2023; 20 to 50 % come back")
        .isBetween(5.0, 11.0);
  }

  @Test
  void write_scenarios_moveEntrantsInTheSameWorlds() {
    Row more =
        town.lake()
            .read("supply_scenario")
            .where("scenario = 'further_study_up' and school = 'S1' and year = 2026")
            .head();
    List<Double> up = more.getList(more.fieldIndex("entrants"));
    Row base = supply("S1", 2026);
    List<Double> before = base.getList(base.fieldIndex("entrants"));

    double sum = 0;
    for (int d = 0; d < up.size(); d++) {
      assertThat(up.get(d)).isLessThanOrEqualTo(before.get(d));
      sum += before.get(d) - up.get(d);
    }
    assertThat(sum / up.size()).as("80 x 0.05 x 0.75").isCloseTo(3, within(0.8));
  }

  @Test
  void write_rates_tellWhatTheyRestOn() {
    assertThat(text(town.lake().read("supply_rate"), "school", "rate", "trials", "basis"))
        .contains("S1,further_study,400.0,3", "S2,local,280.0,3");
  }

  @Test
  void write_headline_saysWhereSupplyIsFrom() {
    assertThat(headlines)
        .containsExactly(
            "supply 2026-2029 of 2 programmes, from the school register of autumn 2025");
  }

  @Test
  void write_twice_givesTheSameBits() {
    List<String> first = text(town.lake().read("supply_forecast"));
    SupplySide.write(town);

    assertThat(text(town.lake().read("supply_forecast"))).isEqualTo(first);
  }

  @Test
  void write_completionsAlone_projectsThemAndDrawsTheLocalShare() {
    StageContext reported = context("reported");
    write(reported, "supply_panel", "school major year completions source", completions());

    List<String> told = SupplySide.write(reported);
    Row row = reported.lake().read("supply_forecast").where("year = 2026").head();

    assertThat(row.<String>getAs("basis")).isEqualTo("projected");
    assertThat(value(row, "completions_mean")).isEqualTo(80);
    assertThat(value(row, "entrants_mean") / 80).as("0.6 to 0.9").isBetween(0.74, 0.82);
    assertThat(row.<Object>getAs("further_study_rate")).isNull();
    assertThat(reported.lake().read("supply_scenario").count()).isZero();
    assertThat(told).anySatisfy(line -> assertThat(line).contains("no outcomes known"));
  }

  @Test
  void write_nothingOnRecord_saysWhatToDeliver() {
    StageContext empty = context("empty");

    assertThatThrownBy(() -> SupplySide.write(empty))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("neither enrollment nor completions known on 2026-01-15");
  }
}
