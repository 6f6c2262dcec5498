package org.gongxu.forecasting.model;

import org.gongxu.forecasting.CannotFitException;
import org.gongxu.forecasting.Series;

/** What a model needs at least. */
final class Lengths {

  private Lengths() {}

  static void require(Series history, int shortest) throws CannotFitException {
    if (history.length() < shortest) {
      throw new CannotFitException("needs " + shortest + " values, has " + history.length());
    }
  }
}
