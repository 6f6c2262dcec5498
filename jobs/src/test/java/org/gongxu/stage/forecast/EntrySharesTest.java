package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gongxu.stage.forecast.EntryShares.Recent;
import org.junit.jupiter.api.Test;

class EntrySharesTest {

  @Test
  void of_manyOpenings_isTheCellsOwnShare() {
    Recent large = new Recent("cook", 100_000, 30_000);
    EntryShares shares = new EntryShares(List.of(large, new Recent("clerk", 90_000, 0)), 1);
    assertThat(shares.of(large)).isCloseTo(0.3, within(1e-3));
  }

  @Test
  void of_fewOpenings_leansOnTheOccupationAndThatOnTheKeyIndustry() {
    Recent small = new Recent("cook", 2, 2);
    EntryShares shares =
        new EntryShares(List.of(small, new Recent("cook", 78, 38), new Recent("clerk", 20, 0)), 1);
    double industry = 0.4;
    double cook = (40 + 20 * industry) / 100;
    assertThat(shares.of(small)).isCloseTo((2 + 20 * cook) / 22, within(1e-12));
  }

  @Test
  void of_noOpeningAtAll_isTheShareOfTheSettings() {
    Recent none = new Recent("cook", 0, 0);
    assertThat(new EntryShares(List.of(none), 0.7).of(none)).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void of_occupationNeverSeen_isTheKeyIndustrys() {
    EntryShares shares = new EntryShares(List.of(new Recent("cook", 10, 5)), 1);
    assertThat(shares.of(new Recent("clerk", 0, 0))).isCloseTo(0.5, within(1e-12));
  }
}
