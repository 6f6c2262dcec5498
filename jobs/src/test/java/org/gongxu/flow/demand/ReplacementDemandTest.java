package org.gongxu.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementDemandTest {

  /**
   * SOC code apart, the columns: stocks, change, rates, exits, transfers, separations, openings.
   */
  private static final int OPENINGS = 8;

  @Test
  void netOpenings_everyBlsLineItem_isTheirPublishedOpenings() throws IOException {
    List<double[]> items = items();
    assertThat(items).hasSize(832);
    for (double[] item : items) {
      ReplacementDemand demand = new ReplacementDemand(item[2] / 10, item[5], item[6]);
      assertThat(demand.netOpenings()).isEqualTo(item[OPENINGS], within(0.25));
    }
  }

  @Test
  void of_blsStocksAndRates_givesTheirExitsAndTransfersWithinRounding() throws IOException {
    for (double[] item : items()) {
      ReplacementDemand demand =
          ReplacementDemand.of(
              item[0], item[1], 10, new ReplacementDemand.Rates(item[3] / 100, item[4] / 100));
      // Rates are printed to 0.1 %, persons to 100.
      double rounding = 0.0006 * 0.5 * (item[0] + item[1]) + 0.06;
      assertThat(demand.exits()).isEqualTo(item[5], within(rounding));
      assertThat(demand.transfers()).isEqualTo(item[6], within(rounding));
    }
  }

  @Test
  void grossOpenings_growing_equalNetOnes() throws IOException {
    for (double[] item : items()) {
      ReplacementDemand demand = new ReplacementDemand(item[2] / 10, item[5], item[6]);
      if (demand.change() >= 0) {
        assertThat(demand.grossOpenings()).isEqualTo(demand.netOpenings());
      } else {
        assertThat(demand.grossOpenings()).isGreaterThanOrEqualTo(demand.netOpenings());
      }
    }
  }

  @Test
  void netOpenings_cutsBeyondSeparations_areNoughtNotNegative() {
    ReplacementDemand demand = new ReplacementDemand(-100, 20, 30);
    assertThat(demand.netOpenings()).isZero();
    assertThat(demand.grossOpenings()).isEqualTo(50);
    assertThat(demand.separations()).isEqualTo(50);
  }

  @Test
  void of_impossibleStocksOrRates_areRefused() {
    ReplacementDemand.Rates rates = new ReplacementDemand.Rates(0.03, 0.05);
    assertThatThrownBy(() -> ReplacementDemand.of(10, 12, 0, rates))
        .hasMessage("Cannot compute replacement demand from 10.0 to 12.0 in 0.0 years");
    assertThatThrownBy(() -> new ReplacementDemand.Rates(1.2, 0))
        .hasMessage("Invalid separation rates: exit 1.2, transfer 0.0 (0 to 1)");
  }

  private static List<double[]> items() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ReplacementDemandTest.class.getResourceAsStream("/bls/separations_2024_2034.csv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(f -> Arrays.stream(f).skip(1).mapToDouble(Double::parseDouble).toArray())
          .toList();
    }
  }
}
