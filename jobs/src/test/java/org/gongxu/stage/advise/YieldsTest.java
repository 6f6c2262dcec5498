package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gongxu.stage.advise.Given.same;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.junit.jupiter.api.Test;

class YieldsTest {

  private static final Calendar CALENDAR = new Calendar(2026, Map.of("short", 2), 3);

  @Test
  void perPlace_intakeOfTheYearBefore_isEntrantsOverStudents() {
    Yields yields = Yields.of(List.of(supply("s1", "m", 2028, 40L, same(30))), CALENDAR);

    assertThat(yields.perPlace(new Programme("s1", "m"))).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void of_programmesOfDifferentLength_takesEachItsOwnYear() {
    Yields yields =
        Yields.of(
            List.of(
                supply("s1", "short", 2027, 20L, same(10)),
                supply("s1", "short", 2028, null, same(12)),
                supply("s1", "m", 2027, 99L, same(1))),
            CALENDAR);

    assertThat(yields.perPlace(new Programme("s1", "short"))).isEqualTo(0.5);
    assertThat(yields.next()).containsOnlyKeys(new Programme("s1", "short"));
    assertThat(yields.before()).doesNotContainKey(new Programme("s1", "m"));
  }

  @Test
  void perPlace_newProgramme_borrowsFromItsMajorThenFromAll() {
    Yields yields =
        Yields.of(
            List.of(supply("s1", "m", 2028, 40L, same(30)), supply("s1", "n", 2028, 60L, same(20))),
            CALENDAR);

    assertThat(yields.perPlace(new Programme("s2", "m"))).isEqualTo(0.75);
    assertThat(yields.perPlace(new Programme("s2", "o"))).isEqualTo(0.5);
    assertThat(Yields.none().perPlace(new Programme("s2", "o"))).isZero();
  }

  @Test
  void factor_twoWorlds_isRelativeToTheMean() {
    double[] draws = same(10);
    Arrays.fill(draws, 0, 25, 30);
    Yields yields = Yields.of(List.of(supply("s1", "m", 2028, 40L, draws)), CALENDAR);

    double[] factor = yields.factor(List.of(new Programme("s1", "m")), 50);

    assertThat(factor[0]).isCloseTo(1.5, within(1e-12));
    assertThat(factor[49]).isCloseTo(0.5, within(1e-12));
    assertThat(yields.factor(List.of(), 50)).containsOnly(1.0);
  }

  private static Row supply(
      String school, String major, int year, Long students, double[] entrants) {
    return Given.row(
        "supply_forecast",
        "school major year enrolled entrants",
        school,
        major,
        year,
        students,
        entrants);
  }
}
