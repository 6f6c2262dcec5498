package org.gongxu.quality;

/**
 * A text shown to readers, Chinese first.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Label(String zh, String en) {

  /** Joins this text and another with a Chinese and an English separator. */
  public Label and(Label other) {
    return new Label(zh + "；" + other.zh, en + "; " + other.en);
  }
}
