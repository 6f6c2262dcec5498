package org.gongxu.quality.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingYearTest {

  @Test
  void of_sameStructureAndSize_fitsWholly() {
    MatchingYear year =
        MatchingYear.of(
            2024,
            Map.of("chips", 60.0, "drugs", 40.0),
            Map.of("m", 100.0),
            Map.of("m", Map.of("chips", 0.6, "drugs", 0.4)));

    assertThat(year.similarity()).isCloseTo(1, within(1e-12));
    assertThat(year.filled()).isCloseTo(1, within(1e-12));
    assertThat(year.coordination()).isCloseTo(1, within(1e-12));
    assertThat(year.industries()).allMatch(line -> Math.abs(line.deviation()) < 1e-12);
  }

  @Test
  void of_industryNobodyTrainsFor_isUncovered() {
    MatchingYear year =
        MatchingYear.of(
            2024,
            Map.of("chips", 50.0, "drugs", 50.0),
            Map.of("m", 50.0),
            Map.of("m", Map.of("chips", 1.0)));

    IndustryFit drugs = year.industries().get(1);
    assertThat(drugs.coverage()).isZero();
    assertThat(drugs.majors()).isZero();
    assertThat(drugs.deviation()).isNaN();
    assertThat(year.similarity()).isCloseTo(0.5, within(1e-12));
    assertThat(year.filled()).isCloseTo(0.5, within(1e-12));
    assertThat(year.industries().get(0).deviation()).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void of_sameStructureHalfTheSize_isAlikeButHalfFilled() {
    MatchingYear year =
        MatchingYear.of(
            2024, Map.of("chips", 80.0), Map.of("m", 40.0), Map.of("m", Map.of("chips", 1.0)));

    assertThat(year.similarity()).isCloseTo(1, within(1e-12));
    assertThat(year.filled()).isCloseTo(0.5, within(1e-12));
    // C = 2 sqrt(0.5) / 1.5, T = 0.75, D = sqrt(C T).
    assertThat(year.coordination()).isCloseTo(Math.sqrt(Math.sqrt(0.5)), within(1e-12));
  }

  @Test
  void of_stragglers_doNotMakeAMajorOfTheIndustry() {
    MatchingYear year =
        MatchingYear.of(
            2024,
            Map.of("chips", 80.0, "drugs", 10.0),
            Map.of("m", 100.0),
            Map.of("m", Map.of("chips", 0.97, "drugs", 0.03)));

    assertThat(year.industries()).extracting(IndustryFit::majors).containsExactly(1, 0);
  }
}
