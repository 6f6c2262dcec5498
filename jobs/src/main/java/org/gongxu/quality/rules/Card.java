package org.gongxu.quality.rules;

import org.gongxu.quality.Label;

/** The colour of a card, from best to worst; grey is no rating. */
public enum Card {
  /** Sound and not in surplus. */
  GREEN("绿牌", "green"),
  /** Too little evidence, or the evidence straddles the thresholds. */
  GREY("无评级", "grey"),
  /** A warning. */
  YELLOW("黄牌", "yellow"),
  /** Failing beyond reasonable doubt. */
  RED("红牌", "red");

  private final Label label;

  Card(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }

  /** Whether this card is a better verdict than another: green, grey, yellow, red. */
  public boolean isBetterThan(Card other) {
    return ordinal() < other.ordinal();
  }
}
