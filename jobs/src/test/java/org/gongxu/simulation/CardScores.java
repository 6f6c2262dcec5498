package org.gongxu.simulation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.MajorList;
import org.gongxu.quality.rules.PointCondition;
import org.gongxu.quality.rules.Rule;
import org.gongxu.quality.rules.RuleFile;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.rules.Side;
import org.gongxu.quality.status.CohortGroup;
import org.gongxu.quality.status.CohortKey;
import org.gongxu.quality.status.Destination;
import org.gongxu.quality.status.Measure;
import org.gongxu.quality.status.Tally;

/**
 * Sets cards against the truth: those the advice published, and those each rule set would have
 * given at the end of the last three years from the same survey, the market taken as even.
 */
final class CardScores {

  private static final int LAST = 2025;
  private static final int YEARS = 3;
  private static final String ALL = "ALL";

  private CardScores() {}

  static void add(Tables tables, Truth truth, Figures figures) {
    CardTruth known =
        new CardTruth(truth.byProgramme("quality.csv", "placement_rate"), truth.graduates(LAST));
    for (Row row : tables.read("card_verdict").collectAsList()) {
      String school = row.getAs("school");
      if (!school.equals(ALL)) {
        Card card = Card.valueOf(row.<String>getAs("card").toUpperCase(Locale.ROOT));
        known.score(figures, "published card", Tables.programme(row), card);
      }
    }
    List<CohortGroup> cohorts =
        tables.read("quality_panel").where("wave_months = 0").collectAsList().stream()
            .map(CardScores::group)
            .toList();
    replay(cohorts, known, figures, ruleSets());
  }

  /** Judges every programme at the end of each of the last three years by every rule set. */
  static void replay(
      List<CohortGroup> cohorts, CardTruth known, Figures figures, Map<String, RuleSet> ruleSets) {
    for (int year = LAST - YEARS + 1; year <= LAST; year++) {
      Set<Measure> measures = EnumSet.of(Measure.PLACEMENT, Measure.RELATED);
      List<Dossier> dossiers = Dossiers.asOf(cohorts, measures, year, even(known));
      ruleSets.forEach(
          (name, rules) -> {
            for (Dossier dossier : dossiers) {
              Programme programme = new Programme(dossier.school(), dossier.major());
              known.score(figures, name, programme, rules.judge(dossier).card());
            }
          });
    }
  }

  static Map<String, RuleSet> ruleSets() {
    Map<String, RuleSet> rules = new LinkedHashMap<>();
    rules.put("gongxu rules", RuleFile.read(Path.of("conf/rules/gongxu.conf")));
    rules.put("bottom 10 % twice", RuleFile.read(Path.of("conf/rules/fujian-2023.conf")));
    rules.put("last year's rate", lastYear());
    return rules;
  }

  /** Red below 75 % and green above 85 % of last year's answers, chance ignored. */
  static RuleSet lastYear() {
    Label name = new Label("上年落实率", "last year's placement");
    return new RuleSet(
        "last-year",
        "1",
        name,
        "baseline",
        List.of(
            rule("low", Side.BELOW, CardTruth.FAILING, Card.RED),
            rule("high", Side.ABOVE, CardTruth.SOUND, Card.GREEN)),
        null);
  }

  private static Rule rule(String id, Side side, double threshold, Card card) {
    return new Rule(
        id,
        List.of(new PointCondition(Measure.PLACEMENT, side, threshold, 0, 1)),
        new Rule.Outcome(card, MajorList.NONE, Action.KEEP),
        new Label(id, id));
  }

  private static Dossiers.Surroundings even(CardTruth known) {
    double[] even = new double[20];
    Arrays.fill(even, 100);
    Map<Programme, Balance> balances = new TreeMap<>();
    known.placement().keySet().forEach(p -> balances.put(p, new Balance(even, even, 0.05, 1)));
    return new Dossiers.Surroundings(balances, Map.of());
  }

  private static CohortGroup group(Row row) {
    CohortKey key =
        new CohortKey(
            row.getAs("school"),
            row.getAs("major"),
            row.<Integer>getAs("graduation_year"),
            row.<Integer>getAs("wave_months"));
    Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
    for (Destination destination : Destination.values()) {
      destinations.put(destination, row.<Long>getAs(destination.code()));
    }
    long asked = row.<Long>getAs("related_asked");
    Tally related = new Tally(row.<Long>getAs("related_yes"), asked);
    return new CohortGroup(
        key, row.getAs("intake_group"), destinations, Map.of(Measure.RELATED, related));
  }
}
