package org.gongxu.quality.intake;

import org.gongxu.quality.Label;

/** What keeps an intake where it is advised. */
public enum Binding {
  /** Nothing: the market itself; one place more or less would not lower the expected cost. */
  MARKET("市场需求", "the market"),
  /** The major's card stops a rise. */
  CARD("专业评级", "the card"),
  /** Capacity stops a rise. */
  CAPACITY("容量", "capacity"),
  /** The largest yearly change stops a rise or a fall. */
  LARGEST_CHANGE("最大年度调幅", "largest yearly change"),
  /** The smallest class stops a fall. */
  SMALLEST_CLASS("最小班额", "smallest class"),
  /** A limit shared with other programmes stops it. */
  SHARED_LIMIT("共用限额", "a shared limit"),
  /** The cost of change (damping) outweighs what the market would gain. */
  COST_OF_CHANGE("调整成本", "cost of change");

  private final Label label;

  Binding(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }
}
