package org.gongxu.quality.status;

/**
 * Answers to a yes-or-no question.
 *
 * @param yes persons who said yes
 * @param asked persons who answered, at least {@code yes}
 */
public record Tally(long yes, long asked) {

  /** Checks 0 &lt;= yes &lt;= asked. */
  public Tally {
    if (yes < 0 || yes > asked) {
      throw new IllegalArgumentException(
          "Invalid tally: " + yes + " yes of " + asked + " asked; expected 0 <= yes <= asked");
    }
  }

  /** Adds two tallies. */
  public Tally plus(Tally other) {
    return new Tally(yes + other.yes, asked + other.asked);
  }

  /** The share who said yes; NaN when nobody was asked. */
  public double share() {
    return asked == 0 ? Double.NaN : (double) yes / asked;
  }
}
