package org.gongxu.sample.world;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the files write them. */
public final class Numbers {

  private static final int DIGITS = 4;

  private Numbers() {}

  /** Four digits after the point, no locale. */
  public static String fixed(double value) {
    return fixed(value, DIGITS);
  }

  /** A whole number with leading zeros, at least this wide; String.format costs ten times it. */
  public static String padded(int value, int width) {
    String digits = Integer.toString(value);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** This many digits after the point, no locale. */
  public static String fixed(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
