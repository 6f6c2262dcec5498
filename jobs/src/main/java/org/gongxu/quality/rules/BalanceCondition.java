package org.gongxu.quality.rules;

import java.util.Locale;
import org.gongxu.quality.Label;
import org.gongxu.quality.rules.Evidence.State;
import org.gongxu.quality.status.Interval;

/**
 * The forecast balance at the programme's own horizon: P(shortage) or P(surplus) against a
 * probability. Between the probability and its complement the balance is undecided.
 *
 * @param kind shortage or surplus
 * @param side above: at least the probability; below: at most it
 * @param probability the threshold, in (0, 1)
 */
public record BalanceCondition(Kind kind, Side side, double probability) implements Condition {

  /** 1 - 0.8 is a little less than 0.2 in binary; a share of draws on the threshold counts. */
  private static final double EDGE = 1e-9;

  /** Which imbalance. */
  public enum Kind {
    /** Demand above supply. */
    SHORTAGE("供不应求", "shortage"),
    /** Supply above demand. */
    SURPLUS("供大于求", "surplus");

    private final Label label;

    Kind(String zh, String en) {
      this.label = new Label(zh, en);
    }

    /** The name shown to readers. */
    public Label label() {
      return label;
    }
  }

  @Override
  public Evidence test(Dossier dossier) {
    Balance balance = dossier.balance();
    if (balance == null) {
      return Evidence.missing(label(), probability);
    }
    double found = found(balance);
    return new Evidence(
        "",
        label(),
        state(found),
        balance.gapQuantile(0.5),
        new Interval(balance.gapQuantile(0.025), balance.gapQuantile(0.975)),
        0,
        found,
        probability,
        balance.demand().length,
        0);
  }

  @Override
  public State state(Dossier dossier) {
    return dossier.balance() == null ? State.MISSING : state(found(dossier.balance()));
  }

  private double found(Balance balance) {
    return kind == Kind.SHORTAGE ? balance.shortage() : balance.surplus();
  }

  private State state(double found) {
    if (side == Side.ABOVE ? found >= probability - EDGE : found <= probability + EDGE) {
      return State.HELD;
    }
    double other = Math.min(probability, 1 - probability);
    boolean against = side == Side.ABOVE ? found <= other + EDGE : found >= 1 - other - EDGE;
    return against ? State.NOT_HELD : State.UNDECIDED;
  }

  private Label label() {
    String percent = String.format(Locale.ROOT, "%.0f%%", 100 * probability);
    String zh = side == Side.ABOVE ? "不低于" : "不高于";
    String en = side == Side.ABOVE ? " at least " : " at most ";
    return new Label(
        kind.label().zh() + "的概率" + zh + percent,
        "probability of " + kind.label().en() + en + percent);
  }
}
