package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.TestRows.row;
import static org.gongxu.TestRows.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardScoresTest {

  private static final CardTruth TRUTH =
      new CardTruth(
          Map.of(new Programme("A", "m"), 0.5, new Programme("B", "m"), 0.95),
          Map.of(new Programme("A", "m"), 40.0, new Programme("B", "m"), 10.0));

  private static CohortGroup cohort(String school, int year, long placed, long seeking) {
    Map<Destination, Long> counts = new EnumMap<>(Destination.class);
    for (Destination destination : Destination.values()) {
      counts.put(destination, 0L);
    }
    counts.put(Destination.CONTRACT, placed);
    counts.put(Destination.SEEKING, seeking);
    return new CohortGroup(new CohortKey(school, "m", year, 0), "A", counts, Map.of());
  }

  @Test
  void replay_unluckySmallCohort_isHitByLastYearsRateAndNotByTheHouseRules() {
    List<CohortGroup> cohorts = new ArrayList<>();
    for (int year = 2020; year <= 2025; year++) {
      cohorts.add(cohort("A", year, 80, 80));
      cohorts.add(cohort("B", year, year == 2024 ? 7 : 10, year == 2024 ? 3 : 0));
    }
    Figures figures = new Figures();

    CardScores.replay(cohorts, TRUTH, figures, CardScores.ruleSets());

    Map<String, Share> shares = figures.shares();
    assertThat(shares.get("last year's rate: sound hit, small")).isEqualTo(new Share(1, 3));
    assertThat(shares.get("gongxu rules: sound hit, small")).isEqualTo(new Share(0, 3));
    assertThat(shares.get("last year's rate: red recall")).isEqualTo(new Share(3, 3));
    assertThat(shares.get("gongxu rules: red recall")).isEqualTo(new Share(3, 3));
  }

  @Test
  void add_publishedCards_leaveOutTheRegionsOwn(@TempDir Path site) throws IOException {
    Path folder = Files.createDirectories(site.resolve("data").resolve("truth"));
    Files.writeString(
        folder.resolve("quality.csv"), "school,major,placement_rate\nA,m,.5\nALL,m,.5\n");
    Files.writeString(
        folder.resolve("supply.csv"), "school,major,year,realised_graduates\nA,m,2025,90\n");
    Tables tables =
        Map.of(
                "card_verdict",
                rows(
                    "card_verdict",
                    "school major card",
                    row("A", "m", "red"),
                    row("ALL", "m", "green")),
                "quality_panel",
                rows("quality_panel", "school major wave_months"))
            ::get;
    Figures figures = new Figures();

    CardScores.add(tables, new Truth(site), figures);

    assertThat(figures.shares().get("published card: red recall")).isEqualTo(new Share(1, 1));
    assertThat(figures.shares().get("published card: green precision")).isEqualTo(Share.NONE);
  }
}
