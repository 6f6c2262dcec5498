package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PastMarketTest {

  private static final Flow FLOW =
      new Flow(
          Map.of(
              "care", Map.of("nurse", 1.0),
              "food", Map.of("cook", 1.0),
              "home", Map.of("nurse", 0.5, "cook", 0.5)));

  @Test
  void demand_everyOpeningMajorsLeadTo_countsOnceByWhereEntrantsComeFrom() {
    SortedMap<String, Double> demand =
        market(Map.of("care", 20.0, "food", 10.0, "home", 10.0))
            .demand(Map.of("nurse", 40.0, "cook", 20.0, "diver", 99.0));

    assertThat(demand.get("care")).isEqualTo(40 * 20 / 25.0, within(1e-9));
    assertThat(demand.get("food")).isEqualTo(20 * 10 / 15.0, within(1e-9));
    assertThat(demand.get("home")).isEqualTo(40 * 5 / 25.0 + 20 * 5 / 15.0, within(1e-9));
    assertThat(demand.values().stream().mapToDouble(Double::doubleValue).sum())
        .isEqualTo(60, within(1e-9));
  }

  @Test
  void demand_majorWithoutEntrantsOrUnknown_takesNoShare() {
    SortedMap<String, Double> demand =
        market(Map.of("care", 20.0, "home", 0.0, "unheard", 9.0)).demand(Map.of("nurse", 40.0));

    assertThat(demand).containsExactlyEntriesOf(Map.of("care", 40.0));
  }

  @Test
  void demand_draws_areSplitAlike() {
    SortedMap<String, double[]> openings = new TreeMap<>();
    openings.put("nurse", new double[] {30, 60});
    openings.put("cook", new double[] {10, 20});

    SortedMap<String, double[]> drawn =
        market(Map.of("care", 20.0, "home", 20.0)).demand(openings, 2);

    assertThat(drawn.get("care")[0]).isEqualTo(20, within(1e-9));
    assertThat(drawn.get("care")[1]).isEqualTo(40, within(1e-9));
    assertThat(drawn.get("care")[1] + drawn.get("home")[1]).isEqualTo(80, within(1e-9));
  }

  private static PastMarket market(Map<String, Double> entrants) {
    return PastMarket.of(FLOW, new TreeMap<>(entrants));
  }
}
