package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.junit.jupiter.api.Test;

class MismatchTest {

  private static final Programme COOK = new Programme("s1", "cooking");
  private static final Programme WELD = new Programme("s1", "welding");

  /** 40 places of each: 20 cooks for the kitchen; 16 welders, half of them for it as well. */
  private static final Mismatch TOWN =
      new Mismatch(
          Map.of(COOK, 0.5, WELD, 0.4),
          Map.of(
              COOK, new TreeMap<>(Map.of("kitchen", 1.0)),
              WELD, new TreeMap<>(Map.of("kitchen", 0.5, "shop", 0.5))),
          Map.of("kitchen", 14.0, "shop", 20.0, "office", 3.0));

  private static final Map<Programme, Double> NOW = new TreeMap<>(Map.of(COOK, 40.0, WELD, 40.0));

  @Test
  void byOccupation_openingsAndEntrants_addsWhatIsLeftOnBothSides() {
    // Kitchen 28 entrants for 14, shop 8 for 20, office nobody for 3.
    assertThat(TOWN.byOccupation(NOW)).isCloseTo(14 + 12 + 3, within(1e-12));
  }

  @Test
  void byMajor_openingsSharedAsEntrantsTurn_leavesWhatNoMajorServes() {
    // Kitchen's 14 call for 10 cooks and 4 welders, the shop's 20 for welders.
    assertThat(TOWN.byMajor(NOW, NOW)).isCloseTo(10 + 8, within(1e-12));
  }

  @Test
  void byMajor_otherIntake_isJudgedByTheSameOpenings() {
    Map<Programme, Double> wise = new TreeMap<>(Map.of(COOK, 20.0, WELD, 60.0));
    assertThat(TOWN.byMajor(wise, NOW)).isCloseTo(0, within(1e-12));
  }

  @Test
  void employment_crowdedOccupation_fillsEvenly() {
    assertThat(TOWN.employment(NOW).get(COOK)).isCloseTo(0.5, within(1e-12));
    assertThat(TOWN.employment(NOW).get(WELD)).isCloseTo(0.75, within(1e-12));
  }
}
