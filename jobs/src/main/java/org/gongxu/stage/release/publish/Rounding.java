package org.gongxu.stage.release.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How many decimals of a figure mean something, by its unit. */
final class Rounding {

  /** Persons to a tenth: sums of rounded figures then miss by little; money to the unit. */
  private static final Map<String, Integer> DECIMALS =
      Map.of(
          "person", 1,
          "share", 3,
          "ratio", 3,
          "log points", 4,
          "currency per month", 0);

  private static final int OTHERWISE = 3;

  private Rounding() {}

  /**
   * A figure rounded half to even; never minus zero.
   *
   * @throws IllegalArgumentException when it is no number
   */
  static double round(double figure, String unit) {
    if (Double.isNaN(figure) || Double.isInfinite(figure)) {
      throw new IllegalArgumentException("Cannot publish " + figure);
    }
    return BigDecimal.valueOf(figure)
            .setScale(DECIMALS.getOrDefault(unit, OTHERWISE), RoundingMode.HALF_EVEN)
            .doubleValue()
        + 0.0;
  }
}
