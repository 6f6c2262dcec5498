package org.gongxu.forecasting.interval;

import java.io.Serializable;

/** How much of one step's error is left in the next, over all series and origins. */
final class Persistence implements Serializable {

  private static final double CLIP = 3.0;
  private static final double PRIOR_PAIRS = 10;
  private static final double PRIOR = 0.5;

  private double cross;
  private double squares;
  private int pairs;

  void add(double[] errors) {
    for (int h = 1; h < errors.length; h++) {
      double before = Math.max(-CLIP, Math.min(CLIP, errors[h - 1]));
      double after = Math.max(-CLIP, Math.min(CLIP, errors[h]));
      cross += before * after;
      squares += 0.5 * (before * before + after * after);
      pairs++;
    }
  }

  /** Between 0 and 1; half before any pair is seen. */
  double correlation() {
    if (squares <= 0) {
      return PRIOR;
    }
    double own = cross / squares;
    double mixed = (pairs * own + PRIOR_PAIRS * PRIOR) / (pairs + PRIOR_PAIRS);
    return Math.max(0, Math.min(0.99, mixed));
  }
}
