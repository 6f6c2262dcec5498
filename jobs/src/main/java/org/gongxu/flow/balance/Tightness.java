package org.gongxu.flow.balance;

import java.util.Arrays;
import java.util.List;
import org.gongxu.flow.DrawSummary;

/**
 * A score in the way of the Bundesagentur's Engpassanalyse: each indicator gets 0 to 3 points on a
 * fixed scale; the mean of 2.0 or more is shortage, of 1.5 or more watch; X where data are thin.
 *
 * @param score the mean of the points; NaN when rated X
 * @param rating what it says
 * @param points per indicator, −1 where it is missing, in the order given
 */
public record Tightness(double score, Rating rating, List<Integer> points) {

  /** Indicators needed for a rating. */
  public static final int FEWEST = 4;

  /** What the score says. */
  public enum Rating {
    /** 2.0 or more. */
    SHORTAGE,
    /** 1.5 or more. */
    WATCH,
    /** Below. */
    NONE,
    /** Too little is known. */
    X
  }

  /**
   * One indicator: vacancy time, seekers per vacancy, unemployment rate, change in foreign share,
   * exit rate from unemployment, pay, or what a site has of them.
   *
   * @param name what it is
   * @param value its value now; NaN when missing
   * @param scale the fixed scale
   * @param observations what it rests on
   */
  public record Indicator(String name, double value, Scale scale, int observations) {}

  /**
   * A scale fixed on a reference period, so that years can be compared.
   *
   * @param first the value where points change first
   * @param second the value where they change again
   * @param third the last such value; the three ascend where more is tighter, else descend
   */
  public record Scale(double first, double second, double third) {

    /** Quartiles of a reference period, more being tighter. */
    public static Scale rising(double[] reference) {
      double[] q = quartiles(reference);
      return new Scale(q[0], q[1], q[2]);
    }

    /** Quartiles of a reference period, less being tighter. */
    public static Scale falling(double[] reference) {
      double[] q = quartiles(reference);
      return new Scale(q[2], q[1], q[0]);
    }

    int points(double value) {
      double sign = third >= first ? 1 : -1;
      int points = 0;
      for (double cut : new double[] {first, second, third}) {
        points += sign * value >= sign * cut ? 1 : 0;
      }
      return points;
    }

    private static double[] quartiles(double[] reference) {
      double[] sorted = reference.clone();
      Arrays.sort(sorted);
      return new double[] {
        DrawSummary.quantile(sorted, 0.25),
        DrawSummary.quantile(sorted, 0.5),
        DrawSummary.quantile(sorted, 0.75)
      };
    }
  }

  /**
   * Scores an occupation.
   *
   * @param indicators usually six
   * @param fewestObservations an indicator resting on fewer counts as missing
   */
  public static Tightness of(List<Indicator> indicators, int fewestObservations) {
    List<Integer> points =
        indicators.stream()
            .map(
                i ->
                    Double.isNaN(i.value()) || i.observations() < fewestObservations
                        ? -1
                        : i.scale().points(i.value()))
            .toList();
    int known = (int) points.stream().filter(p -> p >= 0).count();
    if (known < FEWEST) {
      return new Tightness(Double.NaN, Rating.X, points);
    }
    double score =
        (double) points.stream().filter(p -> p >= 0).mapToInt(Integer::intValue).sum() / known;
    Rating rating = score >= 2 ? Rating.SHORTAGE : score >= 1.5 ? Rating.WATCH : Rating.NONE;
    return new Tightness(score, rating, points);
  }
}
