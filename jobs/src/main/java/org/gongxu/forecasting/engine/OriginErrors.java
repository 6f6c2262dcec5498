package org.gongxu.forecasting.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.forecasting.Series;
import org.gongxu.forecasting.combine.CombinationWeights;

/** The scaled errors of a group of series with the same members, from which weights are learnt. */
final class OriginErrors {

  private static final int ENOUGH = 30;

  private final List<double[][]> complete = new ArrayList<>();
  private final List<double[][]> all = new ArrayList<>();

  /** Adds one origin; where a member is missing it counts only if complete origins are few. */
  void add(Series series, OriginForecasts at, MemberTable table) {
    double[][] errors = scaled(series, at, table);
    all.add(errors);
    if (table.isComplete()) {
      complete.add(errors);
    }
  }

  /** One weight per member; the fallback, the first member, is scored but never weighted. */
  double[] learn(int members) {
    List<double[][]> rows = complete.size() >= ENOUGH ? complete : all;
    double[] weights = new double[members];
    double[] learnt = CombinationWeights.learn(rows, members - 1);
    System.arraycopy(learnt, 0, weights, 1, members - 1);
    return weights;
  }

  private static double[][] scaled(Series series, OriginForecasts at, MemberTable table) {
    int steps = Math.min(table.steps(), series.length() - at.training());
    double[][] errors = new double[table.names().size() - 1][steps];
    for (int k = 0; k < errors.length; k++) {
      for (int h = 0; h < steps; h++) {
        double actual = series.value(at.training() + h);
        errors[k][h] = (actual - table.forecasts()[k + 1][h]) / at.scale();
      }
    }
    return errors;
  }
}
