package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.stage.advise.Given.cohort;

import java.util.Map;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;
import org.junit.jupiter.api.Test;

class PastCohortsTest {

  private static final Programme PROGRAMME = new Programme("s1", "m");

  @Test
  void of_localWorkAndSeekers_areEntrantsAndTheSilentAreLikeTheOthers() {
    CohortGroup group =
        new CohortGroup(
            new CohortKey("s1", "m", 2024, 0),
            "A",
            Map.of(
                Destination.CONTRACT, 40L,
                Destination.FURTHER_STUDY, 30L,
                Destination.SEEKING, 10L,
                Destination.UNKNOWN, 20L),
            Map.of(Measure.LOCAL, new Tally(15, 20)));

    PastCohorts cohorts = PastCohorts.of(Given.outcomes(group));

    assertThat(cohorts.entrants(PROGRAMME, 2024)).isEqualTo(50, within(1e-9));
    assertThat(cohorts.placed().get(PROGRAMME)).containsEntry(2024, 70 / 80.0);
    assertThat(cohorts.years()).containsExactly(2024);
  }

  @Test
  void of_nobodyAnsweredOrALaterWave_isNotKnown() {
    CohortGroup silent =
        new CohortGroup(
            new CohortKey("s1", "m", 2024, 0), "", Map.of(Destination.UNKNOWN, 9L), Map.of());
    CohortGroup later =
        new CohortGroup(
            new CohortKey("s1", "m", 2023, 6), "", Map.of(Destination.CONTRACT, 9L), Map.of());

    PastCohorts cohorts = PastCohorts.of(Given.outcomes(silent, later));

    assertThat(cohorts.entrants(PROGRAMME, 2024)).isNull();
    assertThat(cohorts.years()).isEmpty();
  }

  @Test
  void signal_placementOverTheMean_andOneWhereUnknown() {
    PastCohorts cohorts =
        PastCohorts.of(
            Given.outcomes(cohort("s1", "m", 2024, 30, 20), cohort("s2", "m", 2024, 50, 0)));

    assertThat(cohorts.signal(PROGRAMME, 2024)).isEqualTo(0.75, within(1e-12));
    assertThat(cohorts.signal(PROGRAMME, 2020)).isEqualTo(1);
    assertThat(cohorts.signal(new Programme("s3", "m"), 2024)).isEqualTo(1);
  }

  @Test
  void entrants_ofAMarket_sumsItsSchools() {
    PastCohorts cohorts =
        PastCohorts.of(
            Given.outcomes(cohort("s1", "m", 2024, 30, 20), cohort("s2", "m", 2024, 10, 0)));

    assertThat(cohorts.entrants(Given.place("s1", "s2").markets(), "r", 2024))
        .containsExactlyEntriesOf(Map.of("m", 60.0));
    assertThat(cohorts.entrants(Given.place("s1", "s2").markets(), "x", 2024)).isEmpty();
  }
}
