package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {

  @TempDir Path site;

  private final Figures figures = new Figures();

  @BeforeEach
  void writeTruth() throws IOException {
    write(
        "destination.csv",
        """
        school,major,further_study,not_seeking,military,seeks_work,local
        A,m,.20,.06,.02,.50,.80
        B,m,.40,.03,.01,.50,.80
        """);
    write(
        "progression.csv",
        """
        school,major,programme_years,grade,pass,stay,withdraw,transfer
        A,m,1,1,1,0,0,0
        B,m,1,1,1,0,0,0
        """);
    write(
        "future_supply.csv",
        """
        school,major,year,realised_graduates,realised_local_entrants
        A,m,2026,30,12
        B,m,2026,31,50
        """);
    write(
        "demand.csv",
        """
        occupation,period,realised_openings_entry,expected_openings_entry,\
        realised_openings,expected_openings
        cook,2028Q1,10,9,100,90
        loom,2028Q1,3,5,30,50
        cook,2029Q1,24,20,240,200
        """);
    write(
        "supply.csv",
        """
        school,major,year,expected_local_entrants
        A,m,2028,4
        B,m,2028,2
        """);
    write("planted.csv", "occupation,shape\ncook,boom\nloom,dying\n");
    write(
        "major_occupation.csv",
        "school,major,occupation,probability\nA,m,cook,1\nB,m,cook,1\nB,m,loom,0\n");
  }

  private void write(String file, String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("data").resolve("truth"));
    Files.writeString(folder.resolve(file), text);
  }

  private Truth truth() {
    return new Truth(site);
  }

  private Share share(String figure) {
    return figures.shares().get(figure);
  }

  @Test
  void supply_ratesInsideAndOutside_areCountedByRate() {
    Tables tables =
        Map.of(
                "supply_rate",
                rows(
                    "supply_rate",
                    "school major rate p10 p90 mean_p10 mean_p90",
                    row("A", "m", "further_study", 0.1, 0.3, 0.19, 0.22),
                    row("B", "m", "further_study", 0.1, 0.5, 0.30, 0.39),
                    row("A", "m", "unavailable", 0.0, 0.2, 0.05, 0.10),
                    row("A", "m", "unheard_of", 0.0, 1.0, 0.00, 1.00)),
                "supply_forecast",
                rows("supply_forecast", "school major year completions entrants"))
            ::get;
    SupplyScores.add(tables, truth(), figures);
    assertThat(share("true rate in 80 %: further_study")).isEqualTo(new Share(1, 2));
    assertThat(share("true rate in 80 % of a cohort's: further_study")).isEqualTo(new Share(2, 2));
    assertThat(share("true rate in 80 %: unavailable")).isEqualTo(new Share(1, 1));
    assertThat(share("true rate in 80 %: unheard_of")).isNull();
  }

  @Test
  void supply_whatCame_isHeldAgainstTheTenthAndNinetiethPercentOfTheDraws() {
    List<Double> from20To40 =
        java.util.stream.IntStream.rangeClosed(0, 20).mapToObj(i -> 20.0 + i).toList();
    Tables tables =
        Map.of(
                "supply_rate",
                rows("supply_rate", "school major rate"),
                "supply_forecast",
                rows(
                    "supply_forecast",
                    "school major year completions entrants",
                    row("A", "m", 2026, from20To40, from20To40),
                    row("B", "m", 2026, from20To40, from20To40)))
            ::get;
    SupplyScores.add(tables, truth(), figures);
    assertThat(share("realised in 80 %: completions 2026")).isEqualTo(new Share(2, 2));
    assertThat(share("realised in 80 %: entrants 2026")).isEqualTo(new Share(0, 2));
  }

  @Test
  void demand_cellsOfOneOccupation_areAddedDrawByDrawOverTheYear() {
    List<Double> from40To60 =
        java.util.stream.IntStream.rangeClosed(0, 20).mapToObj(i -> 40.0 + i).toList();
    Tables tables =
        Map.of(
                "demand_forecast",
                rows(
                    "demand_forecast",
                    "industry occupation period draws",
                    row("261", "cook", "2028Q1", from40To60),
                    row("262", "cook", "2028Q3", from40To60)))
            ::get;
    DemandScores.add(tables, truth(), figures);
    // Twice 42 to 58: the mean of 90 and the 100 that came are inside.
    assertThat(share("true mean in 80 %: openings 2028")).isEqualTo(new Share(1, 1));
    assertThat(share("realised in 80 %: openings 2028")).isEqualTo(new Share(1, 1));
  }

  @Test
  void balance_tradesAndIdentities_areCountedOnTheirSides() {
    Tables tables =
        Map.of(
                "occupation_balance",
                rows(
                    "occupation_balance",
                    "occupation year demand_p10 demand_p90 p_shortage p_surplus",
                    row("cook", 2028, 8.0, 12.0, 0.95, 0.0),
                    row("loom", 2028, 4.0, 9.0, 0.0, 0.85)),
                "identity_check",
                rows("identity_check", "identity relative", row("one", 1e-13), row("two", 2e-9)))
            ::get;
    BalanceScores.add(tables, truth(), figures);
    assertThat(share("boom trade, P > 0.9 on its side, 2028")).isEqualTo(new Share(1, 1));
    assertThat(share("dying trade, P > 0.9 on its side, 2028")).isEqualTo(new Share(0, 1));
    assertThat(share("realised in 80 %: entry openings 2028")).isEqualTo(new Share(1, 2));
    assertThat(share("true mean in 80 %: entry openings 2028")).isEqualTo(new Share(2, 2));
    // Nine openings for six entrants.
    assertThat(share("called short with P > 0.9, and is, 2028")).isEqualTo(new Share(1, 1));
    assertThat(share("called surplus with P > 0.9, and is, 2028")).isNull();
    assertThat(share("identities to 1e-9 in every draw")).isEqualTo(new Share(1, 2));
    assertThat(figures.values())
        .containsEntry("largest identity gap, share of the total", 2e-9)
        .containsEntry("dying trade, P of its side, 2028", 0.85);
  }

  @Test
  void intake_threePolicies_areHeldAgainstTheOpeningsOfTheirYear() {
    Tables tables =
        Map.of(
                "intake_plan",
                rows(
                    "intake_plan",
                    "school major last_intake recommended capacity smallest_class"
                        + " entrants_per_place",
                    row("A", "m", 40, 30, 60, 20, 0.4),
                    row("B", "m", 40, 30, 60, 20, 0.4)),
                "school_quality",
                rows(
                    "school_quality",
                    "school major graduation_year wave_months measure raw asked",
                    row("A", "m", 2025, 0, "placement", 0.9, 10L),
                    row("B", "m", 2025, 0, "placement", 0.7, 10L),
                    row("B", "m", 2024, 0, "placement", 0.1, 10L)))
            ::get;
    IntakeScores.add(tables, truth(), figures);
    // 0.4 entrants a place against 24 openings; A rises to 45 by 0.9 ÷ 0.8, B falls to 35.
    assertThat(figures.values().get("mismatch 2029 by occupation: intake unchanged"))
        .isCloseTo(32 - 24, within(1e-9));
    assertThat(figures.values().get("mismatch 2029 by occupation: following last year"))
        .isCloseTo(32 - 24, within(1e-9));
    assertThat(figures.values().get("mismatch 2029 by occupation: as advised"))
        .isCloseTo(0, within(1e-9));
    assertThat(share("mismatch 2029 by major: advice below unchanged")).isEqualTo(new Share(1, 1));
  }
}
