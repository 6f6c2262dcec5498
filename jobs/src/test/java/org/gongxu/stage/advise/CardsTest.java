package org.gongxu.stage.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongxu.stage.advise.Given.cells;
import static org.gongxu.stage.advise.Given.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.MajorList;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.stage.advise.Cards.Judged;
import org.junit.jupiter.api.Test;

class CardsTest {

  private static final RuleSet RULES = RuleSets.named(Path.of("."), "gongxu");

  @Test
  void judge_twoFailingCohorts_redForTheSchoolAndItsRegion() {
    List<Judged> cards =
        judged(Given.outcomes(cohort("s1", "m", 2024, 20, 30), cohort("s1", "m", 2025, 20, 30)));

    assertThat(cards).extracting(Judged::school).containsExactly("ALL", "s1");
    assertThat(cards).allMatch(card -> card.report().verdict().card() == Card.RED);
  }

  @Test
  void judge_balanceSaysSurplusButNobodyWasAsked_greyAndOnNoListOfRemoval() {
    Judged card = judged(Given.outcomes(), cells("m", 5, 50)).get(0);

    assertThat(card.report().verdict().card()).isEqualTo(Card.GREY);
    assertThat(card.report().verdict().outcome().list()).isEqualTo(MajorList.NONE);
    assertThat(card.report().verdict().reason().en())
        .isEqualTo("no graduate outcomes are known: no rating; a surplus is forecast");
    assertThat(card.report().changes()).isEmpty();
  }

  @Test
  void judge_balanceSaysShortageButNobodyWasAsked_greyOnTheListOfKeyShortages() {
    Judged card = judged(Given.outcomes(), cells("m", 50, 5)).get(0);

    assertThat(card.report().verdict().card()).isEqualTo(Card.GREY);
    assertThat(card.report().verdict().outcome().list()).isEqualTo(MajorList.KEY_SHORTAGE);
  }

  @Test
  void judge_schoolsOfOneMajor_regionPoolsTheirAnswers() {
    List<Judged> cards =
        judged(
            Given.outcomes(
                cohort("s1", "m", 2024, 30, 0),
                cohort("s1", "m", 2025, 30, 0),
                cohort("s2", "m", 2024, 5, 25),
                cohort("s2", "m", 2025, 5, 25)));

    assertThat(cards).extracting(Judged::school).containsExactly("ALL", "s1", "s2");
    assertThat(cards.get(2).report().verdict().card()).isEqualTo(Card.RED);
    assertThat(cards.get(1).report().verdict().card()).isNotEqualTo(Card.RED);
  }

  @Test
  void verdicts_listed_ranksByUrgencyAndNamesWhatIsMissing() {
    List<Judged> cards = judged(Given.outcomes(), cells("a", 50, 50, "b", 90, 5, "c", 80, 5));

    List<Row> rows = new CardTables(Given.place().calendar()).verdicts(cards);

    assertThat(Given.column("card_verdict", rows, "list_rank")).containsExactly(null, 1, 2);
    assertThat(Given.column("card_verdict", rows, "horizon_year")).containsOnly(2029);
    assertThat(Given.column("card_verdict", rows, "missing_en")).containsOnly("graduate outcomes");
  }

  @Test
  void evidence_everyConditionOfEveryRule_isALine() {
    List<Judged> cards = judged(Given.outcomes(), cells("m", 50, 5));

    List<Row> rows = new CardTables(Given.place().calendar()).evidence(cards);

    int conditions = RULES.rules().stream().mapToInt(rule -> rule.conditions().size()).sum();
    assertThat(rows).hasSize(conditions);
    assertThat(Given.column("card_evidence", rows, "state"))
        .contains("missing", "held", "not_held");
    assertThat(Given.column("card_evidence", rows, "decided"))
        .filteredOn(Boolean.TRUE::equals)
        .hasSize(1);
  }

  private static List<Judged> judged(Outcomes outcomes) {
    return judged(outcomes, cells());
  }

  private static List<Judged> judged(Outcomes outcomes, Cells majors) {
    Facts facts =
        new Facts(
            outcomes,
            new Intakes(new TreeMap<>(), new TreeMap<>()),
            Yields.none(),
            majors,
            Given.place("s1", "s2"));
    Map<String, Ratings> regions = Map.of("r", Ratings.of(facts.outcomesOf("r")));
    return new Cards(facts, RULES, 0.05).judge(Ratings.of(outcomes), regions);
  }
}
