package org.gongxu.sample.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.sample.world.Intake;
import org.gongxu.sample.world.Major;
import org.gongxu.sample.world.Offer;
import org.gongxu.sample.world.Rates;
import org.gongxu.sample.world.World;
import org.junit.jupiter.api.Test;

class CohortsTest {

  private static final Rates RATES = new Rates("-", 0.06, 0.4, 0.9, 0.6, 0.7, 1);
  private static final Offer LARGE =
      new Offer(
          "530102",
          "S1",
          new Major("720201", 3, 0.4, 0.9, 0.6),
          new Intake(5000, 0, 2016, 2040),
          RATES);

  private final Cohorts cohorts = Cohorts.draw(List.of(LARGE), 1, new HashMap<>());

  @Test
  void draw_firstGrade_passesAsOftenAsTheTrueRate() {
    Map<Integer, Integer> grade = new HashMap<>();
    int first = 0;
    for (SchoolYear row : cohorts.years()) {
      if (row.student().entryYear() == 2016 && row.year() == 2016) {
        first++;
      }
      if (row.student().entryYear() == 2016 && row.year() == 2017) {
        grade.merge(row.grade(), 1, Integer::sum);
      }
    }
    assertThat((double) grade.get(2) / first).isCloseTo(RATES.pass(1, 3), within(0.01));
    assertThat((double) grade.get(1) / first).isCloseTo(RATES.stay(1, 3), within(0.005));
  }

  @Test
  void draw_lastGrade_graduatesAsOftenAsTheTrueRate() {
    double last = 0;
    double graduated = 0;
    for (SchoolYear row : cohorts.years()) {
      if (row.grade() == 3 && row.year() < 2025) {
        last++;
        graduated += row.status().equals(SchoolYear.GRADUATED) ? 1 : 0;
      }
    }
    assertThat(graduated / last).isCloseTo(RATES.pass(3, 3), within(0.005));
  }

  @Test
  void draw_lastSchoolYear_knowsOfNobodyWhoLeft() {
    assertThat(cohorts.years())
        .filteredOn(row -> row.year() == 2025)
        .isNotEmpty()
        .allMatch(SchoolYear::goesOn);
  }

  @Test
  void draw_graduates_areAllInTheLastGrade() {
    assertThat(cohorts.graduates()).isNotEmpty().allMatch(row -> row.grade() == 3);
  }

  @Test
  void draw_majorNoLongerOffered_hasNoNewStudents() {
    Offer closed = new Offer("530102", "S2", LARGE.major(), new Intake(30, 0, 2016, 2020), RATES);
    Cohorts few = Cohorts.draw(List.of(closed), 1, new HashMap<>());
    assertThat(few.intake(closed, 2020)).isPositive();
    assertThat(few.intake(closed, 2021)).isZero();
    assertThat(few.of(closed)).allMatch(row -> row.student().entryYear() <= 2020);
  }

  @Test
  void draw_districtAfterDistrict_givesNoIdNumberTwice() {
    World world = World.of(2);
    Map<Integer, Integer> serials = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (String region : List.of("530102", "530103")) {
      List<Offer> offers =
          world.offers().stream().filter(offer -> offer.region().equals(region)).toList();
      Set<Student> students = new HashSet<>();
      Cohorts.draw(offers, 1, serials).years().forEach(row -> students.add(row.student()));
      assertThat(students).allMatch(student -> ids.add(student.idNumber()));
    }
  }

  @Test
  void idNumber_anyStudent_hasAWrongCheckCharacter() {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    for (int serial = 1; serial <= 50; serial++) {
      String id = new Student(1, LARGE, 2020, 20050317, serial, "A").idNumber();
      int sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * (id.charAt(i) - '0');
      }
      assertThat(id).matches("999999\\d{12}");
      assertThat(id.charAt(17)).isNotEqualTo("10X98765432".charAt(sum % 11));
    }
  }

  @Test
  void occupations_ofAnOffer_giveTheRelatedShareToTheMajorsOwn() {
    World world = World.of(1);
    Destinations destinations = new Destinations(world);
    for (Offer offer : world.offers()) {
      Map<String, Double> probabilities = destinations.occupations(offer);
      double related =
          probabilities.entrySet().stream()
              .filter(entry -> destinations.isRelated(offer, entry.getKey()))
              .mapToDouble(Map.Entry::getValue)
              .sum();
      assertThat(related).isCloseTo(offer.rates().related(), within(1e-9));
    }
  }
}
