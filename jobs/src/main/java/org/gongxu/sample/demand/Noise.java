package org.gongxu.sample.demand;

import org.gongxu.sample.world.Draws;
import org.gongxu.sample.world.Quarter;

/**
 * A stationary first-order autoregression over the quarters, and what it is expected to be once the
 * records end.
 *
 * @param rho autocorrelation from quarter to quarter
 * @param sigma standard deviation of a quarter's new part
 * @param values one value a quarter, to 2032
 */
record Noise(double rho, double sigma, double[] values) {

  /** Draws a path, its first value from the stationary distribution. */
  static Noise draw(double rho, double sigma, Draws draws) {
    double[] values = new double[Quarter.ALL];
    values[0] = draws.normal() * sigma / StrictMath.sqrt(1 - rho * rho);
    for (int q = 1; q < values.length; q++) {
      values[q] = rho * values[q - 1] + sigma * draws.normal();
    }
    return new Noise(rho, sigma, values);
  }

  /**
   * Log of the expected factor exp(noise): the value itself while observed; later, h quarters on,
   * rho^h x(last) + sigma² (1 - rho^2h) / (2 (1 - rho²)), the mean of a lognormal.
   */
  double logExpected(int quarter) {
    int last = Quarter.OBSERVED - 1;
    if (quarter <= last) {
      return values[quarter];
    }
    double carried = StrictMath.pow(rho, quarter - last);
    double variance = sigma * sigma * (1 - carried * carried) / (1 - rho * rho);
    return carried * values[last] + variance / 2;
  }
}
