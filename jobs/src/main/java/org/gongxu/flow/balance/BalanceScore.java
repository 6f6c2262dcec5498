package org.gongxu.flow.balance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well past gaps were foretold, beside two plain rules.
 *
 * @param cases cells scored
 * @param signHit share whose sign (shortage, surplus, or within friction) was right; the sign
 *     foretold is the likeliest of the three
 * @param error mean absolute error of the gap, persons
 * @param sameAsBefore what assuming the last known gap would have scored
 * @param constantShares what sharing out the total by last known shares would have scored
 * @param coverage share of outcomes within the 80 % interval
 * @param brier mean squared error of P(shortage), 0 to 1
 */
public record BalanceScore(
    int cases,
    double signHit,
    double error,
    Plain sameAsBefore,
    Plain constantShares,
    double coverage,
    double brier) {

  /**
   * A plain rule's score.
   *
   * @param signHit share whose sign was right
   * @param error mean absolute error of the gap, persons
   * @param brier mean squared error of calling the shortage it tells certain, 0 to 1
   */
  public record Plain(double signHit, double error, double brier) {}

  /**
   * A past forecast and what came.
   *
   * @param forecast the gap as it was foretold
   * @param before the gap known when it was
   * @param constantShares the gap if demand and supply had kept their shares of the totals
   * @param demand openings that came
   * @param supply entrants that came
   */
  public record Case(
      Gap forecast, double before, double constantShares, double demand, double supply) {

    double actual() {
      return demand - supply;
    }
  }

  /** Scores cases; at least one. */
  public static BalanceScore of(List<Case> cases, double friction) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("Cannot score the balance: there is no case");
    }
    return new BalanceScore(
        cases.size(),
        mean(cases, c -> likeliest(c.forecast()) == sign(c, c.actual(), friction) ? 1 : 0),
        mean(cases, c -> Math.abs(c.forecast().gap().p50() - c.actual())),
        plain(cases, friction, Case::before),
        plain(cases, friction, Case::constantShares),
        mean(cases, c -> inside(c) ? 1 : 0),
        mean(
            cases,
            c -> square(c.forecast().shortage() - (isShort(c, c.actual(), friction) ? 1 : 0))));
  }

  /** Own error ÷ that of same-as-before; below 1 is skill. */
  public double relativeToSameAsBefore() {
    return error / sameAsBefore.error();
  }

  /** Own error ÷ that of constant shares; below 1 is skill. */
  public double relativeToConstantShares() {
    return error / constantShares.error();
  }

  /** ROA's loss of a forecast, ((F − R) ÷ R)². */
  public static double roaLoss(double forecast, double actual) {
    return square((forecast - actual) / actual);
  }

  private static Plain plain(List<Case> cases, double friction, ToDoubleFunction<Case> foretold) {
    return new Plain(
        mean(
            cases,
            c ->
                sign(c, foretold.applyAsDouble(c), friction) == sign(c, c.actual(), friction)
                    ? 1
                    : 0),
        mean(cases, c -> Math.abs(foretold.applyAsDouble(c) - c.actual())),
        mean(
            cases,
            c ->
                isShort(c, foretold.applyAsDouble(c), friction) == isShort(c, c.actual(), friction)
                    ? 0
                    : 1));
  }

  private static boolean isShort(Case one, double gap, double friction) {
    return sign(one, gap, friction) > 0;
  }

  /** 1 for a shortage, -1 for a surplus, 0 for within friction; the median hides skewed counts. */
  private static int likeliest(Gap gap) {
    double balance = 1 - gap.shortage() - gap.surplus();
    if (balance >= Math.max(gap.shortage(), gap.surplus())) {
      return 0;
    }
    return gap.shortage() >= gap.surplus() ? 1 : -1;
  }

  private static int sign(Case one, double gap, double friction) {
    return Math.abs(gap) <= friction * one.demand() ? 0 : gap > 0 ? 1 : -1;
  }

  private static boolean inside(Case one) {
    return one.actual() >= one.forecast().gap().p10() && one.actual() <= one.forecast().gap().p90();
  }

  private static double square(double x) {
    return x * x;
  }

  private static double mean(List<Case> cases, ToDoubleFunction<Case> value) {
    double sum = 0;
    for (Case one : cases) {
      sum += value.applyAsDouble(one);
    }
    return sum / cases.size();
  }
}
