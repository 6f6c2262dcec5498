package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gongxu.quality.Cohorts;
import org.junit.jupiter.api.Test;

class CohortGroupTest {

  private static final CohortKey KEY = new CohortKey("s", "m", 2024, 0);
  private static final CohortGroup ALL =
      new CohortGroup(
          KEY,
          "",
          Map.of(
              Destination.CONTRACT, 50L,
              Destination.OTHER_EMPLOYMENT, 10L,
              Destination.SELF_EMPLOYED, 5L,
              Destination.FURTHER_STUDY, 20L,
              Destination.MILITARY, 5L,
              Destination.SEEKING, 6L,
              Destination.NOT_SEEKING, 4L,
              Destination.UNKNOWN, 25L),
          Map.of(Measure.RELATED, new Tally(30, 40)));

  @Test
  void tally_placement_countsWorkStudyAndServiceOverThoseWhoAnswered() {
    assertThat(ALL.tally(Measure.PLACEMENT)).isEqualTo(new Tally(90, 100));
  }

  @Test
  void tally_partsOfTheRate_addUpToThoseWhoAnswered() {
    long sum = 0;
    for (Measure part : Measure.values()) {
      sum += part.isOfDestination() && part != Measure.PLACEMENT ? ALL.tally(part).yes() : 0;
    }

    assertThat(sum).isEqualTo(ALL.respondents());
  }

  @Test
  void base_questionAboutWork_isTheEmployed() {
    assertThat(ALL.base(Measure.RELATED)).isEqualTo(65);
    assertThat(ALL.base(Measure.PLACEMENT)).isEqualTo(125);
  }

  @Test
  void tally_questionNeverAsked_isEmpty() {
    assertThat(ALL.tally(Measure.SATISFIED)).isEqualTo(new Tally(0, 0));
    assertThat(ALL.tally(Measure.SATISFIED).share()).isNaN();
  }

  @Test
  void region_twoSchools_addsTheirCountsPerIntakeGroup() {
    CohortGroup other = Cohorts.of("t", "m", 2024, 7, 3);

    assertThat(QualityEstimator.region(java.util.List.of(ALL, other)))
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.key()).isEqualTo(new CohortKey("", "m", 2024, 0));
              assertThat(sum.graduates()).isEqualTo(135);
              assertThat(sum.tally(Measure.RELATED)).isEqualTo(new Tally(30, 40));
            });
  }

  @Test
  void new_negativeCount_isRefused() {
    assertThatThrownBy(() -> Cohorts.of("s", "m", 2024, -1, 3))
        .hasMessageStartingWith("Invalid destinations of CohortKey[school=s");
  }

  @Test
  void tally_moreYesThanAsked_isRefused() {
    assertThatThrownBy(() -> new Tally(3, 2))
        .hasMessage("Invalid tally: 3 yes of 2 asked; expected 0 <= yes <= asked");
  }

  @Test
  void ofCode_everyDestinationAndMeasure_returnsItself() {
    for (Destination destination : Destination.values()) {
      assertThat(Destination.ofCode(destination.code())).isSameAs(destination);
    }
    for (Measure measure : Measure.values()) {
      assertThat(Measure.ofCode(measure.code())).isSameAs(measure);
    }
    assertThatThrownBy(() -> Destination.ofCode("moon")).hasMessage("Unknown destination: 'moon'");
    assertThatThrownBy(() -> Measure.ofCode("luck")).hasMessage("Unknown measure: 'luck'");
  }
}
