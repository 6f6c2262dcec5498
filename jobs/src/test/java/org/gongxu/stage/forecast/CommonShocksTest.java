package org.gongxu.stage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongxu.domain.random.RandomStream;
import org.gongxu.domain.random.Seed;
import org.junit.jupiter.api.Test;

class CommonShocksTest {

  @Test
  void of_simulatedShocks_findsTheirShares() {
    CommonShocks shocks = CommonShocks.of(moments(0.3, 0.2, 400));
    assertThat(shocks.total()).isCloseTo(0.3, within(0.06));
    assertThat(shocks.keyIndustry()).isCloseTo(0.2, within(0.06));
    assertThat(shocks.own()).isCloseTo(0.5, within(0.06));
  }

  @Test
  void of_independentErrors_findsAlmostNothingShared() {
    CommonShocks shocks = CommonShocks.of(moments(0, 0, 400));
    assertThat(shocks.total() + shocks.keyIndustry()).isLessThan(0.02);
  }

  @Test
  void of_noBacktest_isThePrior() {
    CommonShocks shocks = CommonShocks.of(List.of());
    assertThat(shocks.total()).isCloseTo(0.1, within(1e-12));
    assertThat(shocks.keyIndustry()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void of_fewOrigins_leansOnThePrior() {
    CommonShocks shocks = CommonShocks.of(moments(0.9, 0, 4));
    assertThat(shocks.total()).isBetween(0.2, 0.85);
  }

  @Test
  void of_anyOrder_isTheSameToTheBit() {
    List<ErrorMoments> moments = new ArrayList<>(moments(0.3, 0.2, 12));
    CommonShocks first = CommonShocks.of(moments);
    Collections.shuffle(moments, new Random(1));
    assertThat(CommonShocks.of(moments)).isEqualTo(first);
  }

  @Test
  void moments_errorsInAnyOrder_areTheSameToTheBit() {
    List<ErrorMoments.Error> errors = new ArrayList<>(errors("k0", 0.2, 0.2, 5));
    List<ErrorMoments> first = ErrorMoments.of("k0", errors);
    Collections.shuffle(errors, new Random(2));
    assertThat(ErrorMoments.of("k0", errors)).isEqualTo(first).isNotEmpty();
  }

  @Test
  void moments_oneCell_hasNoPairs() {
    ErrorMoments one =
        ErrorMoments.of("k", List.of(new ErrorMoments.Error("a", "2024Q4", 1, 0.7, 3))).get(0);
    assertThat(one.weight()).isZero();
    assertThat(one.pairs()).isZero();
    assertThat(one.common()).isEqualTo(1);
  }

  @Test
  void moments_twoCellsThatErrAlike_haveProductOne() {
    List<ErrorMoments.Error> errors =
        List.of(
            new ErrorMoments.Error("a", "2024Q4", 1, 2, 3),
            new ErrorMoments.Error("b", "2024Q4", 1, 2, 5));
    ErrorMoments both = ErrorMoments.of("k", errors).get(0);
    assertThat(both.pairs() / both.weight()).isCloseTo(1, within(1e-12));
  }

  private static List<ErrorMoments> moments(double total, double industry, int origins) {
    List<ErrorMoments> moments = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      moments.addAll(ErrorMoments.of("k" + k, errors("k" + k, total, industry, origins)));
    }
    return moments;
  }

  private static List<ErrorMoments.Error> errors(
      String industry, double total, double within, int origins) {
    List<ErrorMoments.Error> errors = new ArrayList<>();
    for (int origin = 0; origin < origins; origin++) {
      RandomStream all = Seed.of(3).child("all").stream(origin);
      RandomStream own = Seed.of(3).child(industry).stream(origin);
      double common = Math.sqrt(total) * all.normal() + Math.sqrt(within) * own.normal();
      for (int cell = 0; cell < 12; cell++) {
        double rest = Math.sqrt(1 - total - within) * own.normal();
        errors.add(
            new ErrorMoments.Error("c" + cell, "o" + origin, 1, 0.8 * (common + rest), 1 + cell));
      }
    }
    return errors;
  }
}
