package org.gongxu.stage.train;

import java.util.ArrayList;
import java.util.List;
import org.gongxu.forecasting.industry.IndustryRegression;

/**
 * The regression's rows without features that follow from the others, which would make MLlib leave
 * its normal solver.
 *
 * @param names names of the features left
 * @param rows feature values and target
 */
record RegressionRows(List<String> names, List<IndustryRegression.Row> rows) {

  static RegressionRows of(IndustryRegression regression, IndustryRegression.Fit fit) {
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < regression.names().size(); j++) {
      if (fit.coefficients()[j + 1] != 0) {
        kept.add(j);
      }
    }
    List<IndustryRegression.Row> rows = new ArrayList<>();
    for (IndustryRegression.Row row : regression.rows()) {
      double[] x = kept.stream().mapToDouble(j -> row.x()[j]).toArray();
      rows.add(new IndustryRegression.Row(x, row.y(), row.level()));
    }
    return new RegressionRows(kept.stream().map(regression.names()::get).toList(), rows);
  }
}
