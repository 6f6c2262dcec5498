package org.gongxu.quality.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongxu.quality.Cohorts;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.Dossiers.Surroundings;
import org.gongxu.quality.rules.IntakeYear;
import org.gongxu.quality.rules.MajorList;
import org.gongxu.quality.rules.RuleFile;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.Measure;
import org.junit.jupiter.api.Test;

class WhatWouldChangeTest {

  private static final RuleSet OWN = RuleFile.read(Path.of("conf/rules/gongxu.conf"));

  @Test
  void of_redCard_namesTheSmallestRiseThatLeavesRed() {
    Dossier red = dossier(100, 100, 35, 25);

    Change change = only(WhatWouldChange.of(OWN, red), Lever.PLACEMENT, 1);

    assertThat(change.from()).isEqualTo(Card.RED);
    assertThat(change.to()).isNotEqualTo(Card.RED);
    assertThat(judged(red, change.amount())).isEqualTo(change.to());
    assertThat(judged(red, change.amount() - 0.002)).isEqualTo(Card.RED);
  }

  @Test
  void of_surplus_saysHowManyFewerPlacesWouldDo() {
    Dossier surplus = dossier(100, 120, 57, 3);

    Change change = only(WhatWouldChange.of(OWN, surplus), Lever.INTAKE, -1);

    assertThat(change.from()).isEqualTo(Card.YELLOW);
    assertThat(change.to()).isEqualTo(Card.GREEN);
    // Surplus is supply above 105; each place brings 0.8: 15 / 0.8 = 18.75.
    assertThat(change.amount()).isCloseTo(-19, within(1e-9));
    assertThat(change.text().zh()).isEqualTo("黄牌→绿牌：招生-19人");
    assertThat(change.text().en()).isEqualTo("yellow to green: intake -19");
  }

  @Test
  void of_greenCard_saysWhatWouldLoseIt() {
    Change change = only(WhatWouldChange.of(OWN, dossier(100, 100, 58, 2)), Lever.PLACEMENT, -1);

    assertThat(change.from()).isEqualTo(Card.GREEN);
    assertThat(change.amount()).isNegative();
    assertThat(change.text().en()).startsWith("green to grey: placement rate -");
  }

  @Test
  void of_noBalance_doesNotSpeakOfIntake() {
    Dossier bare = new Dossier("s", "m", dossier(100, 100, 30, 30).rows(), null, List.of());

    assertThat(WhatWouldChange.of(OWN, bare)).noneMatch(c -> c.lever() == Lever.INTAKE);
  }

  @Test
  void report_aProgramme_carriesVerdictForecastAndChanges() {
    CardReport report = CardReport.of(OWN, dossier(100, 120, 57, 3));

    assertThat(report.verdict().card()).isEqualTo(Card.YELLOW);
    assertThat(report.forecast().surplus()).isEqualTo(1);
    assertThat(report.forecast().gap50()).isEqualTo(-20);
    assertThat(report.changes()).isNotEmpty();
    assertThat(report.trend()).isNull();
  }

  @Test
  void lists_cards_standOnTheirListsByUrgency() {
    List<CardReport> cards =
        List.of(
            CardReport.of(OWN, dossier(100, 100, 30, 30)),
            CardReport.of(OWN, dossier(150, 100, 30, 30)),
            CardReport.of(OWN, dossier(150, 100, 58, 2)),
            CardReport.of(OWN, dossier(100, 150, 58, 2)),
            CardReport.of(OWN, dossier(100, 100, 58, 2)));

    Map<MajorList, List<ThreeLists.Line>> lists = ThreeLists.of(cards);

    assertThat(lists.get(MajorList.KEY_SHORTAGE))
        .extracting(l -> l.card().name())
        .containsExactly("GREEN");
    assertThat(lists.get(MajorList.UPGRADE))
        .extracting(l -> l.card().name())
        .containsExactly("RED");
    assertThat(lists.get(MajorList.RESTRICT))
        .extracting(l -> l.rank() + l.card().name())
        .containsExactly("1YELLOW", "2RED");
    assertThat(lists).doesNotContainKey(MajorList.NONE);
  }

  private static Change only(List<Change> changes, Lever lever, int direction) {
    return changes.stream()
        .filter(c -> c.lever() == lever && Math.signum(c.amount()) == direction)
        .findFirst()
        .orElseThrow();
  }

  private static Card judged(Dossier dossier, double points) {
    return OWN.judge(dossier.withMeasureMoved(Measure.PLACEMENT, points)).card();
  }

  private static Dossier dossier(double demand, double supply, int placed, int seeking) {
    double[] demands = new double[50];
    double[] supplies = new double[50];
    Arrays.fill(demands, demand);
    Arrays.fill(supplies, supply);
    Programme programme = new Programme("s", "m");
    List<CohortGroup> all = new ArrayList<>(Cohorts.peers(30, 2023, 2024));
    all.add(Cohorts.of("s", "m", 2023, placed, seeking));
    all.add(Cohorts.of("s", "m", 2024, placed, seeking));
    Surroundings around =
        new Surroundings(
            Map.of(programme, new Balance(demands, supplies, 0.05, 0.8)),
            Map.of(programme, List.of(new IntakeYear(2024, 60, Double.NaN))));
    return Dossiers.asOf(all, Set.of(Measure.PLACEMENT), 2024, around).stream()
        .filter(dossier -> dossier.major().equals("m"))
        .findFirst()
        .orElseThrow();
  }
}
