package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PastMarketTest {

  private static final Flow FLOW =
      new Flow(
          Map.of(
              "care", Map.of("nurse", 1.0),
              "food", Map.of("cook", 1.0),
              "home", Map.of("nurse", 0.5, "cook", 0.5),
              "idle", Map.of("pilot", 1.0)));

  @Test
  void demand_everyOpeningMajorsLeadTo_countsOnce() {
    PastMarket market =
        PastMarket.of(
            FLOW,
            Map.of("care", 20.0, "food", 10.0, "home", 10.0),
            Map.of("nurse", 40.0, "cook", 20.0, "diver", 99.0),
            0.05);

    assertThat(market.demand().values().stream().mapToDouble(Double::doubleValue).sum())
        .isEqualTo(60, within(1e-6));
    assertThat(market.demand().get("care")).isGreaterThan(market.demand().get("home"));
  }

  @Test
  void demand_majorWithoutEntrants_takesNoShare() {
    PastMarket market =
        PastMarket.of(FLOW, Map.of("care", 20.0, "food", 0.0), Map.of("nurse", 40.0), 0.05);

    assertThat(market.demand()).containsOnlyKeys("care");
    assertThat(market.demand().get("care")).isEqualTo(40, within(1e-6));
  }

  @Test
  void demand_draws_areSharedAmongMajorsAsInTheFit() {
    PastMarket market =
        PastMarket.of(
            FLOW, Map.of("care", 20.0, "home", 20.0), Map.of("nurse", 30.0, "cook", 10.0), 0.05);

    var drawn =
        market.demand(
            Map.of("nurse", new double[] {30, 60}, "cook", new double[] {10, 20}), 2);

    assertThat(drawn.get("care")[0]).isEqualTo(market.demand().get("care"), within(1e-6));
    assertThat(drawn.get("care")[1]).isEqualTo(2 * drawn.get("care")[0], within(1e-9));
    assertThat(drawn.get("care")[1] + drawn.get("home")[1]).isEqualTo(80, within(1e-6));
  }
}
