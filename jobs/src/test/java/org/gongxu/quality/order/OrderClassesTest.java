package org.gongxu.quality.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gongxu.quality.order.OrderClass.Audience;
import org.gongxu.quality.order.OrderClasses.Candidates;
import org.junit.jupiter.api.Test;

class OrderClassesTest {

  private static final OrderPolicy POLICY = new OrderPolicy(0.8, 20, 0.1, 20, 10);
  private static final double[] STEADY = {10, 10, 10, 10, 10, 10, 10, 10};

  @Test
  void lasting_oneBurst_countsLittleBesideSteadyDemand() {
    double[] burst = {0, 0, 0, 0, 0, 0, 80, 0};

    assertThat(employer("e", STEADY, 50).lasting()).isCloseTo(40, within(1e-12));
    assertThat(employer("e", burst, 50).lasting()).isCloseTo(5, within(1e-12));
    assertThat(employer("e", new double[0], 0).lasting()).isZero();
  }

  @Test
  void match_nearAndFar_ranksTheNearSchoolFirst() {
    List<OrderClass> pairs =
        match(
            List.of(employer("e", new double[] {20, 20}, 50)),
            List.of(offer("far", 0.5, 40), offer("near", 0.5, 40)));

    assertThat(pairs).extracting(OrderClass::school).containsExactly("near", "far");
    assertThat(pairs).extracting(OrderClass::rank).containsExactly(1, 2);
    assertThat(pairs.get(0).reason().zh()).isEqualTo("紧缺概率90%，单位每年稳定需求约80人，专业对口50%，相距1公里");
  }

  @Test
  void match_oneEmployerTwoSchools_usesEachOpeningOnce() {
    List<OrderClass> pairs =
        match(
            List.of(employer("e", STEADY, 50)),
            List.of(offer("near", 0.5, 30), offer("far", 0.5, 30)));

    assertThat(pairs).extracting(OrderClass::size).containsExactly(30);
  }

  @Test
  void match_occupationNotScarce_advisesNothing() {
    Candidates candidates =
        new Candidates(
            List.of(employer("e", STEADY, 50)),
            List.of(offer("near", 0.5, 30)),
            Map.of("welder", 0.6),
            (employer, school) -> 1);

    assertThat(OrderClasses.match(candidates, POLICY)).isEmpty();
  }

  @Test
  void match_majorThatDoesNotFit_advisesNothing() {
    assertThat(match(List.of(employer("e", STEADY, 50)), List.of(offer("near", 0.05, 30))))
        .isEmpty();
  }

  @Test
  void match_employerBelowTheDisclosureThreshold_isForTheSchoolAlone() {
    assertThat(match(List.of(employer("e", STEADY, 9)), List.of(offer("near", 0.5, 30))))
        .singleElement()
        .extracting(OrderClass::audience)
        .isEqualTo(Audience.SCHOOL_ONLY);
    assertThat(match(List.of(employer("e", STEADY, 10)), List.of(offer("near", 0.5, 30))))
        .singleElement()
        .extracting(OrderClass::audience)
        .isEqualTo(Audience.PUBLIC);
  }

  private static List<OrderClass> match(List<EmployerDemand> employers, List<Offer> offers) {
    return OrderClasses.match(
        new Candidates(
            employers,
            offers,
            Map.of("welder", 0.9),
            (employer, school) -> school.equals("near") ? 1 : 30),
        POLICY);
  }

  private static EmployerDemand employer(String code, double[] openings, long vacancies) {
    return new EmployerDemand(code, "welder", openings, vacancies);
  }

  private static Offer offer(String school, double fit, int places) {
    return new Offer(school, "m", Map.of("welder", fit), places);
  }
}
