package org.gongxu.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static Summary of(Share... districts) {
    Summary summary = new Summary();
    for (Share share : districts) {
      Figures figures = new Figures();
      figures.shares().put("inside", share);
      figures.value("gap", share.hits());
      summary.add(figures);
    }
    return summary;
  }

  @Test
  void share_eightOfTen_hasTheBinomialErrorOfTheBook() {
    Share share = new Share(8, 10);
    assertThat(share.rate()).isEqualTo(0.8);
    assertThat(share.standardError()).isCloseTo(Math.sqrt(0.8 * 0.2 / 10), within(1e-15));
  }

  @Test
  void share_nothingLookedAt_isNotANumber() {
    assertThat(Share.NONE.rate()).isNaN();
  }

  @Test
  void share_moreHitsThanLooks_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(3, 2))
        .withMessage("Invalid share: 3 of 2");
  }

  @Test
  void pooled_districtsOfDifferentSize_weighsEveryLookAlike() {
    assertThat(of(new Share(9, 10), new Share(0, 30)).pooled("inside")).isEqualTo(new Share(9, 40));
  }

  @Test
  void clusteredError_allOrNothingDistricts_isThatOfSoManyDistricts() {
    Summary summary = of(new Share(10, 10), new Share(0, 10), new Share(10, 10), new Share(0, 10));
    // Four districts are four looks: √(4/3 · 4 · 5²) ÷ 40.
    assertThat(summary.clusteredError("inside"))
        .isCloseTo(Math.sqrt(4.0 / 3 * 4 * 25) / 40, within(1e-12))
        .isGreaterThan(3 * summary.pooled("inside").standardError());
  }

  @Test
  void of_figuresKept_saysWhatTheRunWouldHave() {
    List<String> csv =
        List.of(
            "seed,figure,hits,n,value",
            "1,\"inside\",9,10,",
            "1,\"gap\",,,9.0",
            "2,\"inside\",0,30,",
            "2,\"gap\",,,0.0");

    assertThat(Summary.of(csv).lines()).isEqualTo(of(new Share(9, 10), new Share(0, 30)).lines());
  }

  @Test
  void clusteredError_districtsAlike_isNone() {
    assertThat(of(new Share(8, 10), new Share(16, 20)).clusteredError("inside"))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void lines_sharesAndValues_tellCountRateAndErrors() {
    assertThat(of(new Share(8, 10), new Share(6, 10)).lines())
        .anySatisfy(line -> assertThat(line).matches("inside +20 +0.700 +0.102 +0.100"))
        .anySatisfy(line -> assertThat(line).matches("gap +2 +7.000 +1.0* +6.000 +8.000"));
  }
}
