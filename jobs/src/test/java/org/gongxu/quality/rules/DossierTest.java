package org.gongxu.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongxu.quality.Cohorts;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Dossiers.Surroundings;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Measure;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final Set<Measure> PLACEMENT = Set.of(Measure.PLACEMENT);

  @Test
  void latest_twoConsecutiveCohorts_comeNewestFirst() {
    Dossier dossier = only(Cohorts.of("s", "m", 2023, 9, 1), Cohorts.of("s", "m", 2024, 8, 2));

    assertThat(dossier.latest(Measure.PLACEMENT, 0, 2))
        .extracting(row -> row.key().graduationYear())
        .containsExactly(2024, 2023);
  }

  @Test
  void latest_aYearMissing_isNone() {
    Dossier dossier = only(Cohorts.of("s", "m", 2022, 9, 1), Cohorts.of("s", "m", 2024, 8, 2));

    assertThat(dossier.latest(Measure.PLACEMENT, 0, 2)).isEmpty();
    assertThat(dossier.latest(Measure.PLACEMENT, 0, 1)).hasSize(1);
  }

  @Test
  void latest_aCohortThatNeverAnswered_doesNotCount() {
    CohortGroup silent = Cohorts.of(new CohortKey("s", "m", 2024, 0), "", 0, 0, 30);

    assertThat(only(Cohorts.of("s", "m", 2023, 9, 1), silent).latest(Measure.PLACEMENT, 0, 1))
        .extracting(row -> row.key().graduationYear())
        .containsExactly(2023);
  }

  @Test
  void latest_anotherWave_isNotMixedIn() {
    CohortGroup later = Cohorts.of(new CohortKey("s", "m", 2024, 12), "", 9, 1, 0);

    assertThat(only(Cohorts.of("s", "m", 2023, 9, 1), later).latest(Measure.PLACEMENT, 0, 2))
        .isEmpty();
  }

  @Test
  void latestIntakes_inAnyOrder_areTheNewestRunningYears() {
    Dossier dossier = new Dossier("s", "m", List.of(), null, intakes(2022, 2024, 2023));

    assertThat(dossier.latestIntakes(2)).extracting(IntakeYear::year).containsExactly(2024, 2023);
    assertThat(dossier.latestIntakes(4)).isEmpty();
    assertThat(new Dossier("s", "m", List.of(), null, intakes(2024, 2022)).latestIntakes(2))
        .isEmpty();
  }

  @Test
  void withPlaces_noBalance_isUnchanged() {
    assertThat(new Dossier("s", "m", List.of(), null, List.of()).withPlaces(10).balance()).isNull();
  }

  @Test
  void asOf_anEarlierYear_hasNeverSeenTheLater() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(10, 2022, 2023, 2024));
    List<CohortGroup> known =
        groups.stream().filter(group -> group.key().graduationYear() <= 2023).toList();

    assertThat(Dossiers.asOf(groups, PLACEMENT, 2023, Surroundings.none()))
        .isEqualTo(Dossiers.asOf(known, PLACEMENT, 2030, Surroundings.none()));
  }

  @Test
  void asOf_inputShuffled_givesTheSameDossiers() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(12, 2023, 2024));
    List<Dossier> sorted = Dossiers.asOf(groups, PLACEMENT, 2024, Surroundings.none());
    Collections.shuffle(groups, new Random(1));

    assertThat(Dossiers.asOf(groups, PLACEMENT, 2024, Surroundings.none())).isEqualTo(sorted);
  }

  @Test
  void asOf_programmeWithoutGraduates_stillHasADossier() {
    Surroundings around =
        new Surroundings(Map.of(), Map.of(new Programme("new", "m"), intakes(2023, 2025)));

    List<Dossier> dossiers = Dossiers.asOf(Cohorts.peers(2, 2024), PLACEMENT, 2024, around);

    assertThat(dossiers).extracting(Dossier::school).containsExactly("new", "peer", "peer");
    assertThat(dossiers.get(0).intakes()).extracting(IntakeYear::year).containsExactly(2023);
  }

  private static Dossier only(CohortGroup... groups) {
    return Dossiers.asOf(List.of(groups), PLACEMENT, 2024, Surroundings.none()).get(0);
  }

  private static List<IntakeYear> intakes(int... years) {
    List<IntakeYear> intakes = new ArrayList<>();
    for (int year : years) {
      intakes.add(new IntakeYear(year, 30, Double.NaN));
    }
    return intakes;
  }
}
