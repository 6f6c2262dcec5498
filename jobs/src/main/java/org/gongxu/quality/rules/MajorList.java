package org.gongxu.quality.rules;

import org.gongxu.quality.Label;

/** The three lists (三张清单) a major can stand on. */
public enum MajorList {
  /** Majors wanted urgently. */
  KEY_SHORTAGE("重点紧缺", "key shortage"),
  /** Majors to be renewed. */
  UPGRADE("改造升级", "rework and upgrade"),
  /** Majors to be limited or revoked. */
  RESTRICT("限制撤销", "limit or revoke"),
  /** On none of the lists. */
  NONE("不列入", "not listed");

  private final Label label;

  MajorList(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }
}
