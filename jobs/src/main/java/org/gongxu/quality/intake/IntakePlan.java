package org.gongxu.quality.intake;

/**
 * A solved plan.
 *
 * @param places per programme, in the problem's order
 * @param expectedCost expected cost of the mismatch and of change
 * @param bound no plan costs less than this
 * @param proven whether the plan is proven best: solved exactly, or its cost meets the bound
 */
public record IntakePlan(int[] places, double expectedCost, double bound, boolean proven) {

  /** The share by which the plan might still be beaten: (cost - bound) / cost. */
  public double gap() {
    return expectedCost <= 0 ? 0 : Math.max(0, (expectedCost - bound) / expectedCost);
  }
}
