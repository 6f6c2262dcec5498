package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many enter in years whose autumn has not come: a plan times how plans have been met, or the
 * last intake carried forward as a random walk of the logarithm. Both spreads are pooled over all
 * programmes: one alone shows five or six changes.
 *
 * @param change standard deviation of the yearly change of the logarithm of an intake
 * @param met mean logarithm of entered ÷ planned
 * @param metSpread its standard deviation
 */
public record IntakeOutlook(double change, double met, double metSpread) implements Serializable {

  /** Taken where fewer than {@value #FEWEST} changes are on record: a judgement. */
  public static final double UNSEEN_SPREAD = 0.2;

  private static final int FEWEST = 5;

  /**
   * What is on record of one programme.
   *
   * @param entered persons by intake year
   * @param planned places planned by intake year
   */
  public record History(TreeMap<Integer, Integer> entered, TreeMap<Integer, Integer> planned)
      implements Serializable {}

  /** Measures both spreads. */
  public static IntakeOutlook fit(List<History> histories) {
    Moments changes = new Moments();
    Moments met = new Moments();
    for (History history : histories) {
      for (Map.Entry<Integer, Integer> year : history.entered().entrySet()) {
        Integer before = history.entered().get(year.getKey() - 1);
        if (before != null && before > 0 && year.getValue() > 0) {
          changes.add(log(year.getValue(), before));
        }
        Integer planned = history.planned().get(year.getKey());
        if (planned != null && planned > 0 && year.getValue() > 0) {
          met.add(log(year.getValue(), planned));
        }
      }
    }
    boolean metSeen = met.count >= FEWEST;
    return new IntakeOutlook(
        changes.count >= FEWEST ? changes.aroundNought() : UNSEEN_SPREAD,
        metSeen ? met.mean() : 0,
        metSeen ? met.spread() : UNSEEN_SPREAD);
  }

  /**
   * An intake that is planned.
   *
   * @param cell the programme; part of the random numbers' key
   * @param year the intake year
   * @param places planned, 0 or more
   * @param plan seed and draws
   */
  public double[] planned(String cell, int year, int places, DrawPlan plan) {
    DrawPlan own = plan.child("intake").child(cell + "|" + year);
    double[] entering = new double[plan.draws()];
    for (int d = 0; d < entering.length; d++) {
      double z = own.seed().stream(d).normal();
      entering[d] = Math.rint(places * StrictMath.exp(met + metSpread * z));
    }
    return entering;
  }

  /**
   * An intake without a plan: the last one carried forward; one year's draws go on from the year
   * before's.
   *
   * @param cell the programme; part of the random numbers' key
   * @param last the last year on record
   * @param entered persons who entered then
   * @param year the intake year, after {@code last}
   * @param plan seed and draws
   */
  public double[] carried(String cell, int last, double entered, int year, DrawPlan plan) {
    double[] entering = new double[plan.draws()];
    for (int d = 0; d < entering.length; d++) {
      double walked = 0;
      for (int y = last + 1; y <= year; y++) {
        walked += change * plan.seed().child("intake").child(cell + "|" + y).stream(d).normal();
      }
      entering[d] = Math.rint(entered * StrictMath.exp(walked));
    }
    return entering;
  }

  private static double log(double value, double base) {
    return StrictMath.log(value / base);
  }

  /** Sums of a sample, added up in the order given. */
  private static final class Moments {
    private int count;
    private double sum;
    private double squares;

    void add(double x) {
      count++;
      sum += x;
      squares += x * x;
    }

    double mean() {
      return sum / count;
    }

    double spread() {
      return Math.sqrt(Math.max(0, (squares - sum * sum / count) / (count - 1)));
    }

    double aroundNought() {
      return Math.sqrt(squares / count);
    }
  }
}
