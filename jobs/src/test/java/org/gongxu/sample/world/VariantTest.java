package org.gongxu.sample.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VariantTest {

  private static final World WUHUA = World.of(1);
  private static final Variant DRAWN = new Variant(1, Variant.Truth.DRAWN);

  private static List<Offer> drawn(long seed) {
    return DRAWN.of(WUHUA, seed).offers();
  }

  @Test
  void of_committed_isTheWorldItself() {
    assertThat(Variant.COMMITTED.of(WUHUA, 7)).isSameAs(WUHUA);
  }

  @Test
  void of_halfTheSize_halvesOpeningsAndNothingElse() {
    World half = new Variant(0.5, Variant.Truth.COMMITTED).of(WUHUA, 7);
    assertThat(half.offers()).isEqualTo(WUHUA.offers());
    assertThat(half.cells().get(0).level()).isEqualTo(WUHUA.cells().get(0).level() / 2);
  }

  @Test
  void of_drawnTwice_isTheSameAndOtherSeedsDiffer() {
    assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
  }

  @Test
  void of_drawn_keepsWhatIsTaughtWhereAndTheTrades() {
    World drawn = DRAWN.of(WUHUA, 7);
    assertThat(drawn.cells()).isEqualTo(WUHUA.cells());
    assertThat(drawn.offers().stream().map(Offer::key))
        .containsExactlyElementsOf(WUHUA.offers().stream().map(Offer::key).toList());
  }

  @Test
  void of_manyDrawn_plantsFailingAndSoundOnesAsOftenAsSaid() {
    List<Offer> many = LongStream.range(0, 100).boxed().flatMap(s -> drawn(s).stream()).toList();
    double failing = many.stream().filter(o -> o.rates().verdict().equals("failing")).count();
    double sound = many.stream().filter(o -> o.rates().verdict().equals("sound")).count();
    assertThat(failing / many.size()).isCloseTo(0.12, within(0.02));
    assertThat(sound / many.size()).isCloseTo(0.15, within(0.02));
  }

  @Test
  void of_manyDrawn_ratesStayProbabilitiesAndAddUp() {
    LongStream.range(0, 50)
        .boxed()
        .flatMap(seed -> drawn(seed).stream())
        .forEach(
            offer -> {
              Rates rates = offer.rates();
              assertThat(rates.seeksWork()).isBetween(0.2, 1.0);
              assertThat(rates.placement()).isBetween(0.0, 1.0);
              assertThat(rates.local()).isBetween(0.0, 1.0);
              IntStream.rangeClosed(1, offer.major().years())
                  .forEach(
                      grade ->
                          assertThat(rates.pass(grade, offer.major().years())).isBetween(0.5, 1.0));
            });
  }

  @Test
  void of_manyDrawn_meanIntakeStaysWhatItWas() {
    double before = WUHUA.offers().stream().mapToInt(o -> o.intake().base()).sum();
    double mean =
        LongStream.range(0, 200)
            .mapToObj(VariantTest::drawn)
            .mapToDouble(offers -> offers.stream().mapToInt(o -> o.intake().base()).sum())
            .average()
            .orElseThrow();
    assertThat(mean / before).isCloseTo(1, within(0.03));
  }

  @Test
  void variant_sizeOutOfRange_isRefusedWithTheRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Variant(1.5, Variant.Truth.DRAWN))
        .withMessage("Invalid size: 1.5 (0.05 to 1)");
  }
}
