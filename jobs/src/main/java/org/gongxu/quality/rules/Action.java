package org.gongxu.quality.rules;

import org.gongxu.quality.Label;

/** What a verdict advises: entry and exit of majors (专业准入与退出). */
public enum Action {
  /** Offer the major anew. */
  OPEN("新增", "open"),
  /** Take more students. */
  GROW("扩招", "grow"),
  /** Go on as before. */
  KEEP("保持", "keep"),
  /** Renew what is taught. */
  REWORK("改造升级", "rework"),
  /** Take fewer students. */
  SHRINK("调减", "shrink"),
  /** Take none for now. */
  PAUSE("停招", "pause"),
  /** Give the major up. */
  CLOSE("撤销", "close");

  private final Label label;

  Action(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }
}
