package org.gongxu.quality.card;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Card;
import org.gongxu.quality.rules.Dossier;
import org.gongxu.quality.rules.RuleSet;

/**
 * Counterfactual explanation of a card: the smallest change of one lever, all else equal, at which
 * the same rules give another colour (Wachter, Mittelstadt and Russell 2018).
 */
public final class WhatWouldChange {

  private static final int COARSE = 20;

  private WhatWouldChange() {}

  /**
   * Looks along every lever in both directions.
   *
   * @return at most one change per lever and direction, in the order of the levers
   */
  public static List<Change> of(RuleSet rules, Dossier dossier) {
    Card now = rules.card(dossier);
    List<Change> changes = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      double reach = lever.reach(dossier);
      for (int direction : new int[] {1, -1}) {
        Change change = reach == 0 ? null : search(rules, dossier, lever, direction * reach);
        if (change != null && change.to() != now) {
          changes.add(change);
        }
      }
    }
    return List.copyOf(changes);
  }

  /** Finds the first coarse step with another colour, then halves down to the fine step. */
  private static Change search(RuleSet rules, Dossier dossier, Lever lever, double reach) {
    Card now = rules.card(dossier);
    int fine = (int) Math.round(Math.abs(reach) / lever.step());
    double unit = reach / fine;
    int same = 0;
    int other = -1;
    for (int i = 1; i <= COARSE && other < 0; i++) {
      int at = (int) Math.ceil((double) fine * i / COARSE);
      if (rules.card(lever.moved(dossier, at * unit)) != now) {
        other = at;
      } else {
        same = at;
      }
    }
    if (other < 0) {
      return null;
    }
    while (other - same > 1) {
      int middle = (same + other) >>> 1;
      if (rules.card(lever.moved(dossier, middle * unit)) != now) {
        other = middle;
      } else {
        same = middle;
      }
    }
    Card to = rules.card(lever.moved(dossier, other * unit));
    Label move = lever.text(other * unit);
    Label text =
        new Label(
            now.label().zh() + "→" + to.label().zh() + "：" + move.zh(),
            now.label().en() + " to " + to.label().en() + ": " + move.en());
    return new Change(lever, other * unit, now, to, text);
  }
}
