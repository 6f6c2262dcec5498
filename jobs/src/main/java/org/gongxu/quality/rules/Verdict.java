package org.gongxu.quality.rules;

import java.util.List;
import org.gongxu.quality.Label;

/**
 * The judgement of one rule set on one dossier.
 *
 * @param ruleSet id and version of the rule set
 * @param ruleId the first rule that held; empty when none did
 * @param outcome colour, list and action; grey, unlisted, keep when no rule held
 * @param reason why
 * @param evidence every condition of every rule, in the order of the table
 */
public record Verdict(
    String ruleSet, String ruleId, Rule.Outcome outcome, Label reason, List<Evidence> evidence) {

  /** The colour. */
  public Card card() {
    return outcome.card();
  }

  /** The evidence of the rule that decided; empty when none did. */
  public List<Evidence> deciding() {
    return evidence.stream().filter(line -> line.ruleId().equals(ruleId)).toList();
  }
}
