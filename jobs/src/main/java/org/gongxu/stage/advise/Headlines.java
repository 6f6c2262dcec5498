package org.gongxu.stage.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongxu.quality.Label;
import org.gongxu.quality.intake.IntakeAdvice;
import org.gongxu.quality.rules.Card;

/** What a person should hear of the advice. */
final class Headlines {

  private final Facts facts;
  private final Function<String, Label> schools;
  private final Function<String, Label> majors;

  Headlines(Facts facts, AdviseReader reader) {
    this.facts = facts;
    this.schools = reader.names("school");
    this.majors = reader.names("major");
  }

  /** Cards, the largest changes advised, order classes, and what is left out. */
  List<String> of(
      List<Cards.Judged> cards, List<IntakePlanner.Planned> plans, Map<String, List<Row>> tables) {
    List<String> lines = new ArrayList<>();
    long ofSchools = cards.stream().filter(card -> !card.report().school().isEmpty()).count();
    if (ofSchools > 0) {
      lines.add("cards of school majors: " + counted(cards, false));
    }
    lines.add("cards of majors in their region: " + counted(cards, true));
    plans.forEach(planned -> lines.addAll(intake(planned)));
    int pairs = tables.get("order_pairing").size();
    if (pairs > 0) {
      lines.add(pairs + " order classes advised");
    } else if (!plans.isEmpty()) {
      lines.add(
          "no order class: no employer's lasting demand in a scarce occupation fills the smallest"
              + " class");
    }
    lines.addAll(leftOut(plans));
    return lines;
  }

  private static String counted(List<Cards.Judged> cards, boolean together) {
    Map<Card, Integer> counts = new EnumMap<>(Card.class);
    for (Cards.Judged card : cards) {
      if (card.report().school().isEmpty() == together) {
        counts.merge(card.report().verdict().card(), 1, Integer::sum);
      }
    }
    return String.format(
        Locale.ROOT,
        "%d red, %d yellow, %d green, %d grey",
        counts.getOrDefault(Card.RED, 0),
        counts.getOrDefault(Card.YELLOW, 0),
        counts.getOrDefault(Card.GREEN, 0),
        counts.getOrDefault(Card.GREY, 0));
  }

  private List<String> intake(IntakePlanner.Planned planned) {
    List<String> lines = new ArrayList<>();
    List<IntakeAdvice> advice = planned.advice().programmes();
    lines.add(
        String.format(
            Locale.ROOT,
            "intake %d of %d programmes in %s: expected mismatch %.0f, unchanged %.0f,"
                + " following last year's employment %.0f",
            facts.place().calendar().intakeYear(),
            advice.size(),
            planned.region(),
            planned.advice().expectedMismatch(),
            planned.advice().unchangedMismatch(),
            planned.advice().followingMismatch()));
    Comparator<IntakeAdvice> byChange =
        Comparator.comparingInt(one -> one.recommended() - one.current());
    advice.stream()
        .max(byChange)
        .filter(most -> most.recommended() > most.current())
        .ifPresent(most -> lines.add("biggest increase: " + told(most)));
    advice.stream()
        .min(byChange)
        .filter(least -> least.recommended() < least.current())
        .ifPresent(least -> lines.add("biggest decrease: " + told(least)));
    if (!planned.heldOut().isEmpty()) {
      lines.add(
          "no intake meets capacity, smallest class and largest change, left out: "
              + String.join(", ", planned.heldOut()));
    }
    planned.clashes().stream()
        .filter(clash -> !planned.heldOut().contains(clash.where()))
        .forEach(
            clash ->
                lines.add(
                    "limit left out, no plan meets it: "
                        + clash.where()
                        + ", "
                        + clash.reason().en()));
    return lines;
  }

  private String told(IntakeAdvice advice) {
    return String.format(
        Locale.ROOT,
        "%s %s %d → %d (%s)",
        schools.apply(advice.school()).zh(),
        majors.apply(advice.major()).zh(),
        advice.current(),
        advice.recommended(),
        advice.binding().label().en());
  }

  private List<String> leftOut(List<IntakePlanner.Planned> plans) {
    List<String> lines = new ArrayList<>();
    if (facts.majors().byRegion().isEmpty()) {
      lines.add("no balance reaches the years the next intake leaves: cards rest on quality alone");
    }
    if (facts.outcomes().isEmpty()) {
      lines.add("left out: employment quality (no graduate_employment); every card is grey");
    }
    if (plans.isEmpty()) {
      String why =
          facts.intakes().entered().isEmpty()
              ? "no enrollment and no enrollment_plan tell what schools take in"
              : "no programme has both an intake and a balance";
      lines.add("left out: intake advice and order classes (" + why + ")");
    }
    return lines;
  }
}
