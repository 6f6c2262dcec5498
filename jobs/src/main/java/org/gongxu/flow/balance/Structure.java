package org.gongxu.flow.balance;

/** Structural match between industries and majors, as Chinese match studies measure it. */
public final class Structure {

  private Structure() {}

  /**
   * 结构偏离度: the industry's share ÷ the share of the majors that serve it − 1. Above 0 too little is
   * trained for it, below 0 too much; infinite when nothing is.
   *
   * @param industryShare share of openings or employment, 0 to 1
   * @param majorShare share of entrants, 0 to 1
   */
  public static double deviation(double industryShare, double majorShare) {
    return industryShare / majorShare - 1;
  }

  /**
   * 耦合协调度 D = √(C T), C = 2 √(U₁U₂) ÷ (U₁ + U₂), T = α U₁ + (1 − α) U₂.
   *
   * @param first development of one system, 0 to 1
   * @param second development of the other, 0 to 1
   * @param alpha weight of the first, 0 to 1
   * @return 0 to 1; 0 when both are 0
   */
  public static double coupling(double first, double second, double alpha) {
    if (!(inUnit(first) && inUnit(second) && inUnit(alpha))) {
      throw new IllegalArgumentException(
          "Invalid coupling of "
              + first
              + " and "
              + second
              + " with weight "
              + alpha
              + " (each 0 to 1)");
    }
    if (first + second == 0) {
      return 0;
    }
    double c = 2 * Math.sqrt(first * second) / (first + second);
    double t = alpha * first + (1 - alpha) * second;
    return Math.sqrt(c * t);
  }

  private static boolean inUnit(double value) {
    return value >= 0 && value <= 1;
  }
}
