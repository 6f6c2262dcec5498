package org.gongxu.flow.supply;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.gongxu.flow.UncertainValue;

/**
 * Further study as a delayed flow: those who leave for a higher level come back after that
 * programme, at that level. Not lost, and not counted twice: the share who study at the region's
 * own higher schools is already in those schools' completions.
 *
 * @param years length of the higher programme, 1 or more
 * @param rate share who finish it and seek work in the region
 * @param alreadyCounted share of those who return that the region's own enrolment already holds
 */
public record ReturnFlow(int years, UncertainValue rate, UncertainValue alreadyCounted)
    implements Serializable {

  /** Checks the length. */
  public ReturnFlow {
    if (years < 1) {
      throw new IllegalArgumentException("Invalid years of further study: " + years);
    }
  }

  /**
   * Who returns when.
   *
   * @param major the major they left from; part of the random numbers' key
   * @param leavers graduation year → persons who went on to study, one per draw
   * @param plan seed and draws
   * @return year of return → persons, one per draw
   */
  public Map<Integer, double[]> returns(
      String major, Map<Integer, double[]> leavers, DrawPlan plan) {
    double[] back = rate.draws(plan.seed(), plan.draws());
    double[] counted = alreadyCounted.draws(plan.seed(), plan.draws());
    Map<Integer, double[]> returns = new TreeMap<>();
    leavers.forEach(
        (year, persons) -> {
          DrawPlan own = plan.child("returns").child(major + "|" + year);
          double[] arriving = new double[plan.draws()];
          for (int d = 0; d < arriving.length; d++) {
            double chance = back[d] * (1 - counted[d]);
            arriving[d] = own.seed().stream(d).binomial((int) Math.rint(persons[d]), chance);
          }
          returns.put(year + years, arriving);
        });
    return returns;
  }
}
