package org.gongxu.stage.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.UncertainValue;
import org.junit.jupiter.api.Test;

class SeparationRatesTest {

  private static final Seed SEED = Seed.of(3);

  private static UncertainValue share(String name, double low, double high) {
    return new UncertainValue(name, UncertainValue.Scale.SHARE, low, high, "settings", false);
  }

  private static SeparationRates rates() {
    TreeMap<String, double[]> own = new TreeMap<>();
    own.put("NURSE", new double[] {0.02, 0.03});
    return new SeparationRates(own, share("exits", 0.03, 0.06), share("transfers", 0.05, 0.08));
  }

  @Test
  void exits_occupationInTheTable_keepTheSitesRelativeSpread() {
    SeparationRates rates = rates();
    double[] own = rates.exits("NURSE", SEED, 300);
    double[] site = rates.exits("COOK", SEED, 300);

    assertThat(rates.basis("NURSE")).isEqualTo("occupation");
    assertThat(rates.basis("COOK")).isEqualTo("site");
    for (int d = 0; d < own.length; d++) {
      assertThat(own[d] / 0.02)
          .isCloseTo(site[d] / share("exits", 0.03, 0.06).median(), within(1e-9));
    }
  }

  @Test
  void exit_median_isTheTablesOrTheSites() {
    assertThat(rates().exit("NURSE")).isEqualTo(0.02);
    assertThat(rates().exit("COOK")).isCloseTo(0.0425, within(0.001));
  }

  @Test
  void transfers_occupation_areNotItsExits() {
    double[] draws = rates().transfers("NURSE", SEED, 2000);

    assertThat(DrawSummary.mean(draws)).isCloseTo(0.03, within(0.001));
  }
}
