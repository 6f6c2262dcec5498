package org.gongxu.quality.rules;

/** On which side of a threshold a condition looks. */
public enum Side {
  /** Below the threshold. */
  BELOW("低于", "below"),
  /** Above the threshold. */
  ABOVE("高于", "above");

  private final String zh;
  private final String en;

  Side(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The Chinese word. */
  public String zh() {
    return zh;
  }

  /** The English word. */
  public String en() {
    return en;
  }

  /** Whether a plain value lies on this side. */
  boolean holds(double value, double threshold) {
    return this == BELOW ? value < threshold : value > threshold;
  }

  /** The probability of this side, given the probability below. */
  double probability(double below) {
    return this == BELOW ? below : 1 - below;
  }
}
