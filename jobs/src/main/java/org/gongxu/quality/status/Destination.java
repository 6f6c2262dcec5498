package org.gongxu.quality.status;

import java.util.Locale;
import org.gongxu.quality.Label;

/** Where a graduate is at a survey wave; the parts of 毕业去向落实率 add up to the graduates. */
public enum Destination {
  /** Works under a labour contract or tripartite agreement. */
  CONTRACT("签约就业", "contract", true),
  /** Works without one: other recording, flexible work. */
  OTHER_EMPLOYMENT("其他形式就业", "other employment", true),
  /** Own business or free profession. */
  SELF_EMPLOYED("自主创业", "self-employed", true),
  /** Continues to a higher level. */
  FURTHER_STUDY("升学", "further study", true),
  /** Military service. */
  MILITARY("应征入伍", "military", true),
  /** Looks for work. */
  SEEKING("待就业", "seeking", false),
  /** Does not look for work. */
  NOT_SEEKING("暂不就业", "not seeking", false),
  /** Did not answer: non-response, never counted as placed or as not placed. */
  UNKNOWN("未回复", "unknown", false);

  private final Label label;
  private final boolean placed;

  Destination(String zh, String en, boolean placed) {
    this.label = new Label(zh, en);
    this.placed = placed;
  }

  /** Returns the destination of a table's code, such as {@code further_study}. */
  public static Destination ofCode(String code) {
    for (Destination destination : values()) {
      if (destination.code().equals(code)) {
        return destination;
      }
    }
    throw new IllegalArgumentException("Unknown destination: '" + code + "'");
  }

  /** The code in the tables, in lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name shown to readers. */
  public Label label() {
    return label;
  }

  /** Whether the placement rate counts it: employed, further study or service. */
  public boolean isPlaced() {
    return placed;
  }

  /** Whether the person works. */
  public boolean isEmployed() {
    return this == CONTRACT || this == OTHER_EMPLOYMENT || this == SELF_EMPLOYED;
  }
}
