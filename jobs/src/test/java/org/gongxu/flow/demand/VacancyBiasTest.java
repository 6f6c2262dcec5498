package org.gongxu.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gongxu.domain.random.Seed;
import org.gongxu.flow.DrawSummary;
import org.gongxu.flow.UncertainValue;
import org.gongxu.flow.UncertainValue.Scale;
import org.junit.jupiter.api.Test;

class VacancyBiasTest {

  @Test
  void correct_factorsKnownExactly_isTheFormula() {
    VacancyBias bias =
        new VacancyBias(2024, fixed("never", 0.2), fixed("double", 0.5), fixed("open", 0.3));
    VacancyBias.Corrected corrected =
        bias.correct(new double[] {70}, new double[] {20}, Seed.of(1));
    assertThat(corrected.all()[0]).isEqualTo(100, within(1e-12));
    assertThat(corrected.entry()[0]).isEqualTo(30, within(1e-12));
  }

  @Test
  void correct_uncertainFactors_openTheInterval() {
    VacancyBias bias = survey(2024);
    double[] direct = new double[2000];
    Arrays.fill(direct, 100);
    DrawSummary all = DrawSummary.of(bias.correct(direct, new double[2000], Seed.of(1)).all());
    assertThat(all.p10()).isEqualTo(100 / 0.8, within(2.0));
    assertThat(all.p90()).isEqualTo(100 / 0.6, within(3.0));
  }

  @Test
  void in_yearOfASurvey_takesItAsItIs() {
    VacancyBias bias = VacancyBias.in(2024, List.of(survey(2021), survey(2024)));
    assertThat(bias).isEqualTo(survey(2024));
    assertThat(bias.carriedForward()).isFalse();
  }

  @Test
  void in_yearWithoutASurvey_carriesTheLatestForwardFlaggedAndWider() {
    VacancyBias bias = VacancyBias.in(2026, List.of(survey(2024), survey(2021), survey(2028)));
    assertThat(bias.year()).isEqualTo(2024);
    assertThat(bias.carriedForward()).isTrue();
    assertThat(bias.neverAdvertised().low()).isLessThan(0.2);
    assertThat(bias.neverAdvertised().high()).isGreaterThan(0.4);
    assertThat(bias.neverAdvertised().median())
        .isEqualTo(survey(2024).neverAdvertised().median(), within(1e-12));
    assertThat(bias.neverAdvertised().version()).isEqualTo("survey 2024");
  }

  @Test
  void in_yearBeforeEverySurvey_isRefused() {
    assertThatThrownBy(() -> VacancyBias.in(2020, List.of(survey(2021))))
        .hasMessage("Cannot correct vacancies of 2020: no survey up to that year");
  }

  private static VacancyBias survey(int year) {
    String version = "survey " + year;
    return new VacancyBias(
        year,
        new UncertainValue("never_advertised", Scale.SHARE, 0.2, 0.4, version, false),
        new UncertainValue("agency_doubles", Scale.SHARE, 0.4, 0.7, version, false),
        new UncertainValue("open_to_leavers", Scale.SHARE, 0.2, 0.35, version, false));
  }

  private static UncertainValue fixed(String name, double value) {
    return UncertainValue.fixed(name, Scale.SHARE, value, "test");
  }
}
