package org.gongxu.quality.status;

import java.util.Locale;
import org.gongxu.quality.Label;

/** A share in [0, 1] of a cohort's answers. */
public enum Measure {
  /** (Employed + further study + service) over graduates who answered. */
  PLACEMENT("毕业去向落实率", "placement rate"),
  /** Contract employment over graduates who answered. */
  CONTRACT("协议合同就业率", "contract rate"),
  /** Other employment over graduates who answered. */
  OTHER_EMPLOYMENT("其他形式就业率", "other-employment rate"),
  /** Own business over graduates who answered. */
  SELF_EMPLOYED("自主创业率", "self-employment rate"),
  /** Further study over graduates who answered. */
  FURTHER_STUDY("升学率", "further-study rate"),
  /** Service over graduates who answered. */
  MILITARY("入伍率", "military rate"),
  /** Seeking over graduates who answered. */
  SEEKING("待就业率", "seeking rate"),
  /** Not seeking over graduates who answered. */
  NOT_SEEKING("暂不就业率", "not-seeking rate"),
  /** Work related to the major over the employed who were asked. */
  RELATED("对口率", "related-work rate"),
  /** Work in the region over the employed whose region is known. */
  LOCAL("本地就业率", "local rate"),
  /** Still with the first employer at this wave over those followed. */
  RETENTION("留任率", "retention rate"),
  /** With social insurance over the employed who were asked. */
  SOCIAL_INSURANCE("社会保险参保率", "social-insurance share"),
  /** Satisfaction of 4 or 5 over those who answered. */
  SATISFIED("满意率", "satisfied share");

  private final Label label;

  Measure(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** Returns the measure of a rule file's code, such as {@code placement}. */
  public static Measure ofCode(String code) {
    for (Measure measure : values()) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    throw new IllegalArgumentException("Unknown measure: '" + code + "'");
  }

  /** The code in tables and rule files, in lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }

  /** Whether every graduate's destination tells it, so that graduates are its base. */
  public boolean isOfDestination() {
    return ordinal() <= NOT_SEEKING.ordinal();
  }

  /** Whether a graduate with this destination counts as a yes. */
  boolean holdsFor(Destination destination) {
    return this == PLACEMENT ? destination.isPlaced() : name().equals(destination.name());
  }
}
