package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolRegionsTest {

  private static final Map<String, String> REGIONS =
      Map.of("06037", "CA", "530102", "5301", "5301", "53");

  private static SchoolRegions markets(String... markets) {
    return SchoolRegions.of(
        Map.of("108232", "06037", "WH01", "530102", "CA", "nowhere"),
        REGIONS,
        Set.of(markets),
        "home");
  }

  @Test
  void of_schoolInAMarket_sendsItsGraduatesThere() {
    assertThat(markets("530102", "CA").of("WH01")).isEqualTo("530102");
  }

  @Test
  void of_openingsKnownForTheStateAlone_climbsFromTheCounty() {
    assertThat(markets("530102", "CA").of("108232")).isEqualTo("CA");
  }

  @Test
  void of_nearerMarket_comesFirst() {
    assertThat(markets("5301", "53").of("WH01")).isEqualTo("5301");
  }

  @Test
  void of_schoolWithoutRegionOrMarket_takesHome() {
    assertThat(markets("CA").of("unheard of")).isEqualTo("home");
    assertThat(markets("CA").of("WH01")).isEqualTo("home");
  }

  @Test
  void of_schoolCodeEqualToARegion_isNotTakenForIt() {
    assertThat(markets("CA").of("CA")).isEqualTo("home");
  }
}
