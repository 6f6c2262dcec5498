package org.gongxu.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongxu.quality.Cohorts;
import org.gongxu.quality.rules.BalanceCondition.Kind;
import org.gongxu.quality.rules.Dossiers.Surroundings;
import org.gongxu.quality.rules.Evidence.State;
import org.gongxu.quality.rules.RateCondition.Demand;
import org.gongxu.quality.rules.RateCondition.Longer;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Measure;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void rate_relativeThreshold_isSetAgainstTheRegion() {
    RateCondition tenBelow = rate(-0.10, true, true);

    Evidence evidence = tenBelow.test(dossier(Cohorts.of("s", "m", 2024, 140, 60)));

    assertThat(evidence.threshold()).isBetween(0.75, 0.85);
    assertThat(evidence.state()).isEqualTo(State.HELD);
  }

  @Test
  void rate_weakIntake_isAdjustedOnlyWhereTheRuleSaysSo() {
    List<CohortGroup> groups = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      CohortKey key = new CohortKey("peer", String.format("p%02d", i), 2024, 0);
      groups.add(Cohorts.of(key, "high", 95, 5, 0));
      groups.add(Cohorts.of(key, "low", 70, 30, 0));
    }
    groups.add(Cohorts.of(new CohortKey("s", "m", 2024, 0), "low", 140, 60, 0));
    Dossier weak = find(groups);

    assertThat(rate(0.75, false, false).test(weak).state()).isEqualTo(State.HELD);
    assertThat(rate(0.75, false, true).test(weak).state()).isEqualTo(State.NOT_HELD);
  }

  @Test
  void rate_noCohort_isMissingAndSaysWhatItLookedFor() {
    Evidence evidence = rate(0.75, false, true).test(bare());

    assertThat(evidence.state()).isEqualTo(State.MISSING);
    assertThat(evidence.value()).isNaN();
    assertThat(evidence.test().en())
        .isEqualTo("placement rate at 0 months below 75.0% over 1 cohorts, posterior 90% or more");
  }

  @Test
  void point_rateExactlyAtTheThreshold_isNotBelowIt() {
    PointCondition below = new PointCondition(Measure.PLACEMENT, Side.BELOW, 0.7, 0, 1);

    assertThat(below.test(dossier(Cohorts.of("s", "m", 2024, 70, 30))).state())
        .isEqualTo(State.NOT_HELD);
    assertThat(below.test(dossier(Cohorts.of("s", "m", 2024, 69, 31))).state())
        .isEqualTo(State.HELD);
    assertThat(below.test(bare()).state()).isEqualTo(State.MISSING);
  }

  @Test
  void balance_probabilityAtTheThreshold_holds() {
    Balance four = new Balance(new double[] {9, 9, 9, 9, 1}, new double[] {5, 5, 5, 5, 5}, 0, 1);
    Dossier dossier = new Dossier("s", "m", List.of(), four, List.of());

    assertThat(new BalanceCondition(Kind.SHORTAGE, Side.ABOVE, 0.8).test(dossier).state())
        .isEqualTo(State.HELD);
    assertThat(new BalanceCondition(Kind.SHORTAGE, Side.ABOVE, 0.81).test(dossier).state())
        .isEqualTo(State.UNDECIDED);
    assertThat(new BalanceCondition(Kind.SURPLUS, Side.ABOVE, 0.8).test(dossier).state())
        .isEqualTo(State.NOT_HELD);
    assertThat(new BalanceCondition(Kind.SURPLUS, Side.BELOW, 0.2).test(dossier).state())
        .isEqualTo(State.HELD);
  }

  @Test
  void noIntake_oneStudentInThreeYears_isAnIntake() {
    List<IntakeYear> one =
        List.of(new IntakeYear(2022, 0, 0), new IntakeYear(2023, 1, 0), new IntakeYear(2024, 0, 0));

    assertThat(new NoIntakeCondition(3).test(new Dossier("s", "m", List.of(), null, one)).state())
        .isEqualTo(State.NOT_HELD);
    assertThat(new NoIntakeCondition(3).test(bare()).state()).isEqualTo(State.MISSING);
  }

  @Test
  void firstChoice_unknownShare_isMissingNotZero() {
    List<IntakeYear> unknown = List.of(new IntakeYear(2024, 30, Double.NaN));

    assertThat(
            new FirstChoiceCondition(0.1, 1)
                .test(new Dossier("s", "m", List.of(), null, unknown))
                .state())
        .isEqualTo(State.MISSING);
  }

  @Test
  void rate_fewGraduatesForYears_areJudgedByTheLongerRecord() {
    RateCondition two = running(null);
    RateCondition upToFive = running(new Longer(5, 0.05, 0.6));
    Dossier poor = record(5, 4, 5, 4, 5, 4, 5, 4, 5, 4);

    assertThat(two.test(poor).state()).isEqualTo(State.UNDECIDED);
    Evidence evidence = upToFive.test(poor);
    assertThat(evidence.state()).isEqualTo(State.HELD);
    assertThat(evidence.test().en()).contains("over 3 cohorts");
    assertThat(evidence.answers()).isEqualTo(27);
  }

  @Test
  void rate_poorOnceButMendedSince_isNotHeldToItsPast() {
    Dossier mended = record(4, 4, 4, 4, 4, 4, 7, 1, 7, 1);

    assertThat(running(new Longer(5, 0, 0.6)).test(mended).state()).isNotEqualTo(State.HELD);
  }

  @Test
  void longer_noLongerThanTheRun_isRefused() {
    assertThatThrownBy(() -> running(new Longer(2, 0.05, 0.6)))
        .hasMessage("Invalid long record: 2 cohorts; expected above 2");
  }

  private static RateCondition running(Longer longer) {
    Demand demand = new Demand(0, 2, 0.85, 0.2, true, longer);
    return new RateCondition(Measure.PLACEMENT, Side.BELOW, 0.75, false, demand);
  }

  /** Placed and not placed of cohorts running, the oldest first, among many sound peers. */
  private static Dossier record(int... placedAndNot) {
    List<CohortGroup> groups = new ArrayList<>();
    int first = 2025 - placedAndNot.length / 2;
    for (int i = 0; i < placedAndNot.length; i += 2) {
      int year = first + i / 2;
      groups.addAll(Cohorts.peers(30, year));
      groups.add(Cohorts.of("s", "m", year, placedAndNot[i], placedAndNot[i + 1]));
    }
    return find(groups);
  }

  private static RateCondition rate(double threshold, boolean relative, boolean adjusted) {
    Demand demand = new Demand(0, 1, 0.9, 0.5, adjusted, null);
    return new RateCondition(Measure.PLACEMENT, Side.BELOW, threshold, relative, demand);
  }

  private static Dossier bare() {
    return new Dossier("s", "m", List.of(), null, List.of());
  }

  private static Dossier dossier(CohortGroup own) {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(30, 2024));
    groups.add(own);
    return find(groups);
  }

  private static Dossier find(List<CohortGroup> groups) {
    return Dossiers.asOf(groups, Set.of(Measure.PLACEMENT), 2024, Surroundings.none()).stream()
        .filter(dossier -> dossier.major().equals("m"))
        .findFirst()
        .orElseThrow();
  }
}
