package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketsTest {

  private static final Markets MARKETS =
      new Markets(
          Map.of("s1", "street", "s2", "elsewhere", "s3", "loop"),
          Map.of("street", "town", "town", "province", "loop", "loop"),
          Set.of("town", "province"),
          "town");

  @Test
  void of_schoolInsideAMarket_isTheNearestAround() {
    assertThat(MARKETS.of("s1")).isEqualTo("town");
  }

  @Test
  void of_noMarketAround_isHome() {
    assertThat(MARKETS.of("s2")).isEqualTo("town");
    assertThat(MARKETS.of("unknown")).isEqualTo("town");
  }

  @Test
  void of_regionsInALoop_ends() {
    assertThat(MARKETS.of("s3")).isEqualTo("town");
  }
}
