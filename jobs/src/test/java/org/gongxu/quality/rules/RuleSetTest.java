package org.gongxu.quality.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.quality.Cohorts;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Dossiers.Surroundings;
import org.gongxu.quality.rules.Evidence.State;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.Measure;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final RuleSet OWN = RuleFile.read(Path.of("conf/rules/gongxu.conf"));
  private static final RuleSet FUJIAN = RuleFile.read(Path.of("conf/rules/fujian-2023.conf"));
  private static final RuleSet SHANDONG = RuleFile.read(Path.of("conf/rules/shandong-2017.conf"));
  private static final RuleSet BACHELOR = RuleFile.read(Path.of("conf/rules/undergraduate.conf"));
  private static final Set<Measure> MEASURES = Set.of(Measure.PLACEMENT, Measure.RELATED);

  @Test
  void judge_clearlyFailingTwice_isRedWithItsEvidence() {
    Verdict verdict = OWN.judge(dossier(balance(100, 100), cohorts(30, 30, 28, 32)));

    assertThat(verdict.card()).isEqualTo(Card.RED);
    assertThat(verdict.ruleId()).isEqualTo("failing");
    assertThat(verdict.outcome().list()).isEqualTo(MajorList.RESTRICT);
    assertThat(verdict.deciding())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo(State.HELD);
              assertThat(line.threshold()).isEqualTo(0.75);
              assertThat(line.probability()).isGreaterThan(0.99);
              assertThat(line.interval().contains(line.value())).isTrue();
              assertThat(line.answers()).isEqualTo(120);
              assertThat(line.test().zh()).isEqualTo("连续2届毕业去向落实率（0个月）低于75.0%，后验概率不低于85%");
            });
  }

  @Test
  void judge_failingWhileTheMarketIsShort_isToBeReworkedNotClosed() {
    Verdict verdict = OWN.judge(dossier(balance(150, 100), cohorts(30, 30, 28, 32)));

    assertThat(verdict.ruleId()).isEqualTo("failing-but-wanted");
    assertThat(verdict.outcome().action()).isEqualTo(Action.REWORK);
    assertThat(verdict.outcome().list()).isEqualTo(MajorList.UPGRADE);
  }

  @Test
  void judge_smallMajorWithTwoUnluckyYears_isGreyNotRed() {
    Verdict verdict = OWN.judge(dossier(balance(100, 100), cohorts(8, 3, 8, 3)));

    assertThat(verdict.card()).isEqualTo(Card.GREY);
    assertThat(verdict.evidence())
        .filteredOn(line -> line.ruleId().equals("sound"))
        .extracting(Evidence::state)
        .containsExactly(State.UNDECIDED, State.HELD);
    assertThat(verdict.reason().zh()).isEqualTo("证据不足或区间跨越阈值，不予评级");
  }

  @Test
  void judge_oneBadYearAfterAGoodOne_isAWarningOnly() {
    Verdict verdict = OWN.judge(dossier(balance(100, 100), cohorts(58, 2, 25, 35)));

    assertThat(verdict.card()).isEqualTo(Card.YELLOW);
    assertThat(verdict.ruleId()).isEqualTo("failing-once");
  }

  @Test
  void judge_soundAndWanted_isGreenAndOnTheShortageList() {
    Verdict verdict = OWN.judge(dossier(balance(150, 100), cohorts(57, 3, 58, 2)));

    assertThat(verdict.card()).isEqualTo(Card.GREEN);
    assertThat(verdict.outcome().list()).isEqualTo(MajorList.KEY_SHORTAGE);
    assertThat(verdict.outcome().action()).isEqualTo(Action.GROW);
  }

  @Test
  void judge_soundInASurplus_isYellow() {
    Verdict verdict = OWN.judge(dossier(balance(100, 150), cohorts(57, 3, 58, 2)));

    assertThat(verdict.ruleId()).isEqualTo("surplus");
    assertThat(verdict.outcome().action()).isEqualTo(Action.SHRINK);
  }

  @Test
  void judge_soundButTheBalanceUnknown_isNotGreen() {
    Verdict verdict = OWN.judge(dossier(null, cohorts(57, 3, 58, 2)));

    assertThat(verdict.card()).isEqualTo(Card.GREY);
    assertThat(verdict.evidence())
        .filteredOn(line -> line.test().en().startsWith("probability of surplus"))
        .allMatch(line -> line.state() == State.MISSING);
  }

  @Test
  void judge_straddlingBalance_isUndecidedNotColoured() {
    Balance even =
        new Balance(new double[] {150, 50, 150, 50}, new double[] {100, 100, 100, 100}, 0, 1);
    Verdict verdict = OWN.judge(dossier(even, cohorts(57, 3, 58, 2)));

    assertThat(verdict.card()).isEqualTo(Card.GREY);
    assertThat(verdict.evidence())
        .filteredOn(line -> line.ruleId().equals("surplus"))
        .extracting(Evidence::state)
        .containsExactly(State.UNDECIDED);
  }

  @Test
  void judge_workUnrelatedTwice_isYellow() {
    List<CohortGroup> cohorts =
        cohorts(50, 10, 50, 10).stream()
            .map(group -> Cohorts.withAnswers(group, Measure.RELATED, 8, 50))
            .toList();

    assertThat(OWN.judge(dossier(balance(100, 100), cohorts)).ruleId()).isEqualTo("unrelated-work");
  }

  @Test
  void judge_aGapBetweenTheCohorts_isNotTwoRunning() {
    List<CohortGroup> cohorts =
        List.of(Cohorts.of("s", "m", 2021, 30, 30), Cohorts.of("s", "m", 2024, 46, 14));

    assertThat(OWN.judge(dossier(balance(100, 100), cohorts)).ruleId()).isNotEqualTo("failing");
  }

  @Test
  void fujian_allSound_stillCondemnsTheLastTenth() {
    List<Dossier> dossiers = Dossiers.asOf(persistentRanks(), MEASURES, 2024, Surroundings.none());

    assertThat(dossiers.stream().filter(d -> FUJIAN.judge(d).card() == Card.RED)).hasSize(2);
    assertThat(dossiers.stream().filter(d -> OWN.judge(d).card() == Card.RED)).isEmpty();
  }

  @Test
  void shandong_threeYearsWithoutIntake_isRevoked() {
    List<IntakeYear> none =
        List.of(
            new IntakeYear(2022, 0, Double.NaN),
            new IntakeYear(2024, 0, Double.NaN),
            new IntakeYear(2023, 0, Double.NaN));

    Verdict verdict = SHANDONG.judge(new Dossier("s", "m", List.of(), null, none));

    assertThat(verdict.ruleId()).isEqualTo("no-intake");
    assertThat(verdict.outcome().action()).isEqualTo(Action.CLOSE);
  }

  @Test
  void shandong_lowTwice_isCutAndLowThreeTimesIsStopped() {
    List<CohortGroup> thrice = new ArrayList<>(cohorts(20, 30, 20, 30));
    thrice.add(Cohorts.of("s", "m", 2022, 20, 30));

    assertThat(SHANDONG.judge(dossier(null, cohorts(20, 30, 20, 30))).outcome().action())
        .isEqualTo(Action.SHRINK);
    assertThat(SHANDONG.judge(dossier(null, thrice)).outcome().action()).isEqualTo(Action.PAUSE);
  }

  @Test
  void undergraduate_steps_followTheRate() {
    assertThat(bachelor(69).action()).isEqualTo(Action.SHRINK);
    assertThat(bachelor(59).action()).isEqualTo(Action.PAUSE);
    assertThat(bachelor(49).action()).isEqualTo(Action.CLOSE);
    assertThat(bachelor(71).card()).isEqualTo(Card.GREY);
  }

  @Test
  void undergraduate_fewChooseItFirst_isWarnedThenRevoked() {
    IntakeYear low = new IntakeYear(2024, 40, 0.05);
    List<IntakeYear> thrice =
        List.of(low, new IntakeYear(2023, 40, 0.08), new IntakeYear(2022, 40, 0.02));

    assertThat(BACHELOR.judge(new Dossier("s", "m", List.of(), null, List.of(low))).card())
        .isEqualTo(Card.YELLOW);
    assertThat(BACHELOR.judge(new Dossier("s", "m", List.of(), null, thrice)).ruleId())
        .isEqualTo("first-choice-thrice");
  }

  @Test
  void replay_overThreeYears_saysWhomItWouldHaveHit() {
    List<CohortGroup> groups = new ArrayList<>(Cohorts.peers(30, 2022, 2023, 2024));
    groups.add(Cohorts.of("s", "m", 2022, 57, 3));
    groups.add(Cohorts.of("s", "m", 2023, 28, 32));
    groups.add(Cohorts.of("s", "m", 2024, 30, 30));
    Map<Integer, List<Dossier>> past =
        Map.of(
            2023, Dossiers.asOf(groups, MEASURES, 2023, Surroundings.none()),
            2024, Dossiers.asOf(groups, MEASURES, 2024, Surroundings.none()));

    List<Replay.Hit> hits = Replay.run(OWN, past);

    assertThat(hits)
        .extracting(hit -> hit.year() + " " + hit.major() + " " + hit.verdict().card())
        .containsExactly("2023 m YELLOW", "2024 m RED");
  }

  private static Rule.Outcome bachelor(int placed) {
    return BACHELOR
        .judge(dossier(null, List.of(Cohorts.of("s", "m", 2024, placed, 100 - placed))))
        .outcome();
  }

  private static List<CohortGroup> persistentRanks() {
    List<CohortGroup> groups = new ArrayList<>();
    for (int m = 0; m < 20; m++) {
      for (int year : new int[] {2023, 2024}) {
        groups.add(Cohorts.of("s", String.format("m%02d", m), year, 950 + m, 50 - m));
      }
    }
    return groups;
  }

  private static List<CohortGroup> cohorts(int placed23, int not23, int placed24, int not24) {
    return List.of(
        Cohorts.of("s", "m", 2023, placed23, not23), Cohorts.of("s", "m", 2024, placed24, not24));
  }

  private static Dossier dossier(Balance balance, List<CohortGroup> own) {
    List<CohortGroup> all = new ArrayList<>(Cohorts.peers(30, 2023, 2024));
    all.addAll(own);
    Map<Programme, Balance> balances =
        balance == null ? Map.of() : Map.of(new Programme("s", "m"), balance);
    return Dossiers.asOf(all, MEASURES, 2024, new Surroundings(balances, Map.of())).stream()
        .filter(dossier -> dossier.major().equals("m"))
        .findFirst()
        .orElseThrow();
  }

  private static Balance balance(double demand, double supply) {
    double[] demands = new double[50];
    double[] supplies = new double[50];
    Arrays.fill(demands, demand);
    Arrays.fill(supplies, supply);
    return new Balance(demands, supplies, 0.05, 0.8);
  }
}
