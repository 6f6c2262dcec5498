package org.gongxu.quality.status;

/** The logit scale on which rates are shifted. */
final class Logit {

  private static final double EDGE = 1e-6;

  private Logit() {}

  /** ln(p / (1 - p)), with p held 1e-6 away from 0 and 1. */
  static double of(double p) {
    double held = Math.min(1 - EDGE, Math.max(EDGE, p));
    return Math.log(held / (1 - held));
  }

  /** 1 / (1 + e^-x). */
  static double inverse(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
