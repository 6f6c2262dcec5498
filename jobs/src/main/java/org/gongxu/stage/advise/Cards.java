package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongxu.quality.card.CardReport;
import org.gongxu.quality.rules.Action;
import org.gongxu.quality.rules.Balance;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.Dossiers.Programme;
import org.gongxu.quality.rules.IntakeYear;
import org.gongxu.quality.rules.RuleSet;
import org.gongxu.quality.status.QualityRow;

/** Gives every programme, and every major of its region, its card. */
final class Cards {

  private final Facts facts;
  private final RuleSet rules;
  private final double friction;

  Cards(Facts facts, RuleSet rules, double friction) {
    this.facts = facts;
    this.rules = rules;
    this.friction = friction;
  }

  /**
   * A card where it is handed out.
   *
   * @param region the market
   * @param dossier what the rules looked at; its school is empty for the whole region
   * @param report verdict, evidence, what would change it
   */
  record Judged(String region, Dossier dossier, CardReport report) {

    /** The school's code, {@value Facts#ALL} for the whole region. */
    String school() {
      return report.school().isEmpty() ? Facts.ALL : report.school();
    }
  }

  /** Judges schools' programmes and regions' majors, by region, school and major. */
  List<Judged> judge(Ratings schools, Map<String, Ratings> regions) {
    List<Judged> dossiers = new ArrayList<>();
    for (String region : facts.regions()) {
      Ratings together = regions.get(region);
      for (String major : majors(region, together)) {
        dossiers.add(undecided(region, ofRegion(region, major, together)));
      }
    }
    for (Programme programme : facts.programmes()) {
      String region = facts.place().markets().of(programme.school());
      List<IntakeYear> intakes = facts.intakes().history(programme);
      dossiers.add(undecided(region, dossier(region, programme, schools.of(programme), intakes)));
    }
    return dossiers.parallelStream().map(this::judged).toList();
  }

  /** What the cards of schools' programmes advise. */
  static Map<Programme, Action> actions(List<Judged> cards) {
    Map<Programme, Action> actions = new TreeMap<>();
    for (Judged card : cards) {
      if (!card.report().school().isEmpty()) {
        actions.put(
            new Programme(card.report().school(), card.report().major()),
            card.report().verdict().outcome().action());
      }
    }
    return actions;
  }

  private static Judged undecided(String region, Dossier dossier) {
    return new Judged(region, dossier, null);
  }

  private Judged judged(Judged open) {
    return new Judged(
        open.region(),
        open.dossier(),
        Unproven.withheld(CardReport.of(rules, open.dossier()), open.dossier()));
  }

  private SortedSet<String> majors(String region, Ratings together) {
    SortedSet<String> majors = new TreeSet<>(facts.majors().of(region).keySet());
    together.rows().keySet().forEach(programme -> majors.add(programme.major()));
    return majors;
  }

  private Dossier ofRegion(String region, String major, Ratings together) {
    TreeMap<Integer, Long> entered = new TreeMap<>();
    facts
        .intakes()
        .entered()
        .forEach(
            (programme, years) -> {
              boolean own = facts.place().markets().of(programme.school()).equals(region);
              if (own && programme.major().equals(major)) {
                years.forEach((year, persons) -> entered.merge(year, persons, Long::sum));
              }
            });
    List<IntakeYear> intakes = new ArrayList<>();
    entered.forEach((year, persons) -> intakes.add(new IntakeYear(year, persons, Double.NaN)));
    Programme programme = new Programme("", major);
    return dossier(region, programme, together.of(programme), intakes);
  }

  private Dossier dossier(
      String region, Programme programme, List<QualityRow> rows, List<IntakeYear> intakes) {
    Cells.Draws draws = facts.majors().of(region).get(programme.major());
    Balance balance = null;
    if (draws != null) {
      double perPlace = facts.yields().perPlace(programme);
      balance = new Balance(draws.demand(), draws.supply(), friction, perPlace);
    }
    return new Dossier(programme.school(), programme.major(), rows, balance, intakes);
  }
}
