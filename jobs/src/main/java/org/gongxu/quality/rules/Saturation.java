package org.gongxu.quality.rules;

import org.gongxu.quality.Label;

/**
 * When a major is offered so widely that no school may add it (布点饱和).
 *
 * @param mostSchools schools offering it above which none is added
 * @param mostShare share of the region's schools above which none is added
 */
public record Saturation(int mostSchools, double mostShare) {

  /** Whether a major offered by so many of the region's schools is saturated. */
  public boolean isReached(int offering, int schools) {
    return offering > mostSchools || offering > mostShare * schools;
  }

  /** The finding in words. */
  public Label label(int offering, int schools) {
    return new Label(
        "布点" + offering + "所（全区" + schools + "所学校），不再增设",
        "offered by " + offering + " of " + schools + " schools: no more may add it");
  }
}
