package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {

  private static final Programme ONE = new Programme("WH01", "m");

  @TempDir Path site;

  private Truth with(String file, String text) throws IOException {
    Path folder = Files.createDirectories(site.resolve("data").resolve("truth"));
    Files.writeString(folder.resolve(file), text);
    return new Truth(site);
  }

  @Test
  void rates_destinations_becomeTheChainTheForecastDraws() throws IOException {
    Truth truth =
        with(
            "destination.csv",
            """
            school,major,further_study,not_seeking,military,seeks_work,local
            WH01,m,.20,.06,.02,.72,.75
            """);
    assertThat(truth.rates().get("further_study")).containsEntry(ONE, 0.2);
    assertThat(truth.rates().get("unavailable").get(ONE)).isCloseTo(0.1, within(1e-12));
    assertThat(truth.rates().get("local")).containsEntry(ONE, 0.75);
  }

  @Test
  void entrantsPerPlace_repeatersPassInTheEnd_multipliesGradesAndDestinations() throws IOException {
    with(
        "progression.csv",
        """
        school,major,programme_years,grade,pass,stay,withdraw,transfer
        WH01,m,2,1,.80,.00,.20,.00
        WH01,m,2,2,.72,.10,.18,.00
        """);
    Truth truth =
        with(
            "destination.csv",
            """
            school,major,further_study,not_seeking,military,seeks_work,local
            WH01,m,.20,.06,.02,.50,.75
            """);
    assertThat(truth.entrantsPerPlace().get(ONE)).isCloseTo(0.8 * 0.8 * 0.5 * 0.75, within(1e-12));
  }

  @Test
  void openings_seriesOfOneOccupation_addUpOverTheYear() throws IOException {
    Truth truth =
        with(
            "demand.csv",
            """
            occupation,period,realised_openings_entry
            cook,2029Q1,3
            cook,2029Q4,4
            cook,2030Q1,9
            """);
    assertThat(truth.openings("realised_openings_entry").get("cook"))
        .containsEntry(2029, 7.0)
        .containsEntry(2030, 9.0);
  }

  @Test
  void graduates_lastThreeYears_areAveragedAndLaterOnesNotYetKnown() throws IOException {
    Truth truth =
        with(
            "supply.csv",
            """
            school,major,year,realised_graduates
            WH01,m,2022,900
            WH01,m,2023,10
            WH01,m,2024,20
            WH01,m,2025,30
            WH01,m,2026,
            """);
    assertThat(truth.graduates(2025).get(ONE)).isCloseTo(20, within(1e-12));
  }
}
