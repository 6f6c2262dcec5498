package org.gongxu.quality.rules;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.quality.Label;

/**
 * A versioned rule table; the first rule that holds decides.
 *
 * @param id short name
 * @param version version of the table
 * @param name name shown to readers
 * @param source where the rules come from
 * @param rules the rules, most serious first
 * @param saturation the limit on schools offering one major; null for none
 */
public record RuleSet(
    String id, String version, Label name, String source, List<Rule> rules, Saturation saturation) {

  private static final Label NOTHING =
      new Label("证据不足或区间跨越阈值，不予评级", "too little evidence, or it straddles a threshold");

  /** Copies the rules and refuses two of one name. */
  public RuleSet {
    rules = List.copyOf(rules);
    if (rules.stream().map(Rule::id).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("Invalid rule set '" + id + "': two rules share an id");
    }
  }

  /** The colour {@link #judge} would give, without the evidence for it. */
  public Card card(Dossier dossier) {
    return rules.stream()
        .filter(rule -> rule.holds(dossier))
        .findFirst()
        .map(rule -> rule.outcome().card())
        .orElse(Card.GREY);
  }

  /** Judges a dossier: colour, list, action, and the whole evidence ledger. */
  public Verdict judge(Dossier dossier) {
    List<Evidence> ledger = new ArrayList<>();
    Rule decided = null;
    for (Rule rule : rules) {
      List<Evidence> lines = rule.evidence(dossier);
      ledger.addAll(lines);
      if (decided == null && lines.stream().allMatch(line -> line.state() == Evidence.State.HELD)) {
        decided = rule;
      }
    }
    String stamp = id + "@" + version;
    if (decided == null) {
      Rule.Outcome none = new Rule.Outcome(Card.GREY, MajorList.NONE, Action.KEEP);
      return new Verdict(stamp, "", none, NOTHING, List.copyOf(ledger));
    }
    return new Verdict(
        stamp, decided.id(), decided.outcome(), decided.reason(), List.copyOf(ledger));
  }
}
