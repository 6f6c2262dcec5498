package org.gongxu.quality.status;

import java.util.List;

/**
 * A share after weighting for non-response.
 *
 * @param raw yes over asked, unweighted; NaN when nobody answered
 * @param share weighted share; NaN when nobody answered
 * @param asked answers
 * @param base persons the measure is about, answered or not
 * @param effective Kish's effective number of answers, at most {@code asked}
 * @param bounds the share if all who did not answer were a no, and if all were a yes
 */
public record WeightedShare(
    double raw, double share, long asked, long base, double effective, Interval bounds) {

  /** Answers over base; NaN for an empty base. */
  public double responseRate() {
    return base == 0 ? Double.NaN : (double) asked / base;
  }

  /**
   * Weights each intake group's answers to the group's size: w = base / asked (weighting-class
   * adjustment, Oh and Scheuren 1983), effective number (sum w)^2 / sum w^2 (Kish 1965), bounds
   * without assumption (Manski 1989). A group in which nobody answered is represented by the
   * others.
   */
  public static WeightedShare of(List<CohortGroup> groups, Measure measure) {
    double yes = 0;
    double people = 0;
    double squares = 0;
    Tally total = new Tally(0, 0);
    long base = 0;
    for (CohortGroup group : groups) {
      Tally tally = group.tally(measure);
      base += group.base(measure);
      total = total.plus(tally);
      if (tally.asked() > 0) {
        double weight = (double) group.base(measure) / tally.asked();
        yes += weight * tally.yes();
        people += weight * tally.asked();
        squares += weight * weight * tally.asked();
      }
    }
    if (total.asked() == 0) {
      return new WeightedShare(Double.NaN, Double.NaN, 0, base, 0, new Interval(0, 1));
    }
    Interval bounds =
        new Interval(
            (double) total.yes() / base, (double) (total.yes() + base - total.asked()) / base);
    double effective = people * people / squares;
    return new WeightedShare(total.share(), yes / people, total.asked(), base, effective, bounds);
  }
}
