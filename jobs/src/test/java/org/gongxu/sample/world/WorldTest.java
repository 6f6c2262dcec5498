package org.gongxu.sample.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {

  private final World world = World.of(1);

  @Test
  void of_scaleOne_isWuhuaWithFourSchoolsTenKeyIndustriesAndTwentyEightMajors() {
    assertThat(world.districts()).extracting(District::code).containsExactly("530102");
    assertThat(world.schools())
        .extracting(School::code)
        .containsExactly("WH01", "WH02", "WH03", "WH04");
    assertThat(world.cells().stream().map(cell -> cell.keyIndustry().code()).distinct())
        .hasSize(10);
    assertThat(world.offers().stream().map(offer -> offer.major().code()).distinct()).hasSize(28);
  }

  @Test
  void of_everyCell_hasAnIndustryOfItsKeyIndustryAndAnOccupation() {
    assertThat(world.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.occupation()).isNotNull();
              assertThat(world.industries().get(cell.industry()).keyIndustry())
                  .isEqualTo(cell.keyIndustry().code());
            });
  }

  @Test
  void of_everyMajor_hasOccupationsThatAreSoughtWithWeightsOfOne() {
    Set<String> sought =
        world.cells().stream().map(cell -> cell.occupation().code()).collect(Collectors.toSet());
    for (Offer offer : world.offers()) {
      var weights = world.crosswalk().get(offer.major().code());
      assertThat(sought).containsAll(weights.keySet());
      assertThat(weights.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void of_scaleSixteen_takesKunmingsDistrictsFirstThenMadeUpOnes() {
    World large = World.of(16);
    assertThat(large.districts().stream().filter(District::real)).hasSize(14);
    assertThat(large.districts().get(14).code()).isEqualTo("539015");
    Set<String> codes = new HashSet<>();
    assertThat(large.schools()).hasSize(64).allMatch(school -> codes.add(school.code()));
    assertThat(large.offers()).hasSize(16 * world.offers().size());
  }

  @Test
  void employers_ofAllIndustriesAndAgencies_fitTheCodesAndDoNotMeet() {
    Employers employers = new Employers("530102", world.industries());
    Set<Integer> numbers = new HashSet<>();
    for (Industry industry : world.industries().values()) {
      for (int i = 0; i < employers.count(industry.code()); i++) {
        assertThat(numbers.add(employers.number(industry.code(), i))).isTrue();
      }
    }
    for (int i = 0; i < Employers.AGENCIES; i++) {
      assertThat(numbers.add(employers.agency(i))).isTrue();
    }
    assertThat(employers.code(employers.agency(Employers.AGENCIES - 1))).hasSize(18);
  }

  @Test
  void springFestival_everyYearOfTheTruth_isBetween21JanuaryAnd20February() {
    for (int year = Quarter.FIRST_YEAR; year <= Quarter.LAST_TRUE_YEAR; year++) {
      assertThat(SpringFestival.of(year))
          .isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
    }
  }

  @Test
  void elsewhere_drawForAnyDistrict_isAnotherRegion() {
    Draws draws = Draws.of(3, "elsewhere");
    for (int i = 0; i < 1000; i++) {
      assertThat(Elsewhere.draw("530103", draws)).isNotEqualTo("530103");
    }
  }

  @Test
  void quarter_index7_isTheLastOf2019() {
    Quarter quarter = new Quarter(7);
    assertThat(quarter.label()).isEqualTo("2019Q4");
    assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2019, 10, 1));
    assertThat(quarter.days()).isEqualTo(92);
    assertThat(quarter.observed()).isTrue();
    assertThat(new Quarter(Quarter.OBSERVED).label()).isEqualTo("2026Q1");
  }

  @Test
  void intake_outsideItsYears_isZero() {
    Intake intake = new Intake(40, 0.05, 2018, 2021);
    assertThat(intake.planned(2017)).isZero();
    assertThat(intake.planned(2018)).isEqualTo(44);
    assertThat(intake.planned(2022)).isZero();
  }

  @Test
  void rates_anyGrade_addUpToOne() {
    for (Offer offer : world.offers()) {
      int years = offer.major().years();
      for (int grade = 1; grade <= years; grade++) {
        double sum =
            offer.rates().pass(grade, years)
                + offer.rates().stay(grade, years)
                + offer.rates().withdrawFrom(grade, years)
                + Rates.TRANSFER;
        assertThat(sum).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void numbers_fixedAndPadded_knowNoLocale() {
    assertThat(Numbers.fixed(1234.56785)).isEqualTo("1234.5678");
    assertThat(Numbers.fixed(-0.04, 1)).isEqualTo("0.0");
    assertThat(Numbers.padded(42, 5)).isEqualTo("00042");
    assertThat(Numbers.padded(123456, 5)).isEqualTo("123456");
  }
}
