package org.gongxu.quality.order;

import java.util.Arrays;

/**
 * An employer's openings in one occupation.
 *
 * @param employer employer code
 * @param occupation occupation code
 * @param openings openings per quarter, oldest first, agency openings left out
 * @param vacancies vacancies behind them, for the disclosure threshold
 */
public record EmployerDemand(
    String employer, String occupation, double[] openings, long vacancies) {

  /** Copies the openings. */
  public EmployerDemand {
    openings = openings.clone();
  }

  /**
   * Openings a year that can be relied on: the mean quarter times four, times the share of quarters
   * with any opening. One burst in eight quarters counts an eighth.
   */
  public double lasting() {
    if (openings.length == 0) {
      return 0;
    }
    double active = Arrays.stream(openings).filter(count -> count > 0).count();
    return 4 * Arrays.stream(openings).average().orElse(0) * active / openings.length;
  }
}
