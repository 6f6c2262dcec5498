package org.gongxu.quality.rules;

import java.util.List;
import org.gongxu.quality.Label;

/**
 * A row of a rule table.
 *
 * @param id unique in its set
 * @param conditions all must hold
 * @param outcome the verdict when they do
 * @param reason why, in words
 */
public record Rule(String id, List<Condition> conditions, Outcome outcome, Label reason) {

  /**
   * A verdict.
   *
   * @param card colour
   * @param list list the major goes on
   * @param action what is advised
   */
  public record Outcome(Card card, MajorList list, Action action) {}

  /** Copies the conditions and refuses a rule without any: it would always hold. */
  public Rule {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("Invalid rule '" + id + "': it has no condition");
    }
  }

  /** Whether all conditions hold. */
  boolean holds(Dossier dossier) {
    return conditions.stream()
        .allMatch(condition -> condition.state(dossier) == Evidence.State.HELD);
  }

  /** The evidence of every condition, under this rule's name. */
  List<Evidence> evidence(Dossier dossier) {
    return conditions.stream().map(condition -> condition.test(dossier).of(id)).toList();
  }
}
