package org.gongxu.stage.release.table;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.gongxu.flow.DrawSummary;

/**
 * The grade of a figure by the width of its interval.
 *
 * @param limits largest half-width of the 80 % interval as a share of the figure for A, B and C
 */
record Reliability(List<Double> limits) {

  private static final List<String> GRADES = List.of("A", "B", "C");

  /** The grade of a figure that was counted. */
  static final String COUNTED = "A";

  /** The grade of a forecast against its own size. */
  String of(DrawSummary summary) {
    return of(summary.p10(), summary.p90(), Math.abs(summary.mean()));
  }

  /**
   * The grade of an interval.
   *
   * @param low 10 % quantile
   * @param high 90 % quantile
   * @param size what the width is measured against, not negative
   */
  String of(double low, double high, double size) {
    double half = (high - low) / 2;
    for (int i = 0; i < GRADES.size(); i++) {
      if (half <= limits.get(i) * size) {
        return GRADES.get(i);
      }
    }
    return "X";
  }

  /** The grade of an interval, as a column. */
  Column of(Column low, Column high, Column size) {
    Column half = high.minus(low).divide(2);
    Column grade = functions.lit("X");
    for (int i = GRADES.size() - 1; i >= 0; i--) {
      grade =
          functions
              .when(half.leq(size.multiply(limits.get(i))), functions.lit(GRADES.get(i)))
              .otherwise(grade);
    }
    return grade;
  }
}
