package org.gongxu.forecasting.interval;

/** The probabilities at which predictive distributions are kept. */
final class Probabilities {

  /** From 0.5 % to 99.5 %; holds the ends of the 80 and 95 % intervals exactly. */
  private static final double[] GRID = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7,
    0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 0.995
  };

  private Probabilities() {}

  static int count() {
    return GRID.length;
  }

  static double at(int index) {
    return GRID[index];
  }

  /** The value at probability {@code p} on the line through the grid; flat beyond its ends. */
  static double interpolate(double[] values, double p) {
    if (p <= GRID[0]) {
      return values[0];
    }
    for (int i = 1; i < GRID.length; i++) {
      if (p <= GRID[i]) {
        double share = (p - GRID[i - 1]) / (GRID[i] - GRID[i - 1]);
        return share == 1 ? values[i] : values[i - 1] + share * (values[i] - values[i - 1]);
      }
    }
    return values[GRID.length - 1];
  }
}
