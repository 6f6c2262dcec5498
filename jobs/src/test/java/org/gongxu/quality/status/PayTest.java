package org.gongxu.quality.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PayTest {

  @Test
  void of_fivePays_givesQuartilesAndTheMedianAgainstTheRegion() {
    Pay pay =
        Pay.of(
            new double[] {5000, 3000, 4000, 6000, 7000},
            new double[] {5000, 6000, Double.NaN, 6000, 5000});

    assertThat(pay.p25()).isEqualTo(4000);
    assertThat(pay.p50()).isEqualTo(5000);
    assertThat(pay.p75()).isEqualTo(6000);
    assertThat(pay.againstRegion()).isEqualTo(1.0);
  }

  @Test
  void of_fewPays_saysTheMedianMayBeAnywhereAmongThem() {
    Pay pay = Pay.of(new double[] {3000, 9000}, new double[] {Double.NaN, Double.NaN});

    assertThat(pay.medianInterval()).isEqualTo(new Interval(3000, 9000));
    assertThat(pay.againstRegion()).isNaN();
  }

  @Test
  void of_manyPays_boundsTheMedianByOrderStatistics() {
    double[] pays = new double[100];
    double[] none = new double[100];
    for (int i = 0; i < 100; i++) {
      pays[i] = 100 - i;
      none[i] = Double.NaN;
    }
    // Conover: ranks 50 -+ 9.8, that is the 40th and the 61st at the widest.
    assertThat(Pay.of(pays, none).medianInterval()).isEqualTo(new Interval(40, 61));
  }

  @Test
  void of_noPay_isNone() {
    assertThat(Pay.of(new double[0], new double[0])).isNull();
  }

  @Test
  void of_unpaired_isRefused() {
    assertThatThrownBy(() -> Pay.of(new double[1], new double[2]))
        .hasMessage("Cannot compare pay: 1 pays, 2 regional pays");
  }
}
