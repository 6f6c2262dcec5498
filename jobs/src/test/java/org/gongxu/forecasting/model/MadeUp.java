package org.gongxu.forecasting.model;

import org.gongxu.forecasting.Series;

/** Made-up series; each comment gives the formula the values were rounded from. */
final class MadeUp {

  /** 50 + 2t + 5 sin(1.7t), t = 0..19. */
  static final double[] YEARLY = {
    50.0, 56.96, 52.72, 51.37, 60.47, 63.99, 58.5, 60.91, 70.3, 69.98, 65.19, 71.26, 79.0, 75.46,
    73.14, 81.8, 86.4, 81.07, 82.36, 91.87
  };

  /** 100 + 1.5t + (12, -8, 5, -9)[t mod 4] + 6 sin(1.3t) + 4 cos(2.9t), t = 0..39. */
  static final double[] QUARTERLY = {
    116.0, 95.4, 114.64, 88.38, 114.97, 99.37, 120.48, 103.89, 117.62, 103.2, 119.53, 116.96,
    126.76, 109.93, 118.49, 120.68, 138.58, 119.12, 124.66, 117.47, 147.05, 127.05, 138.35, 116.52,
    150.25, 130.92, 152.12, 124.52, 151.77, 132.51, 158.06, 139.16, 156.36, 136.67, 155.89, 151.76,
    164.92, 146.07, 153.55, 156.03
  };

  private MadeUp() {}

  static Series yearly() {
    return new Series("y", YEARLY, 1);
  }

  static Series quarterly() {
    return new Series("q", QUARTERLY, 4);
  }

  /** (200 + 1.2t)(1 + 0.2 sin(2 pi t / 12)) + 8 sin(1.9t), t = 0..71, rounded to cents. */
  static Series monthly() {
    double[] y = new double[72];
    for (int t = 0; t < y.length; t++) {
      double season = 1 + 0.2 * Math.sin(2 * Math.PI * t / 12);
      y[t] = Math.round(100 * ((200 + 1.2 * t) * season + 8 * Math.sin(1.9 * t))) / 100.0;
    }
    return new Series("m", y, 12);
  }
}
