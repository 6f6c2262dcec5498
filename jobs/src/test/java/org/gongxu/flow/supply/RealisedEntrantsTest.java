package org.gongxu.flow.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.flow.UncertainValue;
import org.junit.jupiter.api.Test;

class RealisedEntrantsTest {

  private static final Cohort.Programme NURSING = new Cohort.Programme("S1", "N", "health", 3);
  private static final UncertainValue FALLBACK =
      new UncertainValue("local_share", UncertainValue.Scale.SHARE, 0.5, 0.8, "settings", false);

  private static RealisedEntrants from(Placement... known) {
    return new RealisedEntrants(DestinationRates.fit(List.of(known), 2026, FALLBACK));
  }

  private static Placement answers(int study, int out, int active, int local, int elsewhere) {
    return new Placement(NURSING, 2025, study, out, active, local, elsewhere);
  }

  @Test
  void of_answersOfTheYear_splitItsCompletions() {
    Placement year = answers(30, 10, 60, 40, 10);

    assertThat(from(year).of(NURSING, 200, year))
        .as("200 × 60 of 100 × 40 of 50")
        .isCloseTo(96, within(1e-9));
  }

  @Test
  void of_nobodyAnswered_takesTheExpectedRates() {
    Placement other = answers(300, 100, 600, 400, 100);

    assertThat(from(other).of(NURSING, 200, null)).isCloseTo(96, within(2.0));
  }

  @Test
  void of_noOutcomesAtAll_takesTheSitesLocalShare() {
    assertThat(from().of(NURSING, 100, null)).isCloseTo(100 * FALLBACK.median(), within(1e-9));
  }
}
